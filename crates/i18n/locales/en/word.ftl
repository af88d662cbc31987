### Words for what the domain enumerates. The functions are in i18n/src/words.rs.

## Stances
stance-support = Supports
stance-support-with-changes = Supports with changes
stance-no-objection = No objection
stance-no-comments = No comments
stance-reject-partly = Rejects in part
stance-reject = Rejects
stance-abstain = Abstains
stance-unclear = Unclear
stance-hint-support = You are for the proposal as it stands.
stance-hint-support-with-changes = You are for the proposal, but want something changed or set a condition.
stance-hint-no-objection = You have nothing against it.
stance-hint-no-comments = You have read the proposal and have nothing to add.
stance-hint-reject-partly = You are against some parts of the proposal.
stance-hint-reject = You are against the proposal.
stance-hint-abstain = You choose not to take part in the matter. It counts as an answer.
stance-hint-unclear = Someone here has read the answer and cannot tell where it stands.
stance-unread = Not read yet

## Where the referral is
stage-draft = Draft
stage-approval = Waiting for approval
stage-approved = Approved, not sent out
stage-dispatched = Open for answers
stage-closed = The time to answer is over
stage-summarised = Summarised
stage-decided = Decided
stage-fed-back = Finished, the feedback has been sent
stage-withdrawn = Withdrawn

## Where a recipient's answer is
recipient-status-listed = On the list
recipient-status-dispatched = Sent out
recipient-status-bounced = The e-mail came back
recipient-status-reminded = Reminded
recipient-status-extended = Has been given more time
recipient-status-answered = Has answered
recipient-status-answered-late = Answered after the last day
recipient-status-abstained = Has abstained
recipient-status-not-answered = Has not answered
recipient-status-fed-back = Has had feedback

## What became of a view
outcome-taken-up = Taken up
outcome-partly = Taken up in part
outcome-not = Not taken up
outcome-no-answer-needed = No change was needed
outcome-future-taken-up = To be taken up
outcome-future-partly = To be taken up in part
outcome-future-not = Not to be taken up
outcome-future-no-answer-needed = No change is needed

## Roles
role-case-officer = Case officer
role-approver = Approver
role-registrar = Registrar
role-coordinator = Coordinator
role-administrator = Administrator
role-elected-official = Elected official

## Channels
channel-web = Web
channel-mail = E-mail
channel-paper = Letter
channel-phone = Telephone

## Documents
document-kind-letter = Consultation letter
document-kind-attachment = Attachment
document-kind-statement = Statement
document-kind-reminder = Reminder
document-kind-notice = Notice
document-kind-summary = Summary of the answers
document-kind-decision = Decision
document-kind-feedback = Feedback

document-letter = Consultation letter: { $title }
document-statement = Statement on consultation { $number }
document-reminder =
    { $count ->
        [one] Reminder to 1 that has not answered
       *[other] Reminder to { $count } that have not answered
    }
document-deadline-changed = New last day to answer: { $day }
document-withdrawn = The consultation is withdrawn
document-summary = Summary of the answers: { $title }
document-decision = Decision by { $body } { $paragraph }
document-feedback =
    { $count ->
        [one] Feedback to 1 recipient
       *[other] Feedback to { $count } recipients
    }
file-letter = consultation-{ $slug }
file-receipt = receipt-{ $number }

## Messages
message-kind-invitation = Invitation to answer
message-kind-reminder = Reminder
message-kind-receipt = Receipt
message-kind-acknowledgement = Acknowledgement of an e-mail
message-kind-deadline-change = New last day to answer
message-kind-extension-decision = Decision on more time
message-kind-withdrawal = The consultation is withdrawn
message-kind-published = The answer is published
message-kind-feedback = Feedback
message-kind-feedback-unanswered = News of the decision
message-kind-sign-in = Sign-in
message-state-queued = On its way
message-state-sent = Sent
message-state-refused = Refused
message-state-bounced = Came back
message-state-to-print = To be printed and posted
message-state-printed = Printed and posted
inbound-class-answer = E-mail from a person
inbound-class-auto-reply = Automatic reply
inbound-class-bounce = E-mail that came back
inbound-class-delivery-notice = Delivery notice
inbound-class-unreadable = Cannot be read

## Holidays
holiday-new-years-day = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter-day = Easter Day
holiday-easter-monday = Easter Monday
holiday-may-day = May Day
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-national-day = Sweden’s National Day
holiday-midsummer-day = Midsummer Day
holiday-all-saints-day = All Saints’ Day
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day
eve-midsummer-eve = Midsummer Eve
eve-christmas-eve = Christmas Eve
eve-new-years-eve = New Year’s Eve
deadline-weekend = The day is a Saturday or Sunday. A weekday is better.
deadline-holiday = The day is { $day }, when almost everyone is off. A weekday is better.
deadline-bridge-day = The day lies between two free days, and many people are off. Another day is better.
deadline-july = The day is in July, when most associations are closed. A day in late August or later is better.
deadline-christmas-weeks = The day is in the Christmas and New Year holidays, when most associations are closed. A day in late January or later is better.
file-summary = summary-{ $slug }
