### Coding: code book, who reads what, marked passages, similar views.

coding-book-title = Code book
coding-book-lede = Codes are words by which you sort views, so that what many say can be found. Write them before the answers come if you can. They can be changed all along.
coding-book-empty = There are no codes yet.
coding-book-code = Code
coding-book-means = Means
coding-book-views = Views
coding-book-no-group = No group
coding-book-add-title = Add a code
coding-book-name = Name of the code
coding-book-description = What the code means
coding-book-description-hint = Say when it is to be used, and when not.
coding-book-group = Group
coding-book-group-hint = A heading that several codes share. May be empty.
coding-book-add = Add the code
coding-book-more-title = Get codes from elsewhere
coding-book-from = Copy from another consultation
coding-book-from-hint = Write the register number. Codes that are here already get the meaning and group of the other consultation. Nothing is removed.
coding-book-copy = Copy the codes
coding-book-paste = Paste a table
coding-book-paste-hint = The first line is: name,description,group. Then one line for each code.
coding-book-import = Read the table
coding-book-fetch = Fetch the code book as a file
coding-book-retired-title = No longer in use
coding-book-history-title = What has been changed
coding-book-save = Save the changes
coding-book-merge-title = Merge with another code
coding-book-merge-hint = The views go there, and this code is no longer used.
coding-book-merge-into = Move the views to
coding-book-merge = Merge
coding-book-split-title = Split the code
coding-book-split-hint = Write two to four new codes, and tick where each view goes.
# $number (Number) - which
coding-book-split-name = New code { $number }
coding-book-split = Split the code
# $reference (String) - reference of the view
coding-book-split-where = Where does { $reference } go?
coding-book-split-missing = Tick at least one new code for each view, and write at least two new codes.
coding-book-retire = Stop using the code
coding-book-retire-hint = Views that have the code keep it. It cannot be put on more.
coding-book-restore = Take the code up again
coding-book-conflict = Someone else changed the code while you were writing. What holds now is shown here. Make your change again if it is needed.
coding-book-from-unknown = There is no such consultation with codes.
coding-book-no-table = The table needs a first line with the word name.
# $name (String) - what it is called
coding-event-added = “{ $name }” was added
# $before (String) - before
# $after (String) - after
coding-event-changed = “{ $before }” was changed to “{ $after }”
# $name (String) - what it is called
coding-event-described = Meaning or group of “{ $name }” was changed
# $before (String) - before
# $after (String) - after
coding-event-merged = “{ $before }” was merged with “{ $after }”
# $before (String) - before
# $after (String) - after
coding-event-split = “{ $before }” was split into: { $after }
# $name (String) - what it is called
coding-event-retired = “{ $name }” is no longer used
# $name (String) - what it is called
coding-event-restored = “{ $name }” was taken up again
coding-state-merged = Merged
coding-state-split = Split
coding-state-retired = Not in use
coding-desk-title = Coding
coding-desk-lede = Who reads which answers, and what remains.
coding-desk-hint = Code book, who reads what and similar views
coding-desk-answers = Answers
coding-desk-read = Read
coding-desk-coded = Coded
coding-desk-waits = Waits for a second person
coding-desk-answered = Answered
coding-desk-who = Who
coding-desk-nobody = Nobody yet
coding-desk-all = All
coding-desk-four-eyes = A second person confirms the coding of each answer
coding-desk-four-eyes-save = Save
coding-desk-assign-title = Share out the answers
coding-desk-assign-to = Give those ticked to
coding-desk-assign = Share out
coding-desk-assign-none = Tick at least one answer.
coding-desk-next = Code the next answer
coding-desk-open = Not done
coding-desk-done = Done
coding-desk-similar = Similar views
coding-text-title = The answer, and where the views stand
coding-text-hint = Select words in the text and press the button. By keyboard: go to the text, move between sentences with the arrow keys, hold Shift for several and press m.
coding-text-mark = Make what is selected a view
coding-text-body = Running text
coding-text-summary = The answer in short
coding-text-sentences = Or tick the sentences
coding-text-sentences-hint = Tick the first and the last. Everything between them comes along.
coding-text-lost-title = Stood in the version before
coding-text-lost-hint = The respondent has changed or taken away these words. They are no longer views.
coding-codes = Codes
coding-codes-none = No codes
coding-codes-filter = Search the codes
coding-codes-no-book = The code book is empty.
coding-codes-to-book = To the code book
coding-note = Note, for colleagues only
coding-whole-above = The whole text, see above.
coding-finish = The coding is done
coding-confirm = Confirm the coding
coding-reopen = Open the coding again
# $who (String) - who
coding-finished-by = Coded by { $who }
# $who (String) - who
coding-confirmed-by = Confirmed by { $who }
coding-waits-second = Waits for a second person to confirm.
# $who (String) - who
coding-assigned-to = Coded by { $who }
coding-state-title = State of the coding
coding-unread-first = Read all views first.
coding-keys-title = Keyboard shortcuts
coding-keys-m = Make what is selected a view
coding-keys-jk = Next and previous view
coding-keys-n = Next answer to code
coding-keys-help = Show this help
coding-keys-arrows = In the text: move between sentences, with Shift for several
coding-keys-off = Use keyboard shortcuts
coding-keys-close = Close
coding-alike-title = Similar views
coding-alike-lede = The program suggests which views say much the same. You decide which belong together. One answer reaches all that you tick.
coding-alike-none = No unanswered views are alike.
# $count (Number) - how many
coding-alike-group = { $count } views
# $words (String) - the words
coding-alike-words = Shared words: { $words }
# $count (Number) - how many groups
coding-alike-more = The { $count } largest groups are shown. More appear when these are answered.
coding-alike-tick = Which belong together?
coding-alike-answer = Answer all that are ticked
coding-alike-reason = Reason, to all who said it
coding-alike-few = Tick at least two views.
coding-alike-given = Shared answers
coding-alike-given-hint = If you change the words they change for all. A view that is taken out keeps the answer as its own.
coding-alike-change = Change for all
coding-alike-take-out = Take out
coding-alike-conflict = Someone else changed the answer while you were writing. Read what holds now and save again.
coding-blocks-title = Text blocks
coding-blocks-hint = Words that you often use in answers. Copy them from here.
coding-blocks-name = Name
coding-blocks-text = Text
coding-blocks-everywhere = Show in all consultations
coding-blocks-keep = Keep the text block
coding-blocks-retire = Take off the list
coding-summary-title = The views by code
coding-summary-hint = A view may have several codes and then stands under each. Only answers that count are included, and an answer counts once under each code.
coding-summary-views = { $views ->
    [one] one view
   *[other] { $views } views
}
coding-summary-statements = { $statements ->
    [one] one answer
   *[other] { $statements } answers
}
coding-summary-count = { $views } in { $statements }
