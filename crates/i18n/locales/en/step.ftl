### The steps on a consultation's way

## Common
step-happens = This is what happens
step-done = Done.
step-mends = This must be mended first
step-mend-letter = Mend it in the letter
step-mend-list = To the distribution list
step-mend-views = To the statements
step-mend-inbox = To the inbox
step-mend-referral = To the consultation
step-changed = Someone else changed the consultation at the same moment. Nothing was done.
step-changed-again = Load the page again
step-not-you = You have written in the consultation, so someone else must read and approve it.
step-not-your-role = Your role does not take this step. The consultation's page shows who does.
step-period =
    The last day to answer is { $day }. { $count ->
        [one] Respondents get 1 day.
       *[other] Respondents get { $count } days.
    }
step-who-approver = the approver
step-who-registrar = the registrar
step-who-officer = the case officer
step-go-answers = See the statements

## The next step
step-next-kind = Next step
step-next-kind-waits = The next step is taken by { $who }
step-next-by = By { $day }
step-next-letter = Finish the letter
step-next-letter-why =
    { $count ->
        [one] One thing is missing before someone else can approve.
       *[other] { $count } things are missing before someone else can approve.
    }
step-next-list = Make the distribution list
step-next-list-why = The letter is done, but nobody is on the list.
step-next-addresses = Fill in the missing addresses
step-next-addresses-why =
    { $count ->
        [one] One recipient has neither e-mail nor postal address.
       *[other] { $count } recipients have neither e-mail nor postal address.
    }
step-next-submit = Hand over for approval
step-next-submit-why = Letter and list are done.
step-next-approve = Read and approve
step-next-approve-why =
    { $count ->
        [one] The letter goes to one recipient when it is approved.
       *[other] The letter goes to { $count } recipients when it is approved.
    }
step-next-approve-not-you = You have written in the consultation, so someone else must approve it.
step-next-dispatch = Send out the consultation
step-next-dispatch-why =
    Letter and list are approved. { $mails ->
        [0] No mail goes out,
        [one] One mail goes out,
       *[other] { $mails } mails go out,
    } { $letters ->
        [0] no letter needs printing.
        [one] one letter is printed.
       *[other] { $letters } letters are printed.
    }
step-next-bounces =
    { $count ->
        [one] Correct one address that was not reached
       *[other] Correct { $count } addresses that were not reached
    }
step-next-bounces-why = They do not know that they have been asked.
step-next-print =
    { $count ->
        [one] Print and post one letter
       *[other] Print and post { $count } letters
    }
step-next-print-why = Those without e-mail wait for the post.
step-next-told-bounces-why = They have not been told what came of it.
step-next-told-print-why = Those without e-mail have not been told what came of it.
step-next-wait =
    { $count ->
        [one] Wait for one answer
       *[other] Wait for { $count } answers
    }
step-next-all-answered = Everyone who was asked has answered
step-next-wait-why = { $answered } of { $asked } asked have answered. The statements can be read as they come.
step-next-close = Close the response period
step-next-close-why = The last day has passed. { $answered } of { $asked } asked have answered. Late answers are received all the same.
step-next-inbox =
    { $count ->
        [one] Go through one mail that may belong here
       *[other] Go through { $count } mails that may belong here
    }
step-next-inbox-why = No answer may be left behind when the summary is made.
step-next-read =
    { $count ->
        [one] Read one view
       *[other] Read { $count } views
    }
step-next-read-why = Every view is read by a person before it is counted.
step-next-summarise = Finish the summary
step-next-summarise-why = Every view has been read. Write the comments and finish it.
step-next-decide = Record the decision
step-next-decide-why = The summary is done. The decision is made by: { $body }.
step-next-answer =
    { $count ->
        [one] Answer one view
       *[other] Answer { $count } views
    }
step-next-answer-why = Everyone who answered is to be told what became of each view, and why.
step-next-feed-back = Tell everyone
step-next-feed-back-why = Every view has its answer. Tell what came of it.

## Hand over for approval
step-submit-title = Hand over for approval
step-submit-lede = A colleague reads the letter and the list before anything is sent.
step-submit-locks = Letter, parts, questions, attachments and list are locked.
step-submit-other = An approver or coordinator who has not written in the consultation can approve it, or send it back with a reason.
step-submit-undo = Nothing is sent out now. If you need to change something afterwards, ask the approver to send the consultation back.
step-submit-button = Hand over for approval

## Approve
step-approve-title = Read and approve
step-approve-lede = Read the letter and the list as they will be sent. You approve both.
step-approve-holds =
    { $count ->
        [one] The approval holds for the letter and one recipient.
       *[other] The approval holds for the letter and { $count } recipients.
    }
