### Answering on the web.

## Dörren bakom länken i mejlet
answer-door-title = Answer for { $name }
answer-door-lede = You have been asked about “{ $title }”. Press the button to open the answer in this browser.
answer-door-draft = There is a saved draft from { $time }.
answer-door-begin = Start answering
answer-door-go-on = Go on answering
answer-door-correct = See or correct the answer
answer-door-note = Whoever has the link can answer in your name. Share it only with those who are to take part in the writing. Several people can write the same answer.
answer-wrong-title = Is the e‑mail not for you?
answer-read-proposal = Read the proposal first
answer-write-registrar = Write to the registrar

## Bredvid formuläret
answer-aside = About the answer
answer-answers-for = You answer for
answer-referral = Consultation
answer-last-day = Last day
answer-days-left =
    { $count ->
        [0] today
        [one] one day left
       *[other] { $count } days left
    }
answer-ask-longer = Ask for more time
answer-asked-longer = See what you have asked for
answer-draft = Draft
answer-draft-saved = Saved { $time }. Only you can see it.
answer-other-way = Rather another way?
answer-by-mail = Answer by e‑mail
answer-or-call = or call { $phone }, and we will help.

## Steg
answer-step = Step { $number } of 3
answer-step-who = Who answers
answer-step-views = Your views
answer-step-check = Check
answer-to-referral = To the consultation
answer-to-referrals = See all consultations

## Rättelse, annan väg, sent
answer-correcting-title = Correction
answer-correcting = You sent your answer { $time }. It is filled in here. When you send again the new one counts, and both versions are kept.
answer-otherwise-title = You have already answered
answer-otherwise = Your answer came in { $day } another way ({ $channel }). If you send this form it becomes one more answer. The latest counts, and both are kept.
answer-late-title = The last day has passed
answer-late = The last day was { $day }. The answer is received and read all the same, but it is marked as late.
answer-late-tag = Late

## Steg 1
answer-who-title = Who is answering?
answer-who-title-named = Who you are
answer-who-lede = Anyone may answer, and nobody has to sign in. Answer for an organisation or for yourself.
answer-who-lede-named = Say where the receipt should go.
answer-kind = Whom do you answer for?
answer-kind-organisation = An organisation
answer-kind-organisation-hint = Association, network, public authority or company
answer-kind-person = Myself, as a private person
answer-kind-person-hint = The name is never published
answer-name = Name
answer-name-hint = The organisation’s name, or your own if you answer as a private person.
answer-decided-by = Decided by
answer-decided-by-hint = For example: The board on 6 February 2024. Leave it empty if nobody has decided.
answer-decided-by-hint-anyone = Only for organisations. For example: The board on 6 February 2024.
answer-email = E‑mail for the receipt
answer-email-hint = We send the receipt there, and later what became of the answer. The address is not published.
answer-wrong-name = Is the name wrong?
answer-published-title = How the answer is published
answer-published-if-organisation = If you answer for an organisation, its name is shown.
answer-published-if-person = If you answer as a private person it says “A private person”. Your name is never published.
answer-published-organisation = The organisation’s name and the answer are published on the web when the registrar has checked it. The e‑mail address is not published.
answer-published-person = The answer is published on the web when the registrar has checked it. It says “A private person”. Your name and e‑mail address are not published.
answer-published-record = The answer becomes a public record, so anyone can ask to read it. Write nothing about individual people’s health or private lives.

## Steg 2
answer-back-to-who = Back to who answers
answer-views-title = What do you think of the proposal?
answer-views-lede = Answer on the whole, and on the parts you wish.
answer-views-later = You can close the page and go on later by the link in our e‑mail.
answer-overall = The proposal as a whole
answer-hint-no-objection = Nothing against it
answer-hint-no-comments = Nothing to add
answer-hint-abstain = Counts as an answer
answer-summary = The answer in short
answer-summary-hint = Two or three sentences. This is the first thing the politicians read.
answer-parts = The parts of the proposal
answer-parts-hint = Leave a part empty if you have nothing to say about it.
answer-part = Part { $number }. { $heading }
answer-part-number = Part { $number }.
answer-part-stance = What do you think of this part?
answer-part-stance-of = { $part }: position
answer-part-text = Reasons and proposed changes
answer-part-text-of = { $part }: reasons
answer-part-text-hint = Write briefly. Do propose other words.
answer-from-proposal = From the proposal, section { $heading }
answer-from-example = of a proposal’s text, section { $heading }
answer-whole-part = Read the whole section
answer-no-answer = No answer
answer-questions = Questions to you
answer-question-required = This question needs an answer before you can send.
answer-files = Attachments
answer-files-none = No attachments
answer-files-label = Add files if you wish
answer-files-hint = PDF, Word or OpenDocument. At most { $most } MB for each file. Keep personal identity numbers out of the files, since the answer becomes public.
answer-files-add = Add the files
answer-to-check = Go on to check
answer-save-for-later = Save and go on later
answer-saved-title = Saved at { $time }
answer-saved-asked = Nothing has been sent. You can close the page and go on by the link in our e‑mail.
answer-saved-anyone = Nothing has been sent. The draft stays in this browser for 30 days. Open the consultation again and choose to answer, and you go on where you were.
answer-saved-at = Saved at { $time }.
answer-autosave-failed = We could not save just now. What you have written is still on the page.
answer-autosave-conflict = Someone has saved in the same answer. Press “Save and go on later”, and we show both, so that nothing is lost.
answer-autosave-closed = It is no longer possible to answer here. Copy what you have written.

