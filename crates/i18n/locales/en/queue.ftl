### The registrar's queue: suggestions in groups, and several mails at once.

queue-seems-answer-sure = Certain answer
queue-seems-answer = Probable answer
queue-seems-more = More from someone who has answered
queue-seems-question = Question
queue-seems-longer-time = Asks for more time
queue-seems-not-for-us = Probably not for us
queue-seems-unclear = Not known

queue-sure = { $count ->
    [one] One certain answer
   *[other] { $count } certain answers
}
queue-sure-hint = The mails themselves show who answers, which consultation, and that it is an answer. Clear the tick at what you want to look at first.
queue-register-sure = Register those ticked
queue-likely = { $count ->
    [one] One mail with a probable suggestion
   *[other] { $count } mails with probable suggestions
}
queue-likely-hint = Most speaks for the suggestion. Read why before you tick it.
queue-look = { $count ->
    [one] One mail to look at
   *[other] { $count } mails to look at
}
queue-look-hint = A person has to find out where these belong.
queue-do = With those ticked
queue-register = Register as suggested
queue-aside = Set aside
queue-aside-why = Why are they set aside?
queue-aside-question = Question, passed on to the case officer
queue-aside-longer-time = Request for more time, passed on to the case officer
queue-aside-advertising = Advertising or junk
queue-aside-duplicate = Duplicate
queue-aside-elsewhere = Belongs to another register
queue-aside-automatic = Automatic reply
queue-pick = Choose the mail from { $name }: { $subject }
queue-guess-answered = An answer from this respondent is registered already.
queue-guess-several = Several mails wait from the same sender. If they are one answer, join them.

queue-done-title = This was done
queue-done-registered = { $mail } from { $from }: registered as { $document }, answer from { $name }.
queue-done-failed = { $mail } from { $from }: not registered. { $why }
queue-done-aside = { $mail }: set aside.
queue-done-aside-failed = { $mail }: not set aside. { $why }
queue-none-ticked = Tick at least one mail first.
queue-error-not-found = There is no such mail.
queue-error-forbidden = You may not do this.
queue-error-changed = Someone else changed it at the same time. Look at it again.
queue-error-internal = Something went wrong on our side. Nothing was changed. Try again.

queue-reason-in-reply-to = The mail replies to one of ours.
queue-reason-title-in-subject = The title of the consultation stands in the subject.
queue-reason-several-referrals = The mail names several consultations.
queue-reason-on-several-lists = The sender is on several distribution lists, or several times on one.
queue-reason-sender-domain = The sender's mail domain is the recipient's.
queue-reason-name-of-sender = The sender's name is on the distribution list.
queue-reason-name-in-text = A name in the text is on the distribution list.
queue-reason-text-says-answer = The text takes a stance, as answers do.
queue-reason-file-says-answer = An attachment is named as an answer.
queue-reason-asks = The text asks a question.
queue-reason-asks-longer-time = The text asks for more time.
queue-reason-advertising = The text looks like advertising or a newsletter.

problem-nothing-suggested = Nothing is suggested for the mail. Open it and choose the consultation and who answers.