step-approve-then = The registrar can then send out the consultation.
step-approve-undo = Nothing is sent out now. Until it is sent out, the consultation can be sent back.
step-approve-button = Approve letter and list

## Send back
step-send-back-title = Send back
step-send-back-lede = The consultation becomes a draft again, and the one who wrote it sees your reason.
step-send-back-opens = Letter, parts, questions, attachments and list can be changed again.
step-send-back-reason = The reason stands in the consultation's log.
step-send-back-field = What needs to be changed
step-send-back-field-hint = Write so that the one who is to change it knows where and how.
step-send-back-undo = An approval already given no longer holds.
step-send-back-button = Send back

## Send out
step-dispatch-title = Send out the consultation
step-dispatch-lede =
    { $count ->
        [one] The letter goes to one recipient.
       *[other] The letter goes to { $count } recipients.
    } Check one last time.
step-dispatch-mails =
    { $count ->
        [0] No mail is sent.
        [one] One mail is sent, with a link of its own to answer with.
       *[other] { $count } mails are sent, each with a link of its own to answer with.
    }
step-dispatch-letters =
    { $count ->
        [one] One letter is made for you to print and post.
       *[other] { $count } letters are made for you to print and post.
    }
step-dispatch-public = The consultation opens to everyone on the web, and anyone may answer.
step-dispatch-registered = Letter and attachments are registered as documents of the matter.
step-dispatch-undo = It cannot be undone. Afterwards you can change the last day, add recipients, correct addresses and withdraw the consultation.
step-dispatch-button =
    { $count ->
        [one] Send out to one recipient
       *[other] Send out to { $count } recipients
    }

## Remind
step-remind-title =
    { $count ->
        [0] Remind those who have not answered
        [one] Remind one who has not answered
       *[other] Remind { $count } who have not answered
    }
step-remind-lede = A short mail or letter with the last day and the link to answer with.
step-remind-who =
    { $count ->
        [0] Nobody gets the reminder.
        [one] One who has not been heard from gets the reminder.
       *[other] { $count } who have not been heard from get the reminder.
    }
step-remind-not =
    { $count ->
        [0] Nobody has answered yet.
        [one] One who has answered or abstained gets none.
       *[other] { $count } who have answered or abstained get none.
    }
step-remind-last = The last day is { $day }. Those with longer time see their own day.
step-remind-undo = A mail that has been sent cannot be taken back.
step-remind-button =
    { $count ->
        [one] Send the reminder
       *[other] Send { $count } reminders
    }

## Change the last day
step-deadline-title = Change the last day for all
step-deadline-lede = Holds for everyone asked. To give only one longer time, do it on the recipient's page.
step-deadline-now = Now the last day is { $day }.
step-deadline-told =
    { $count ->
        [0] Everyone has answered, so nobody gets a mail.
        [one] One who has not answered is told at once.
       *[other] { $count } who have not answered are told at once.
    }
step-deadline-letters =
    { $count ->
        [one] One of them has no e-mail. You print and post that letter.
       *[other] { $count } of them have no e-mail. You print and post those letters.
    }
step-deadline-decision = The decision is planned for
step-deadline-decision-hint = Must come after the new last day.
step-deadline-feedback = Everyone is to have had feedback by
step-deadline-feedback-hint = Must come after the decision.
step-deadline-confirm = Yes, the new day is right all the same
step-deadline-public = The new day stands on the web, and the change is registered in the matter.
step-deadline-opens = The response period opens again.
step-deadline-field = New last day
step-deadline-reason = Why
step-deadline-reason-hint = Stands in the consultation's log. May be left empty.
step-deadline-undo = The day can be changed again, but those who got the mail have read it.
step-deadline-button =
    { $count ->
        [0] Change the last day
        [one] Change the last day and tell one
       *[other] Change the last day and tell { $count }
    }

## Close the response period
step-close-title = Close the response period
step-close-lede = Now the work of summarising begins.
step-close-counts = { $answered } of { $asked } asked have answered.
step-close-late = Answers that come later are received and marked as late.
step-close-in-time = Answers that come by { $day } still count as in time.
step-close-early = The last day is { $day }. Those asked have been told that they have that long.
step-close-early-given =
    { $count ->
        [one] One has been given longer time, until { $day }, and has not answered.
       *[other] { $count } have been given longer time, at the longest until { $day }, and have not answered.
    }
step-close-early-tick = Close all the same
step-close-then = No more reminders are sent.
step-close-undo = If you change the last day to a later one, the period opens again.
step-close-button = Close the response period

