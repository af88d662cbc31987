### Asking for a document, and the registrar's assessment.

disclosure-title = Ask for a document
disclosure-lede = Everyone has the right to read public documents. You need not say who you are or why you ask. Sometimes we try whether something is secret before we hand it out.
disclosure-wants = What do you want to read?
disclosure-wants-hint = Write the number if you have it, such as RS 2023-0395-16. Otherwise describe the document as well as you can.
disclosure-email = E-mail address, if you like
disclosure-email-hint = We then mail when there is an answer. Without an address you read the answer on the page whose link you get.
disclosure-send = Send the request
disclosure-then = What happens then?
disclosure-then-text = A registrar deals with your request promptly, most often the same day. It may take longer when we must try whether something is secret. If you do not get everything, you have the right to a written decision that can be appealed.
disclosure-other-ways = You can also call, mail, write or come to us.
disclosure-own-title = Request for documents { $number }
disclosure-own-waits = We have your request. The answer will be on this page.
disclosure-own-answered = The answer to your request is here.
disclosure-keep = Save the address of this page
disclosure-keep-hint = Whoever has the address can read the answer. We do not know who you are and cannot send it again unless you gave an e-mail address.
disclosure-wanted = What is asked for
disclosure-answer = Answer
disclosure-release-whole = Handed out
disclosure-release-part = Handed out in part
disclosure-release-refused = Not handed out
disclosure-release-none = Not assessed
disclosure-by-provision = By { $provision }.
disclosure-the-text = The whole answer as PDF
disclosure-decision-link = Written decision { $number }
disclosure-right = Right to a written decision
disclosure-right-text = Something was not handed out. You can ask the authority to decide in writing. The decision can be appealed, and it tells how.
disclosure-right-button = Ask for a written decision
disclosure-right-asked = A written decision has been asked for. It will be here.
disclosure-work-title = Requests for documents
disclosure-work-lede = Each document is assessed by itself, at each request. A secrecy mark is only a reminder. Do not ask who asks or why, more than the assessment needs.
disclosure-waiting = Waiting for an answer
disclosure-waiting-empty = No request is waiting.
disclosure-answered = Answered
disclosure-answered-tag = Answered
disclosure-enter = Write down a request
disclosure-enter-hint = When someone calls, mails, writes or comes here.
disclosure-enter-by = How did it come?
disclosure-by-phone = Telephone
disclosure-by-mail = E-mail
disclosure-by-desk = Visit or letter
disclosure-enter-save = Save the request
disclosure-promptly = Handed out at once or as soon as possible (TF 2:15 and 2:16). Should have an answer by { $day }.
disclosure-waited-hours =
    { $count ->
        [0] Came just now
        [one] Has waited an hour
       *[other] Has waited { $count } hours
    }
disclosure-waited-days =
    { $count ->
        [one] Has waited a day
       *[other] Has waited { $count } days
    }
disclosure-reached = A mail goes to { $email } when there is an answer.
disclosure-not-reached = No address was given. The asker reads the answer at:
disclosure-read-it = Read the document
disclosure-mark = Secrecy mark of { $day }: { $provision }
disclosure-mark-hint = The mark is a reminder. Assess anew what can be handed out now.
disclosure-before = Earlier assessments
disclosure-before-row = { $day }: { $release } { $provision }
disclosure-masked = Masked copies
disclosure-assess = What can be handed out?
disclosure-choose-whole = All of it
disclosure-choose-part = A part
disclosure-choose-refused = Nothing
disclosure-hold-back = When something is not handed out
disclosure-provision = Provision
disclosure-provision-hint = For example: 21 kap. 1 § OSL
disclosure-reason = Why?
disclosure-copy = Copy in which what is secret is masked
disclosure-copy-hint = The original is never changed. See to it that the text is gone from the file, not only covered. New copies replace the earlier ones.
disclosure-assess-save = Save the assessment
disclosure-decided-by = Who decides for the authority?
disclosure-decided-by-hint = Name and title, by the order of delegation.
disclosure-decide = Decide in writing
disclosure-decision-waits = A written decision has been asked for.
disclosure-decision-made = Written decision: { $number }
disclosure-add = Add a document
disclosure-add-number = Document number
disclosure-add-hint = As it stands in the register, such as RS 2023-0395-16.
disclosure-reply = Answer to the asker
disclosure-reply-words = A few words, if needed
disclosure-reply-hint = If there is no document to hand out, say so here.
disclosure-reply-send = Give the answer
disclosure-duty =
    { $count ->
        [one] Answer a request for documents
       *[other] Answer { $count } requests for documents
    }
disclosure-duty-rule = At once or as soon as possible, TF 2:15 and 2:16. { $waited }.
disclosure-kind-received = Request for documents received
disclosure-kind-answered = Answer to a request for documents
disclosure-mail-received-subject = We have your request { $number }
disclosure-mail-answered-subject = Answer to your request { $number }
disclosure-mail-received = We have received a request for documents. Its number is { $number }. The answer will be on the page below.
disclosure-mail-answered = There is an answer to the request { $number }.
disclosure-mail-open = Read the answer
disclosure-mail-anyone = Whoever has the link can read the answer. If you have asked for nothing, disregard this mail.
disclosure-problem-document = There is no document with that number.
disclosure-problem-assess = Assess each document first.
disclosure-problem-copy = Add a copy in which what is secret is masked.
disclosure-decision-kind = DECISION
disclosure-decision-title = The document { $number } is not handed out
disclosure-decision-title-part = The document { $number } is handed out in part
disclosure-decision-about = Decision on handing out { $number }
disclosure-fact-request = Request
disclosure-fact-received = Received
disclosure-fact-document = Document
disclosure-fact-provision = Provision
disclosure-fact-decided = Date of decision
disclosure-fact-decided-by = Decided by
disclosure-decision-heading = Decision
disclosure-decision-refused = { $name } refuses the request to be given the document { $number }.
disclosure-decision-part = { $name } hands out the document { $number } in a copy where some information is masked, and refuses the rest of the request.
disclosure-decision-why = Reasons
disclosure-decision-provision = The information is secret by { $provision }.
disclosure-appeal-heading = How to appeal
disclosure-appeal-any-court = the administrative court of appeal (kammarrätten)
disclosure-appeal-court = The decision is appealed to { $court }. Address the appeal to { $court }, but send it to { $name }.
disclosure-appeal-time = The appeal must have come in within { $weeks } weeks of the day you received the decision.
disclosure-appeal-how = Say which decision you appeal, how you want it changed and why. Send it to:
disclosure-foot = Ask for a document
disclosure-problem-again = { $number } has changed since it was assessed. Read it and assess it again.
disclosure-moved-on = The document has changed since it was assessed. Read it and assess it again before you answer.
disclosure-take-back = Take the answer back
disclosure-take-back-hint = When something went wrong, such as a copy in which the secret can be seen. From then on nothing in the answer can be fetched, and the request waits for a new answer. What has already been fetched stays with whoever has it.
disclosure-take-back-why = What went wrong?
disclosure-typed = What you wrote, which is not saved
