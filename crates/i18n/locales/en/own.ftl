### A respondent’s own statement, and what became of it.

## Dörren bakom länken i kvittot
own-door-title = Open the answer
own-door-lede = Here is the answer to “{ $title }”, and in time what became of it.
own-door-open = Show the answer
own-door-note = The answer stays open in this browser for a day. The link works again after that.
own-no-link-title = The link opens no answer
own-no-link = It may have been copied wrongly. Open it again from the receipt in the e‑mail, or write to the registrar and give the answer’s number.
own-no-link-subject = The link to my answer
own-no-cookie-title = No answer is open here
own-no-cookie = Open the link in the receipt that came by e‑mail, to see the answer and what became of it.

## Svaret
own-title = Your answer on “{ $title }”
own-title-told = What became of your answer
own-answered = Answered
own-yours = Your answer
own-said =
    { $count ->
        [one] You said one thing about the proposal.
       *[other] You said { $count } things about the proposal.
    }
own-decision = See the decision and what others were told
own-lede = We have received your answer. Each view in it gets an answer of its own from us, with reasons.
own-by = That will be by { $day }.
own-withdrawn = The consultation is withdrawn. The answer stays in the matter as a public record, but the views get no answers of their own.
own-last-day = Last day to correct
own-both-kept = Both versions are kept, since the answer is a public record.
own-correct = Correct the answer
own-after = After the last day, what you wish to add is put beside the answer.
own-receipt = Receipt
own-received = Received { $time }.
own-receipt-pdf = Receipt and copy (PDF)
own-feedback-pdf = Fetch the feedback as PDF
own-about = About the answer
own-correction = Corrected
own-see-versions = See what changed
own-told = Answer to you
own-publishing = On the web
own-published = Published on the web
own-unpublished = Not on the web yet. The registrar checks it first.
own-published-before = Published on the web as it was before the correction. The registrar checks the correction, and then it takes its place.
own-secret = Not shown on the web, since something in it may be confidential.

## Synpunkterna
own-words = Your views, one at a time
own-words-told = Your words and our answer
own-divided = We have divided the answer by the fields you filled in. Tell us if something belongs together that is divided, or the other way round.
own-view = View
own-whole = The proposal as a whole
own-no-answer-yet = No answer yet
own-read-together = Read together with others who say the same.
own-no-answer-withdrawn = The consultation is withdrawn, so the view gets no answer of its own.
own-answer-by = Answer by { $day }
own-body = The whole text

## Versioner
own-versions-two = Both versions
own-versions = All versions
own-versions-lede = This is what changed. The latest version counts, and the earlier one is kept in the register.
own-earlier = The correction of { $time }
own-sent = Sent { $time }
own-corrected = Corrected { $time }
own-no-difference = Nothing in the text changed.

## Har vi läst fel?
own-misread = Have we misread you?
own-misread-how = Say which view it is about, and another person reads it again and answers you.
own-read-again = Ask us to read again
own-read-again-subject = Read again: { $number }
