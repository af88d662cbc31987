### The pages on which a coordinator takes lists into the register, takes imports back and answers questions about rows.

register-missing-source = Enter what the list is called.
register-problem-no-file = Choose a file.
register-fault-lost = Some characters cannot be read.
register-fault-too-long = The cell is too long. Only its beginning was read.
register-fault-too-many = The row has more cells than there are headings.
register-fault-too-few = The row has fewer cells than there are headings.
register-fault-open-quote = A quotation mark is never closed.
register-fault-error-value = The cell holds an error instead of a value.
register-fault-formula = The cell is a formula without a saved value.
register-fault-shortened = The spreadsheet has shortened the number, so digits are missing.
register-fault-number = It is not a number.
register-fault-date = There is no such day.
register-fault-misplaced = The cell is not where it says it is.
register-fault-missing-text = The text is missing from the file.
register-fault-other = Something is wrong in the row.

takein-title = Import a list
takein-link = Import lists
takein-link-questions = { $n ->
    [one] One row waits for an answer
   *[other] { $n } rows wait for an answer
}
takein-lede = Do you have a list of associations, from a municipality or a federation? Choose the file, say what its columns mean, check it and import it. Nothing in the register changes until you import, and an import can be undone.
takein-step = Step { $n } of 3
takein-file = File
takein-file-hint = CSV, TSV, Excel (.xlsx) or OpenDocument (.ods), at most 64 MB.
takein-file-kept = We have received { $name }. Choose a file only if you want another one.
takein-kept-days = The file is kept for { $days } days after you last worked on it, and is removed when the list has been imported. Only you can see it meanwhile.
takein-source = What is the list called?
takein-source-hint = For instance “Ale municipality’s register of associations”. Use the same name when the list comes again: what came from it is then updated, and its columns are already chosen.
takein-municipality = Municipality (if the list covers only one)
takein-municipality-hint = For rows that do not say themselves which municipality they belong to. Leave empty if the list covers several.
takein-basis = May personal details be kept?
takein-basis-hint = This is about contact persons, telephone numbers and personal e-mail addresses. They are not shown to the public unless the person has agreed to it.
takein-basis-none = No, leave them out
takein-basis-consent = Yes, the persons have agreed
takein-basis-public-task = Yes, they are needed for a task in the public interest: the association has told us whom to turn to
takein-ask = Ask also about rows that certainly are in the register already
takein-next = Continue to the columns
takein-discard = Remove the file
takein-discarded = The file has been removed. Nothing was imported.

takein-columns-title = What do the columns mean?
takein-columns-lede = We have guessed from the headings. Change what is wrong. The choices are saved for the list “{ $source }” when it is imported.
takein-columns-table = Columns
takein-column = Column
takein-column-heading = Heading
takein-column-samples = Examples from the file
takein-column-means = Means
takein-column-means-of = What column { $letters } means
takein-column-out = Not imported
takein-column-no-heading = No heading
takein-column-times = { $n } columns have that heading
takein-column-decided = Chosen
takein-column-guessed = Guessed
takein-column-unknown = Unknown
takein-column-empty = No values
takein-columns-none = The file has no row of headings, so its columns cannot be told apart. Choose which row holds the headings, or write headings in the file and choose it again.
takein-preview-do = Save and check
takein-facts-change = Change the facts about the list

takein-read = How the file was read
takein-read-format = Format
takein-read-text = Text
takein-read-xlsx = Excel
takein-read-ods = OpenDocument
takein-read-encoding = Character encoding
takein-read-mixed = { $n ->
    [one] One row seems to be written in another character encoding than the rest: row { $rows }. Check å, ä and ö there.
   *[other] { $n } rows seem to be written in another character encoding than the rest: rows { $rows }. Check å, ä and ö there.
}
takein-read-separator = Separator
takein-read-sheet = Sheet
takein-read-header = Row of headings
takein-read-header-row = Row { $row }
takein-read-header-none = None
takein-read-rows = Rows below the headings
takein-read-guess = This is a guess. Do å, ä and ö or the columns look strange in the examples? Change how the file is read.
takein-read-change = Change how the file is read
takein-read-found-out = Find out
takein-read-semicolon = Semicolon ( ; )
takein-read-comma = Comma ( , )
takein-read-tab = Tab
takein-read-pipe = Vertical bar ( | )
takein-read-header-hint = The row’s number in the file. Leave empty and we find out.
takein-read-first = The first rows of the file
takein-read-row = Row
takein-read-cells = Content
takein-read-do = Read the file this way

