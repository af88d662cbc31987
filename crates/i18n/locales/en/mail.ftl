### E-mails, and the same words when they are printed as letters.

## Common
mail-example = This is an example. Nothing in it is real.
mail-greeting = Hello,
mail-questions = Questions about the consultation? Contact { $contact }.
mail-fact-number = Register number
mail-fact-deadline = Last day to answer
mail-fact-decision = Decision
mail-fact-feedback = Feedback by
mail-planned-decision = { $body }, planned for { $day }
mail-how-heading = How to answer
mail-next-heading = What happens next
mail-next-decision = { $body } is planned to decide on { $day }.
mail-next-feedback = By { $day } you will know what became of what you wrote, and why.
mail-public-record = The answer becomes a public record, so anyone may ask to read it. Please write nothing about the health or private life of individuals.
mail-public-page = Read the consultation on the web
mail-answer-link = Read the proposal and answer
mail-answer-link-note = You don’t need to sign in. Whoever has the link can answer in your name, so share it only with those who are to take part in the writing.
mail-own-page = See the answer and what became of it
mail-own-page-note =
    { $who ->
        [person] The link is yours alone. Don’t give it to anyone else.
       *[organisation] The link is yours alone. Don’t give it to anyone outside the organisation.
    }
mail-by-post = If you would rather send a letter, the address is { $address }. Write { $number } on it.
mail-abstain = Don’t want to take part? Choose Abstains, and we won’t remind you again.
mail-reason = The reason:

## Invitation
mail-invitation-subject = Consultation { $number }: { $title }
mail-invitation-intro = { $site } would like to know what you think of “{ $title }”.
mail-invitation-by-mail = You can also answer this e-mail. Write your answer in the e-mail or attach it as a file. You may answer in English.
mail-invitation-save = You can answer the whole proposal or only the part that concerns you, save, and go on another day.
mail-invitation-more-time = Not enough time? Ask for more on the same page, or answer this e-mail and say which day you need.
mail-invitation-special =
    { $count ->
        [one] We also have a special question for you:
       *[other] We also have { $count } special questions for you:
    }
mail-invitation-attached = Attached:
mail-invitation-receipt = When your answer has come in you get a receipt with a number and a copy.

## The same invitation on paper
mail-paper-write = Write your answer on paper, by hand if you like, and send it to the address below. Write { $number } on it. Please say first whether you are for or against the proposal, and then why.
mail-paper-address = Address for the answer
mail-paper-phone = You can also call { $phone } and answer by word of mouth. We write down what you say and read it back to you.
mail-paper-mail = If you have e-mail, you can send the answer to { $email }. Write { $number } in the subject line.
mail-paper-web = The consultation is also on the web:
mail-paper-more-time = Not enough time? Call or write, and say which day you need.
mail-paper-enclosed = In the same envelope:
mail-paper-the-letter = The consultation with the proposal and the distribution list
mail-paper-already = If your answer is already in the post, you need do nothing more.

## Reminder
mail-reminder-subject = Reminder of consultation { $number }: { $title }
mail-reminder-intro = { $site } has not had an answer from you on “{ $title }”.
mail-reminder-left =
    { $count ->
        [0] The last day to answer is today, { $day }.
        [one] The last day to answer is { $day }. There is one day left.
       *[other] The last day to answer is { $day }. There are { $count } days left.
    }
mail-reminder-passed = The last day to answer was { $day }. You can still answer. The answer will be read, but marked as late.
mail-reminder-short = A short answer is enough. You can also answer this e-mail.
mail-reminder-crossed = If you have already answered, for example by post, you need do nothing more.

## New last day
mail-deadline-subject = New last day to answer consultation { $number }
mail-deadline-intro = There is a new last day to answer “{ $title }”: { $day }.
mail-deadline-before = The last day used to be { $day }.
mail-deadline-own = You have been given more time and are to answer by { $day }. That still holds.

## More time
mail-extension-subject = Decision on more time, consultation { $number }
mail-extension-granted = You have been given more time. Please answer “{ $title }” by { $day }.
mail-extension-refused = You asked for more time to answer “{ $title }”. We cannot give you that.
mail-extension-still = The last day to answer is still { $day }. If there is no time for everything, answer briefly on what matters most.

## Withdrawn
mail-withdrawal-subject = Consultation { $number } is withdrawn
mail-withdrawal-intro = { $site } has withdrawn the consultation “{ $title }”. You don’t need to answer.
mail-withdrawal-kept = Answers that have already come in stay in the matter and are public records.

