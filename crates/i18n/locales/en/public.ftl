## Front page
public-front-title = Have your say before the region decides
public-front-lede = Here you see what { $site } is asking about now, and what came of what you said.
public-front-see-open = See what is open now
public-front-see-became = See what the answers led to
public-front-see-earlier = See earlier consultations
public-front-all = All consultations
public-front-soonest = Least time left
public-front-latest = Most recently answered
public-front-anyone = Consultation, anyone may answer.
public-step-ask = We ask
public-step-ask-more = You learn what is proposed and when it will be decided.
public-step-answer = You answer
public-step-answer-more = On the web or by e‑mail. You need no account.
public-step-decide = The politicians decide
public-step-decide-more = Your answer is part of what they read.
public-step-told = You are told what came of it
public-step-told-more = What was taken up, what was not, and why.
public-front-none-open = { $site } is not asking about anything right now.
public-front-none-open-more = A new consultation is shown here the day it is sent out, and anyone may answer it.
public-front-all-became = All answers from the latest consultation
public-front-none-became = Nobody has been told yet what an answer led to.
public-front-none-became-more = Here each view will stand beside what it led to, also when the answer is no.
public-front-how = How Rådslag works
public-front-do-we-answer = Do we answer?
public-front-answered = { $done } of { $all } views have been answered
public-front-waiting = { $count ->
    [one] One is still waiting.
   *[other] { $count } are still waiting.
}
public-front-none-waiting = None is waiting.
public-front-answered-more = We count every view in consultations that have been decided.

## The last day
public-days-left = { $count ->
    [one] One day left
   *[other] { $count } days left
}
public-last-day-left = { $count ->
    [one] last day, one day left
   *[other] last day, { $count } days left
}
public-last-day-today = The last day is today
public-last-day-was = The last day was { $day }
public-past = The time to answer is over
public-past-more = The answers are being read and summarised. Then the matter is decided, and everyone who answered is told what came of it.
public-anyone = Anyone may answer
public-anyone-more = Anyone may answer, also those who were not sent the question.
public-answer-title = Answer the consultation
public-answer-web = Answer on the web
public-answer-mail = You can also answer by e‑mail to
public-answer-mail-more = Write { $number } in the subject line. You need no account.
public-late-answer = We still receive answers, but they are marked as late.
public-late-answer-link = Answer anyway

## Where it is
public-tag-past = Time to answer is over
public-tag-reading = Answers are being read
public-tag-decided = Decided
public-tag-answered = Decided and answered
public-decided-prefix = Decided:

## The list
public-list-lede = When the region wants to know what others think of a proposal, it is sent out for consultation. Anyone may answer, also those who were not asked.
public-list-past = Earlier consultations
public-list-sent = sent out
public-list-none-past = No earlier consultations.
public-list-none-past-more = When the time to answer is over a consultation moves here, and here it stays.
public-list-answers = { $statements ->
    [0] No answers yet. { $asked } asked.
    [one] One answer. { $asked } asked.
   *[other] { $statements } answers. { $asked } asked.
}
public-list-shown = Showing { $first }–{ $last } of { $total }
public-page = page { $page }

## A consultation
public-referral = Consultation
public-matter = Consultation { $number }
public-official = Official title:
public-read-proposal = Read the whole proposal
public-read-proposal-parts = { $count ->
    [one] Read the whole proposal
   *[other] Read the whole proposal, { $count } parts
}
public-proposal-title = The proposal
public-proposal-contents = Contents
public-questions = We ask especially about this
public-ask = What we want to know
public-asks = Asks
public-decides = Decides
public-replaces = Replaces, if it is decided
public-whole = The proposal as a whole
public-part = Part { $position }, { $heading }
public-to-matter = To the consultation
public-withdrawn = The consultation has been withdrawn
public-withdrawn-on = Withdrawn { $day }
public-withdrawn-more = Answers that had come in remain in the matter.
public-summarised = The answers have been summarised
public-summarised-on = Finished { $day }