## Två har skrivit samtidigt
answer-conflict-title = Two people have written the same answer
answer-conflict-lede = The answer was saved { $time }, after you opened the page: by a colleague, or by you in another window.
answer-conflict-lede-sent = The answer has been sent since you opened the page: by a colleague, or by you in another window. What you choose here is saved as a correction, which can be sent.
answer-conflict-how = Nothing is lost. Here is all that differs. Choose what to keep for each question, or take everything from one of them.
answer-conflict-mine = What you wrote now
answer-conflict-theirs = What is already saved
answer-conflict-empty = Empty
answer-conflict-choose = What should be kept?
answer-conflict-keep-mine = What I wrote
answer-conflict-keep-theirs = What is saved
answer-conflict-keep-both = Both
answer-conflict-keep-both-hint = The saved text first, then yours
answer-conflict-keep = Save what I have chosen
answer-conflict-all-mine = Take everything from me
answer-conflict-all-theirs = Take everything that is saved

## Steg 3
answer-check-title = Check your answer
answer-check-lede = The answer becomes a public record when you send it. It gets a number and cannot be taken back, but you can send a correction up to and including { $day }.
answer-check-lede-late = The answer becomes a public record when you send it. It gets a number and cannot be taken back. Since the last day has passed you cannot correct it here later, so read it through with care.
answer-check-changed-title = The answer has changed
answer-check-changed = Someone saved in the answer while this page was open. Nothing has been sent. Please read it through once more.
answer-row-organisation = Organisation
answer-row-name = Name
answer-row-hidden = Not published. On the web it says “A private person”.
answer-row-email = The receipt goes to
answer-parts-passed =
    { $count ->
        [one] Part { $numbers }
       *[other] Parts { $numbers }
    }
answer-and = and
answer-public = Public
answer-send = Send the answer
answer-send-correction = Send the correction

## Kvittot
answer-received = Received
answer-receipt-title = Thank you. We have received your answer
answer-receipt-title-corrected = Thank you. We have received your correction
answer-receipt-number = The answer’s number
answer-receipt-sent = The receipt is on its way to { $email }. Keep it, or print this page.
answer-receipt-keep = Keep the number, or print this page.
answer-receipt-pdf = Get the receipt (PDF)
answer-print = Print
answer-next = What happens now
answer-next-received = Your answer came in
answer-next-corrected = Your correction came in
answer-next-soon = Next
answer-next-publish = The registrar checks and publishes
answer-next-publish-more = You get an e‑mail when the answer is on the web.
answer-next-after = After { $day }
answer-next-read = The answer is read and sorted
answer-next-read-more = Each view is read on its own. You can tell us if something has gone wrong.
answer-next-decide = { $body } decides
answer-next-by = By { $day }
answer-next-told = You are told what became of the answer
answer-receipt-more = More about the answer
answer-receipt-change = Change something?
answer-receipt-correct = Send a correction
answer-receipt-until = by { $day }. Both versions are kept.
answer-receipt-wrong = Wrong name or number?
answer-receipt-follow = Follow the answer
answer-receipt-own = See your views, one at a time

## Längre tid
answer-longer-title = Ask for more time
answer-longer-lede = Not enough time? Say how long you need and why. The case officer decides, and you get an answer by e‑mail.
answer-longer-back = Back to the answer
answer-longer-until = Up to and including which day?
answer-longer-until-hint = Write it as 2024-03-15.
answer-longer-reason = Why you need more time
answer-longer-reason-hint = For example when the board meets next.
answer-longer-ask = Send the question
answer-longer-asked-title = You have asked for time up to and including { $day }
answer-longer-asked = The question waits for a decision. You get an answer by e‑mail. Until then the last day shown here holds.
answer-longer-granted-title = You have time up to and including { $day }
answer-longer-granted = It holds for you only. If you need still more time, you may ask again.
answer-longer-refused-title = You have not been given more time
answer-longer-refused = If there is no time for everything, answer briefly on what matters most. A late answer is received too, but marked as late.
answer-longer-write = Write the answer

## När formuläret inte går att öppna
answer-stop-decided-title = It is no longer possible to answer here
answer-stop-decided = The consultation is settled, and the answers have been read and weighed. What is sent now cannot affect the decision, but you can always write to the registrar.
answer-stop-withdrawn-title = The consultation is withdrawn
answer-stop-withdrawn = The question is no longer put, so you need not answer. Answers that have come in stay in the matter.
answer-stop-late-title = The last day to correct has passed
answer-stop-late = Your answer holds as you sent it. The last day was { $day }. If you still wish to add something, write to the registrar, and it is put beside the answer.
answer-stop-result = See what came of it
answer-stop-own = See your answer and what became of it
answer-stop-typed = What you wrote
answer-stop-typed-how = This was not saved. Copy it if you wish to send it another way.
answer-no-link-title = The link is no longer valid
answer-no-link = It may have been replaced by a new one, or copied wrongly. Look for a later e‑mail from us, or write to the registrar for a new one. What you have saved is still there.
answer-no-link-subject = A new link to answer
answer-needs-link-title = Open the link in the e‑mail first
answer-needs-link = Ask for more time from the link in the e‑mail we sent you, so that we know who is asking. If you have no e‑mail from us, write to the registrar.