## Receipt
mail-receipt-subject = Receipt for the answer { $number }
mail-receipt-intro = We have received your answer. Its number is { $number }.
mail-receipt-corrected = We have received your correction. It has the same number, { $number }, and replaces what you sent before. Both are kept in the register.
mail-receipt-late = The answer came after the last day. It is registered and will be read, but is marked as late.
mail-receipt-copy = A copy of everything you sent is attached as a PDF. Please keep it.
mail-receipt-correct = Something wrong? Send a correction on your page, up to and including { $day }.
mail-receipt-correct-by-mail = Something wrong? Answer this e-mail.
mail-receipt-next =
    { $who ->
        [person] A registrar reads the answer before it is put on the web. Your name and address are not shown there.
       *[organisation] A registrar reads the answer before it is put on the web.
    }
mail-fact-document = Number
mail-fact-reception = Reception number
mail-fact-received = Came in
mail-fact-matter = Consultation
mail-fact-respondent = From
mail-fact-stance = The proposal as a whole

## Acknowledgement of an e-mail
mail-acknowledgement-subject = We have received your e-mail, number { $number }
mail-acknowledgement-intro = Thank you for your e-mail. It came in on { $time } and has reception number { $number }.
mail-acknowledgement-next = A registrar reads it, as a rule the same or the next working day, and sees to it that it reaches the right matter. If it answers a consultation, it counts from the time it came in.
mail-acknowledgement-nothing = You need do nothing more. To add something, answer this e-mail and leave the number in the subject line.
mail-acknowledgement-tied = The e-mail is now registered as an answer to the consultation “{ $title }” and has number { $number } in the matter.

## Published
mail-published-subject = The answer { $number } is now on the web
mail-published-intro =
    { $who ->
        [person] Everyone can now read your answer to the consultation “{ $title }”. Your name is not shown. It says “A private person”.
       *[organisation] Everyone can now read your answer to the consultation “{ $title }”.
    }
mail-published-masked = We have left something out of the text before publishing it. The reason:
mail-published-original = The original is kept in the register, just as it came in.
mail-published-wrong = Is something wrong? Answer this e-mail.

## Feedback
mail-feedback-subject = What became of your answer to consultation { $number }
mail-feedback-intro = Thank you for your answer to the consultation “{ $title }”. It has now been decided. Here is what became of what you wrote, and why.
mail-decision-heading = The decision
mail-decision = { $body }, { $day }, { $paragraph }.
mail-decision-plain = { $body }, { $day }.
mail-views-heading = Your views
mail-tally-views =
    { $count ->
        [one] 1 view
       *[other] { $count } views
    }
mail-tally-taken-up =
    { $count ->
        [one] 1 was taken up
       *[other] { $count } were taken up
    }
mail-tally-partly =
    { $count ->
        [one] 1 was taken up in part
       *[other] { $count } were taken up in part
    }
mail-tally-not =
    { $count ->
        [one] 1 was not taken up
       *[other] { $count } were not taken up
    }
mail-tally-no-answer-needed =
    { $count ->
        [one] 1 called for no change
       *[other] { $count } called for no change
    }
mail-view-whole = The proposal as a whole
mail-view-question = Answer to the question: { $question }
mail-view-said = You wrote:
mail-view-stance-only = { $stance }.
mail-view-cut = The text is shortened here. The whole is on the page that the link below leads to.
mail-view-cut-paper = The text is shortened here. The whole is kept in the matter.
mail-feedback-wrong = Have we misunderstood anything? Answer this e-mail, and the case officer will read it.
mail-feedback-wrong-paper = Have we misunderstood anything? Call or write, and the case officer will read it.
mail-feedback-all = All answers and what became of them

## Feedback to those who did not answer
mail-unanswered-intro = You were asked about “{ $title }”. We had no answer from you. The matter has now been decided.
mail-unanswered-count =
    { $count ->
        [0] No answers came in.
        [one] One answer came in.
       *[other] { $count } answers came in.
    }
mail-unanswered-next = The consultation’s page has all the answers, what became of them and why.

## Signing in
mail-sign-in-subject = Sign in at { $site }
mail-sign-in-intro = You have asked to sign in at { $site }.
mail-sign-in-link = Sign in
mail-sign-in-code = Signing in on another computer or phone? Write this code there:
mail-sign-in-valid = The link and the code work once, for { $count } minutes.
mail-sign-in-not-you = Didn’t ask to sign in? Then you can throw this e-mail away. Nobody has got in.
