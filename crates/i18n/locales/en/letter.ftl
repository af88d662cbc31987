### Documents that go out as PDF: letter, proposal, receipt, summary, feedback, post.

## Common
letter-example = Example
letter-page = Page { $page } of { $pages }
letter-foot = { $name } · { $email }
letter-kind-letter = REFERRAL
letter-kind-proposal = PROPOSAL
letter-kind-receipt = RECEIPT
letter-kind-summary = SUMMARY
letter-kind-summary-working = SUMMARY, WORKING COPY
letter-kind-feedback = FEEDBACK
file-feedback-own = feedback-{ $number }
letter-kind-message = NOTICE

## The letter
letter-fact-sender = From
letter-fact-to = To
letter-fact-see-list = See the distribution list
letter-fact-decision = Decision
letter-opening = { $site } sends the enclosed proposal out for comments. We would like to know what you think of it.
letter-proposed = What is proposed
letter-asked = What we ask
letter-questions = Special questions
letter-audience-all = To everyone:
letter-audience-internal = To the region’s own boards, operations and companies:
letter-audience-external = To organisations and others outside the region:
letter-audience-category = To { $category }:
letter-answer-by = Answer by { $day }
letter-anyone = Anyone may answer, also those who are not on the distribution list. You need no account and don’t have to sign in.
letter-how = How to answer
letter-how-web = On the web
letter-how-mail = By e-mail
letter-how-post = By letter
letter-how-phone = By telephone
letter-how-number = Write the register number { $number } on the answer.
letter-how-mail-text = Write { $number } in the subject line. Please send the answer both as Word and as PDF if you can.
letter-how-phone-text = We write down what you say and read it back to you.
letter-advice = Say first whether you are for or against the proposal. Then write why, and which part of the proposal it concerns. A short answer is fine.
letter-role = The consultation’s role in the matter
letter-decides = { $body } is planned to decide on { $day }.
letter-feedback-by = By { $day } everyone who has answered will know what became of what they wrote, and why.
letter-predecessors = Matters concerned
letter-predecessors-text = They remain in force until they are replaced.
letter-fact-questions = Questions
letter-contact = { $contact } answers questions about the consultation.
letter-attachments = Attachments
letter-appendix-parts = The proposal
letter-appendix-list = Distribution list
letter-appendix-parts-note = Each part can be answered by itself.
letter-list-caption = Those who receive the consultation
letter-column-number = No.
letter-column-name = Name
letter-column-category = Group
letter-list-long = There are too many recipients to name them here. The table shows how they are divided. The registrar has the whole list.
letter-list-count =
    { $count ->
        [one] 1 recipient.
       *[other] { $count } recipients.
    }

## The proposal
letter-proposal-opening = This is the proposal in consultation { $number }. Answer by { $day }.
letter-proposal-opening-plain = This is the proposal in consultation { $number }.

## The receipt
letter-receipt-title = Receipt for the answer { $number }
letter-receipt-opening = We have received the answer. Here is everything that was sent.
letter-receipt-version = Correction, version { $count }
letter-fact-version = Version
letter-fact-channel = Came by
letter-fact-decided-by = Decided by
letter-fact-late = After the last day
letter-yes = Yes
letter-receipt-whole = On the proposal as a whole
letter-receipt-body = The answer
letter-receipt-files = Attached files
letter-receipt-no-words = No words of their own on this part.

## The summary
letter-summary-title = The answers to consultation { $number }
letter-summary-matter = The matter and the proposal
letter-summary-period = The consultation was sent out on { $sent }. The last day to answer was { $day }.
letter-summary-who = Who were asked and who answered
letter-summary-asked =
    { $count ->
        [one] 1 was asked.
       *[other] { $count } were asked.
    }
letter-summary-answered =
    { $count ->
        [0] None of them answered.
        [one] 1 of them answered.
       *[other] { $count } of them answered.
    }
letter-summary-published =
    { $count ->
        [0] { $received } answers have come in. None is published, so no stances are counted here.
       *[other] { $received } answers have come in, { $count } are published. Stances are counted only from those that are published.
    }
letter-summary-abstained =
    { $count ->
        [one] 1 answer says that the respondent abstains. It counts as an answer.
       *[other] { $count } answers say that the respondents abstain. They count as answers.
    }
letter-summary-unasked-count =
    { $count ->
        [one] 1 answer came from someone who was not asked.
       *[other] { $count } answers came from others than those asked.
    }
letter-summary-late-count =
    { $count ->
        [one] 1 answer came after the last day. It is marked “late”.
       *[other] { $count } answers came after the last day. They are marked “late”.
    }
letter-summary-asked-caption = Those asked, in the order of the distribution list
letter-summary-responded-caption = Those asked who have answered
letter-summary-no-answer = No answer
letter-summary-withheld = Not published
letter-summary-unasked = Not asked
letter-summary-unasked-caption = Those who answered without being asked
letter-summary-picture = The overall picture
letter-summary-picture-caption = What all respondents think of the proposal as a whole
letter-summary-picture-groups = The same, group by group
letter-summary-picture-total = Number
letter-summary-table-caption = The numbers in a table
letter-summary-column-group = Group
letter-summary-column-asked = Asked
letter-summary-column-answered = Answers
letter-summary-column-answer = Answer
letter-summary-all = All
letter-summary-rules = How it is counted
letter-summary-rule-category = Each of those asked counts in one group only.
letter-summary-rule-stance = The stance is the one that the respondent chose. In e-mails and letters, where there is nothing to choose, it is how the case officer has read the answer. Where it cannot be told, it says “Unclear”.
letter-summary-rule-private = Private persons are not named.
letter-summary-views = The views, part by part
letter-summary-no-views = Nobody has answered on this part in particular.
letter-summary-late-mark = late
letter-summary-secret = The answer is subject to secrecy and is not given here.
letter-summary-no-answers = Nobody has answered the question.
letter-summary-comments = Comments and changes
letter-summary-no-comments = There are no comments yet.
letter-summary-outcomes = What became of the views
letter-summary-outcome = Outcome
letter-summary-count = Number
letter-summary-outcome-open = Not answered yet
letter-summary-views-all = All views
letter-summary-decision = The decision
letter-summary-annex = All answers
letter-summary-annex-caption = The answers, in the order they came in
letter-summary-column-received = Came in
letter-summary-column-stance = Stance

## Feedback
letter-feedback-title = What became of the answer to consultation { $number }