## The red thread
public-thread = The red thread
public-thread-last-day = Last day to answer
public-thread-proposal = Read the proposal
public-thread-sent = { $count ->
    [one] The consultation was sent to one recipient
   *[other] The consultation was sent to { $count } recipients
}
public-thread-reminded = { $count ->
    [one] Reminder to one who had not answered
   *[other] Reminder to { $count } who had not answered
}
public-thread-new-day = New last day: { $day }
public-thread-closed = The time to answer was closed
public-thread-closed-more = { $count ->
    [0] No answer had come in.
    [one] One answer had come in.
   *[other] { $count } answers had come in.
}
public-thread-summarised = The answers were read and summarised
public-thread-summarised-more = { $answers }, { $views }
public-thread-read-summary = Read the summary
public-thread-decided = { $body } decided
public-thread-fed-back = { $count ->
    [one] One was told what came of it
   *[other] All { $count } were told what came of it
}
public-thread-fed-back-more = Those who answered were told what came of each view. Those who were asked but did not answer were told what was decided.
public-thread-fed-back-some = { $count } of { $all } have been told what came of it
public-thread-fed-back-some-more =
    { $count ->
        [one] One has not been reached yet: a letter waits for the post, a mail came back, or there is no address.
       *[other] { $count } have not been reached yet: letters wait for the post, mails came back, or there is no address.
    }
public-thread-withdrawn = The consultation was withdrawn
public-thread-extended = { $count ->
    [one] One recipient has been given more time, until { $day }.
   *[other] { $count } recipients have been given more time, until { $day } at the latest.
}
public-thread-today = Today, { $day }
public-thread-none-yet = No answers have come in yet
public-thread-received = { $count ->
    [one] One answer has come in
   *[other] { $count } answers have come in
}
public-thread-from-both = { $asked } from those who were asked and { $other } from others.
public-thread-from-list = { $asked } of the { $all } who were asked.
public-thread-open-more = Each answer gets a number the same day and is published when the registrar has checked it.
public-thread-reading = The answers are being read
public-thread-reading-more = Each answer is read by a person. Then they are summarised.
public-thread-waiting = The summary is part of what the decision is based on
public-thread-answering = Each view gets its answer
public-thread-answering-more = Those who answered are told what came of what they said, and why.
public-thread-then = After that
public-thread-will-read = The answers are read and summarised
public-thread-will-read-more = Each answer is read by a person, and the summary is made public.
public-thread-no-day = No date set
public-thread-will-decide = { $body } decides
public-thread-by = By { $day }
public-thread-will-answer = Everyone who answered is told what came of it
public-thread-will-answer-more = What was taken up, what was not, and why.

## Stances
public-stances-title = How they answered
public-stances-so-far = How they have answered so far
public-stances-who = Who
public-stances-what = Stance on the whole proposal
public-stances-count = Answered
public-stances-counted = Answered
public-stances-all = All who were asked
public-n-of = { $count } of { $all }
public-others = Answers from others
public-others-one = Answered without being asked
public-key-wait = No answer yet
public-key-silent = Did not answer
public-key-withheld = The answer is not published
public-key-neither = { $first } or { $second }
public-nobody-rejects = Nobody rejects the whole proposal.
public-numbers-change = The figures change until the time to answer is over.
public-numbers-rule = Each of those asked counts once, and the latest answer that came in time counts. Answers that nobody has read yet are counted apart.
public-numbers-published = Stances are counted only from answers that are published. An answer that is not published counts as received, but not what it says.
public-numbers-data = The figures as data (JSON)