## Withdraw
step-withdraw-title = Withdraw the consultation
step-withdraw-lede = The consultation is broken off, and everyone concerned is told.
step-withdraw-told =
    { $asked ->
        [one] One who was asked gets
       *[other] { $asked } who were asked get
    } a mail or letter with the reason. { $unasked ->
        [0] Nobody else has answered.
        [one] One other who has answered gets it too.
       *[other] { $unasked } others who have answered get it too.
    }
step-withdraw-kept = Statements that have come stay in the matter and are still public documents.
step-withdraw-reason = The page on the web says that the consultation is withdrawn.
step-withdraw-field = Why the consultation is withdrawn
step-withdraw-field-hint = Stands in the mail to everyone. Say also whether the question will come back.
step-withdraw-undo = It cannot be undone. To ask again, a new consultation is needed.
step-withdraw-button = Withdraw the consultation

## The decision
step-decide-title = Record the decision
step-decide-lede = Write what was decided, as the minutes have it.
step-decide-public = The decision is shown on the consultation's page and registered in the matter.
step-decide-then = No mails are sent now. When every view has its answer, you tell everyone at once.
step-decide-body = Who decided
step-decide-date = When
step-decide-paragraph = Paragraph
step-decide-paragraph-hint = For instance § 148. Leave it empty if there is none.
step-decide-text = What was decided
step-decide-text-hint = Also if the decision was another than the proposal.
step-decide-undo = What has been recorded cannot be changed here. Check it against the minutes.
step-decide-button = Record the decision

## Tell everyone
step-feed-back-title = Tell everyone what came of it
step-feed-back-lede = Each respondent is told what became of each view, and why.
step-feed-back-answered =
    { $count ->
        [0] No statements have come.
        [one] One statement gets its own feedback by mail or letter.
       *[other] { $count } statements each get their own feedback by mail or letter.
    }
step-feed-back-silent =
    { $count ->
        [0] Everyone asked has answered.
        [one] One who was asked and did not answer is told what was decided.
       *[other] { $count } who were asked and did not answer are told what was decided.
    }
step-feed-back-ends = The consultation is then finished.
step-feed-back-undo = It cannot be undone, and the answers to the views cannot be changed afterwards.
step-feed-back-button = Send the feedback

## The log
step-log-title = What has happened
step-log-by-itself = Rådslag, by itself
step-log-by-respondent = The respondent
step-log-no-day = no date
step-log-reason = “{ $reason }”
step-log-created = The draft was begun.
step-log-submitted = The consultation was handed over for approval.
step-log-sent-back = The consultation was sent back.
step-log-approved = Letter and list were approved.
step-log-dispatched =
    { $count ->
        [one] The consultation was sent out to one recipient.
       *[other] The consultation was sent out to { $count } recipients.
    }
step-log-recipient-added = { $name } was added to the list late.
step-log-reminded =
    { $count ->
        [one] One who had not answered was reminded.
       *[other] { $count } who had not answered were reminded.
    }
step-log-deadline-changed = The last day was changed from { $from } to { $to }.
step-log-extension-asked = { $name } asked for longer time, until { $day }.
step-log-extension-granted = { $name } was given longer time, until { $day }.
step-log-extension-refused = { $name } was not given longer time.
step-log-bounced = A mail to { $name } came back.
step-log-refused = A mail to { $name } was refused by the mail server.
step-log-address-corrected = The address of { $name } was corrected, and the letter was sent again.
step-log-address-corrected-told = The address of { $name } was corrected, and the message was sent again.
step-log-address-corrected-only = The address of { $name } was corrected.
step-log-mailed = A mail was sent to { $name }.
step-log-printed = A letter to { $name } was printed and posted.
step-log-received = { $name } answered. The statement has number { $number }.
step-log-received-unasked = A statement came from someone who was not asked. It has number { $number }.
step-log-corrected = The statement { $number } was corrected by its sender.
step-log-closed =
    { $count ->
        [one] The response period was closed with one statement.
       *[other] The response period was closed with { $count } statements.
    }
step-log-summarised =
    { $count ->
        [one] The summary was finished, with one view.
       *[other] The summary was finished, with { $count } views.
    }
step-log-decided = Decision: { $body } { $paragraph }
step-log-fed-back =
    { $count ->
        [one] One was told what came of it.
       *[other] { $count } were told what came of it.
    }
step-log-withdrawn = The consultation was withdrawn.
step-mail-to-files = No mail server is set up. Mails are written as files to the outbox folder on the server and reach nobody.
