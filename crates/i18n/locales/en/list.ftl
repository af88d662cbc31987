### The distribution list and what was sent

## The list
list-title = Distribution list
list-back = To the distribution list
list-count =
    { $count ->
        [0] Nobody on the list
        [one] One on the list
       *[other] { $count } on the list
    }
list-lede =
    { $count ->
        [one] One recipient
       *[other] { $count } recipients
    }: { $mails } by e-mail, { $letters } by letter.
list-none = Nobody is on the distribution list.
list-none-text = Those who stand here get the letter and a link of their own to answer with. Everyone else may answer on the web all the same.
list-add-more = Add to the list
list-added =
    { $count ->
        [0] Nobody new was added.
        [one] One recipient was added.
       *[other] { $count } recipients were added.
    }
list-already =
    { $count ->
        [one] One was there already and was not added again.
       *[other] { $count } were there already and were not added again.
    }
list-column-number = No.
list-column-address = Address
list-column-status = Status
list-letter = Letter by post
list-no-address = No address
list-tag-address = No address
list-choose = Choose
list-name = Name
list-name-hint = The organisation's name as it writes it itself.
list-category = Group
list-category-hint = Each recipient is counted in one group only in the summary.
list-email = E-mail
list-email-hint = Preferably the address of a function, not a person. Leave it empty if they are to get a letter.
list-postal = Postal address
list-postal-hint = One row per row on the envelope. Needed only if there is no e-mail.
list-language = Language of mails and letters

## Adding
list-paste-title = Paste a list
list-paste-lede = One recipient per row. The name is enough for those among the known organisations: address and group are taken from there.
list-paste = The list
list-paste-hint = Name; e-mail; group. Semicolon or tab between, or a table with headings. “Name <address>” works too, and numbering does no harm.
list-file = Or choose a file
list-file-hint = A text file or CSV with the same content. Its rows come after those above.
list-paste-category = Group for rows that name none
list-paste-category-hint = Can be changed for each one afterwards.
list-paste-category-missing = Choose a group for the rows that name none.
list-paste-button = Add to the list
list-keys = How the group is written on a row
list-keys-text = Write the word to the right after a semicolon.
list-one-title = Add one
list-one-button = Add to the list
list-add-late = Add a recipient late
list-late-lede = The consultation is already out. The recipient gets the letter at once, with the same last day as the others.
list-late-button = Add and send the letter
list-known-title = Choose among known organisations
list-known-lede =
    { $count ->
        [one] One organisation is known.
       *[other] { $count } organisations are known.
    } Those already on the list cannot be chosen.
list-known-there = Already on the list
list-known-none = Choose at least one organisation.
list-known-button = Add the chosen
list-known-empty = No organisations are known yet.
list-known-empty-text = Add those you usually ask, and the next list is made in a minute. Until then you can paste a list.
list-known-empty-add = Add an organisation

## One recipient
list-saved = Saved.
list-edit-title = Address and language
list-edit-late = If you change the address, the letter is sent to the new one at once, with the same link to answer with.
list-goes-now = What is sent next goes to { $address }, where the organisation answers referrals now according to the register.
list-bounced = The mail did not arrive.
list-bounced-reason = The mail server answered: “{ $reason }”
list-longer-title = Asks for longer time
list-longer-asked = They want to answer by { $day }.
list-longer-others = Case officers and coordinators decide on longer time.
list-longer-give = Give longer time
list-longer-until = New last day for this recipient
list-longer-reason = Why
list-longer-reason-hint = Stands in the mail to them. Needed if the answer is no.
list-longer-grant = Give them longer time
list-longer-refuse = Say no
list-their-answer = The statement
list-open-answer = Open the statement that came { $at }
list-renew-title = A new link to answer with
list-renew-text = Has the link come to the wrong person? The old one stops working at once, and the letter is sent again with a new one. What they have already written stays.
list-renew-button = Send a new link
list-remove-title = Remove from the list
list-remove-text = The consultation has not been sent out, so nobody will notice.
list-remove-button = Remove { $name }
list-log-mail = { $kind } to { $address }. { $state }.
list-log-letter = { $kind } as a letter. { $state }.

## What was sent
list-sent-title = What was sent
list-sent-lede =
    { $asked ->
        [one] One was asked
       *[other] { $asked } were asked
    }. { $answered ->
        [0] Nobody has answered yet.
        [one] One has answered.
       *[other] { $answered } have answered.
    }
list-sent-none = Nothing has been sent yet.
list-sent-none-text = When the consultation is approved the registrar sends it out. Then every recipient stands here.
list-only = Show only some
list-only-all = All
list-only-bounced = Not reached
list-only-silent = Not answered
list-only-answered = Answered
list-only-none = Nobody here.
list-column-out = Sent
list-column-since = Since then
list-column-answered = Answered
list-nothing-yet = Nothing yet
list-since-bounced = Came back { $day }.
list-since-reminded = Reminded { $day }.
list-since-asks = Asks for longer time.
list-since-extended = May answer until { $day }.
list-since-fed-back = Told the outcome { $day }.

## Letters to print
list-unreachable-title =
    { $count ->
        [one] One cannot be reached
       *[other] { $count } cannot be reached
    }
list-unreachable-text = They have answered but left neither e-mail nor postal address, so no letter can be written to them. If they get in touch: open the answer and tell them what came of their views. Once the answer is published, it also stands on the web under the answer’s number.
list-unreachable-tag = Cannot be reached
list-print-title = To print and post
list-print-lede =
    { $count ->
        [one] One letter is to be printed, posted and then noted here.
       *[other] { $count } letters are to be printed, posted and then noted here.
    }
list-print-none = No letter waits.
list-print-none-text = Letters to those who have no e-mail come here.
list-print-button = Mark as posted
list-print-noted = Noted as posted.
list-print-others = Case officers, registrars and coordinators note what has been posted.