## Answers
public-statements-title = The answers
public-statements-lede = { $received } in all. { $published ->
    [0] None is published yet.
    [one] One is published.
   *[other] { $published } are published.
}
public-statements-none = No answers have come in yet.
public-statements-none-published = No answer is published yet.
public-statements-none-more = Each answer is published when the registrar has checked it.
public-statements-shown = Showing { $first }–{ $last } of { $total } published answers, the latest first
public-statements-newest = Showing { $count } of { $published }.
public-statements-waiting = { $count ->
    [one] One more answer is not published.
   *[other] { $count } more answers are not published.
}
public-all-statements = { $count ->
    [one] Read the answer
   *[other] Read all { $count } answers
}
public-n-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
public-n-published = { $count ->
    [one] 1 published answer
   *[other] { $count } published answers
}
public-n-views = { $count ->
    [one] 1 view
   *[other] { $count } views
}
public-late = Came in after the last day.
public-late-tag = Late

## One answer
public-statement-from = Answer from { $name }
public-statement = Answer
public-statement-about = Answer to the consultation
public-statement-facts = About the answer
public-received = Came in
public-channel = by { $channel }
public-decided-by = Decided by
public-corrections = Corrected
public-corrections-more = { $count ->
    [one] Once by the respondent. The earlier version is kept in the register.
   *[other] { $count } times by the respondent. The earlier versions are kept in the register.
}
public-correction-waits = A correction has come in and is being checked.
public-correction-waits-more = What you see here is the answer as it was before the correction. Once the correction has been checked, it takes its place.
public-published = Published
public-redacted = Some words of the answer are not shown here.
public-redacted-more = The registrar took them out before it was published, for example because they are about a person. The answer as it came in is in the register.
public-redacted-why = Reason
public-redacted-mark = Something has been removed here
public-redacted-where = Removed from
public-words = What the answer says
public-words-and-answer = The words and what they led to
public-view = View
public-text-hidden = The words are not shown here.
public-no-answer-yet = Not answered yet
public-answer-by = Answered by { $day }
public-whole-text = The answer as it was written
public-files = Files
public-fetch = Download
public-read = Read

## The decision, and what answers led to
public-decision = The decision
public-decision-by = Decided by
public-see-became = See what the answers led to
public-tally-all = Every view has been answered
public-tally-some = Most views have been answered
public-tally-coming = Each view will be answered
public-tally-more = { $answers } held { $views }. Each tick is one view.
public-tally-waiting = The decision is made. Those who answered are told what came of what they said, and after that it is shown here. It concerns { $views }.
public-led-to = What the answers led to
public-led-to-none = There is nothing to read here yet.
public-led-to-none-more = Answers that are not published are not shown, but they have been told what came of it like all others.
public-group-taken-up = This was taken up
public-group-partly = This was taken up in part
public-group-not = This was not taken up
public-group-more = { $count ->
    [one] See one more in the summary
   *[other] See { $count } more in the summary
}
public-a-private-person = a private person
public-and-more = { $names } and { $count } more

## Documents
public-documents = Documents
public-made = { $day }
public-no-file = No file
public-missing-document = Is something missing?
public-ask-document = Request a document.
public-ask-document-more = You need not say who you are or why.

## Contact
public-contact-title = Questions about the consultation
public-contact = { $contact } answers questions about the content.
public-contact-registrar = The registrar answers questions about how to send in.
public-wrong-title = Is the answer wrong?
public-wrong = Have you answered and do not recognise how we read your view? Write to the registrar. What you write is registered in the matter, and you get a reply. Neither the decision nor the feedback changes because of it.

## The summary
public-summary-title = Summary of the answers
public-summary-file = summary
public-summary-finished = Finished { $day }
public-summary-asked = asked
public-summary-answered = of them answered
public-summary-unasked = answered without being asked
public-summary-views = views
public-summary-late = came in late
public-summary-answered-list = They have not answered
public-summary-asked-title = Those who were asked
public-summary-all-answered = Everyone who was asked has answered.
public-summary-have-answered = They have answered
public-summary-picture = The whole picture
public-summary-nobody = Nobody has answered this part in particular.
public-summary-no-answers = Nobody has answered the question.
public-summary-comments = Comments
