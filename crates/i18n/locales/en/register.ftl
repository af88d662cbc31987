### The register of civil society: lists that are read in, rows that somebody has to settle.

register-problem-no-name-column = No column is chosen as the name. Choose the column that holds the names of the organisations.
register-problem-column-twice = Two columns are chosen for the same thing: { $field }. Choose one.
register-problem-no-such-column = The file has no column called { $heading }.
register-table-empty = The file is empty.
register-table-too-large = The file is too large. Split it and read in the parts one by one.
register-table-foreign = The file cannot be read as a table. Save it as an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods) or CSV.
register-table-protected = The file is locked with a password. Remove the password and try again.
register-table-damaged = The file is damaged. Open it in your spreadsheet program, save it again and try once more.
register-table-no-such-place = The sheet or row of headings you have chosen is not in the file.

register-field-key = The list’s own id
register-field-name = Name
register-field-alias = Other names
register-field-number = Organisation number
register-field-municipality = Municipality
register-field-type = Type
register-field-activity = Activities
register-field-target-group = Target groups
register-field-postal-code = Postal code
register-field-town = Town
register-field-website = Website
register-field-description = Description
register-field-members = Number of members
register-field-email = E-mail address
register-field-phone = Telephone
register-field-person = Contact person

register-refused-no-name = The row has no name, or something that cannot be one.
register-refused-personal-number = A personal identity number stands in the name. The row is not taken in. Take the number out of the file.
register-refused-name-too-long = The name is too long to be one.
register-refused-damaged = The row is damaged; its columns may have shifted.

register-question-same-certain = Already in the register
register-question-same-likely = Probably already in the register
register-question-other-number = The same name, but another organisation number
register-question-school = Seems to be a school
register-question-authority = Seems to be a public authority or part of one
register-question-company = Seems to be a company
register-question-person = Seems to be a person
register-question-not-in-use = The name says that the row is not in use

register-remark-number-check-digit = The check digit of the organisation number is wrong.
register-remark-number-form = It is not an organisation number.
register-remark-number-of-person = The number may be a personal identity number and was not kept.
register-remark-municipality = There is no such municipality.
register-remark-municipalities-differ = The name and the code of the municipality differ. The name was used.
register-remark-postal-code = It is not a postal code.
register-remark-website = It is not a web address.
register-remark-email = It is not an e-mail address.
register-remark-members = It is not a number.
register-remark-type-unplaced = The type is not in the classification.
register-remark-cut = The text is too long and was shortened.
register-remark-personal = The personal detail was not kept, because no legal basis is chosen.
register-remark-masked = Personal identity numbers, telephone numbers or e-mail addresses in the text were replaced. The value tells how many.
register-remark-contact-detail = A telephone number or an e-mail address stands here. The value was left out, because it is shown to everyone.
register-remark-hidden = Characters that cannot be seen were taken away.
register-remark-erased = The contact was left out. The personal details have been erased here, and a list does not bring them back.

refusal-later-import = The same list has been read in again since. Undo that import first.