takein-preview-title = Check before you import
takein-preview-lede = Nothing in the register has changed yet. This is what happens if you import { $file } as the list “{ $source }”.
takein-counts = What becomes of the rows
takein-counts-imported = New organisations
takein-counts-updated = Organisations that change
takein-counts-unchanged = Say the same as last time
takein-counts-merged = Already in the register or the list, tied together
takein-counts-in-question = Wait for your answer
takein-counts-refused = Cannot be imported
takein-counts-rows = All rows of the file
takein-counts-what = What
takein-counts-how-many = Number
takein-missing = { $n ->
    [one] One row of the list’s last edition is not in this one. Its organisation stays in the register.
   *[other] { $n } rows of the list’s last edition are not in this one. Their organisations stay in the register.
}
takein-refused-title = Rows that cannot be imported
takein-refused-lede = The other rows are imported all the same. Put the file right and import it again if you want these too.
takein-questions-title = Rows that wait for an answer
takein-questions-lede = They are kept with the list but do not enter the register until somebody has answered.
takein-remarks-title = Values that are left out
takein-remarks-lede = The rows are imported, but without these values.
takein-flaws-title = Rows with faults in the file that are imported all the same
takein-types-title = Types that are not in the classification
takein-types-lede = The organisations are imported without a type unless their names say something.
takein-none-to-fix = Every row can be imported without questions or remarks.
takein-row = Row
takein-name = Name
takein-reason = Reason
takein-where = Column
takein-value = It says
takein-candidate = May be
takein-all-reasons = All
takein-type = Type
takein-times = Number of rows
takein-report = Download the report as CSV
takein-do = Import the list
takein-nothing = The list says the same as when it was last read. There is nothing to import.
takein-change-columns = Change the columns
takein-shown = Showing { $first }–{ $last } of { $total }
takein-report-file = report
takein-report-kind = What it is about
takein-report-refused = Cannot be imported
takein-report-question = Waits for an answer
takein-report-left-out = Value left out
takein-report-flaw = Fault in the file
takein-report-line = Line of the text file

takein-imports-title = Imported lists
takein-imports-lede = Lists that have been taken into the register, the latest first.
takein-imports-none = No list has been imported yet.
takein-imports-nothing = The list said the same as last time. Nothing was changed.
takein-imports-gone = That file has been imported or removed already.
takein-begun = Begun
takein-begun-lede = Files that you have chosen but not imported.
takein-begun-ends = Removed on { $day }
takein-begun-go-on = Continue
takein-sources = Lists
takein-sources-lede = With the same name next time, what came from the list is updated.
takein-import-list = List
takein-import-when = Imported
takein-import-who = By
takein-import-file = File
takein-import-rows = Rows
takein-import-state = Status
takein-import-done = Imported
takein-import-back = Undone
takein-import-is-back = The import was undone { $when }.
takein-import-title = { $source }, imported { $day }
takein-import-said = The list has been imported.
takein-import-came = What came in
takein-import-came-lede = Rows that this import was the last to change.
takein-import-refused = Rows that could not be imported
takein-import-refused-most = At most 1,000 rows are shown.
takein-import-outcome = What the row became
takein-import-organisation = Organisation
takein-outcome-imported = An organisation of its own
takein-outcome-merged = Tied
takein-outcome-in-question = Waits for an answer
takein-outcome-set-aside = Set aside
takein-back-do = Undo the import
takein-back-title = Undo the import?
takein-back-withdrawn = { $n ->
    [one] One organisation that came with the list leaves the register.
   *[other] { $n } organisations that came with the list leave the register.
}
takein-back-restored = { $n ->
    [one] One organisation becomes what it was before the import.
   *[other] { $n } organisations become what they were before the import.
}
takein-back-kept = { $n ->
    [one] One organisation stays as it is, since somebody has changed or used it since:
   *[other] { $n } organisations stay as they are, since somebody has changed or used them since:
}
takein-back-questions = { $n ->
    [one] One row that waits for an answer is no longer asked about.
   *[other] { $n } rows that wait for an answer are no longer asked about.
}
takein-back-merged = { $n ->
    [one] One organisation has been merged with another since. It and the one that stays are left as they are:
   *[other] { $n } organisations have been merged with others since. They and those that stay are left as they are:
}
takein-back-merged-one = { $name }, part of { $into }
takein-back-kept-most = and { $n } more
takein-back-safe = Contact persons who came with the list are erased, if nobody has changed them since. Nothing else is erased: read the list again and the organisations come back.
takein-back-later = The list has been imported again after this. Undo that import first.
takein-back-no = Keep the import

takein-questions-page = Rows that wait for an answer
takein-questions-page-lede = They come from imported lists. Say which organisation each row is, or whether it is one.
takein-questions-none = No rows wait for an answer.
takein-questions-list = List
takein-questions-why = Why
takein-questions-rows = Rows
takein-questions-back = All questions
takein-questions-settled = { $n ->
    [one] One row has been answered.
   *[other] { $n } rows have been answered.
}
takein-questions-in-list = From the list “{ $source }”
takein-questions-count = { $n ->
    [one] One row waits.
   *[other] { $n } rows wait.
}
takein-question-row = Row { $row }
takein-question-list = The list says
takein-question-register = The register has
takein-question-fact = Fact
takein-question-differs = Differs
takein-question-gone = The organisation that the row resembled is no longer there.
takein-question-answer = What is the row?
takein-question-same = The same organisation
takein-question-own = An organisation of its own
takein-question-own-authority = An organisation of its own, of the kind authority
takein-question-aside = No organisation: set aside
takein-question-later = Answer later
takein-question-save = Save the answers
takein-question-open = Open the organisation
takein-bulk = Answer for all at once
takein-bulk-lede = This concerns { $n } rows, those on other pages too. Read through the rows first. It cannot be undone in one go.
takein-bulk-same = All are the organisations they seem to be
takein-bulk-own = All are organisations of their own
takein-bulk-aside = Set all aside
takein-bulk-no = These rows must be read one by one, since it is not certain that they are the same.
takein-problem-none = Answer for at least one row.
takein-problem-changed = The rows have changed since you opened the page. Read them again and answer.
