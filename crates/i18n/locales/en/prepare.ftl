### Preparing a consultation

## The list, and a new consultation
prepare-none = There are no consultations here yet.
prepare-none-text = When you begin a consultation it stands here, from the first draft until everyone has been told what came of it.
prepare-over = Finished
prepare-last-day = Answer by
prepare-no-last-day = No last day yet
prepare-asked-answered =
    { $asked } asked, { $answered ->
        [one] { $answered } statement
       *[other] { $answered } statements
    }
prepare-new-title = Begin a new consultation
prepare-new-lede = All that is needed now is a title. Everything can be changed until the consultation is handed over for approval.
prepare-new-button = Begin
prepare-number = Register number
prepare-number-hint = If the matter already has a number, write it like this: { $series } 2023-0395. Leave it empty and the consultation gets the next free number in the series { $series }.

## The consultation's page
prepare-back = To the consultation
prepare-tasks = Before it is sent out
prepare-see-whole = Read the letter as it is now
prepare-task-done = Done
prepare-task-left = To do
prepare-task-not-needed = Not required
prepare-task-can = Can be done now
prepare-task-cannot = Cannot be done yet
prepare-task-letter-done = Everything that must be in the letter is there.
prepare-task-letter-left =
    { $count ->
        [one] One thing is missing in the letter.
       *[other] { $count } things are missing in the letter.
    }
prepare-task-parts =
    { $count ->
        [0] Divide the proposal if you want answers part by part.
        [one] One part.
       *[other] { $count } parts, each can be answered by itself.
    }
prepare-task-questions =
    { $count ->
        [0] Ask extra questions if you need to, of all or of some.
        [one] One question.
       *[other] { $count } questions.
    }
prepare-task-attachments =
    { $count ->
        [0] Documents that go with the letter.
        [one] One attachment.
       *[other] { $count } attachments.
    }
prepare-task-list-empty = Nobody is on the list yet. Anyone may answer, but some must be asked.
prepare-task-list-done =
    { $count ->
        [one] One recipient
       *[other] { $count } recipients
    }. { $letters ->
        [0] All get an e-mail.
        [one] One of them gets a printed letter.
       *[other] { $letters } of them get a printed letter.
    }
prepare-task-list-left =
    { $count ->
        [one] One recipient has neither e-mail nor postal address.
       *[other] { $count } recipients have neither e-mail nor postal address.
    }
prepare-task-submit-ready = A colleague reads letter and list and approves. Nobody approves what they wrote themselves.
prepare-task-submit-not = Can be done when what remains above is done.
prepare-only-officers = The draft is written by case officers and coordinators. You can read it.
prepare-agreed-title = The approval
prepare-drafted-by = Written by
prepare-approved-by = Approved by
prepare-approved-when = { $name }, { $at }
prepare-not-approved = Not approved yet
prepare-read-letter = Read the letter
prepare-read-list = Read the distribution list
prepare-out-title = How it stands
prepare-sent-out = Sent out { $day }
prepare-stat-asked = asked
prepare-stat-answered = of them have answered
prepare-stat-silent = have not answered
prepare-stat-unasked =
    { $count ->
        [one] answer unasked
       *[other] answers unasked
    }
prepare-stat-late = came after the last day
prepare-stat-bounced = were not reached
prepare-go-answers = The statements
prepare-go-answers-hint =
    { $unread ->
        [0] Every view has been read.
        [one] One view is unread.
       *[other] { $unread } views are unread.
    } { $unanswered ->
        [0] All have been answered.
        [one] One has no answer.
       *[other] { $unanswered } have no answer.
    }
prepare-unread = Unread
prepare-go-sent = What was sent
prepare-go-sent-hint = Who got what, and where each answer stands.
prepare-bounces = Did not arrive
prepare-go-summary = The summary
prepare-go-summary-hint = Made of the statements. You write the comments.
prepare-go-print-hint =
    { $count ->
        [0] No letter waits.
        [one] One letter waits.
       *[other] { $count } letters wait.
    }
prepare-go-letter-hint = As it was sent, with parts, questions and attachments.
prepare-go-public = The public page
prepare-go-public-hint = How the consultation looks to those who are to answer.
prepare-dates = The dates
prepare-days-left =
    { $count ->
        [0] today
        [one] 1 day left
       *[other] { $count } days left
    }
prepare-closed = the response period is closed
prepare-more = More you can do

## The letter
prepare-letter = The letter
prepare-letter-lede = Everyone who gets the consultation reads this, and everyone who opens it on the web. Save whenever you like; only the title must be there.
prepare-sheet-number = Register number
prepare-write = Write in the letter
prepare-pdf = The letter as a PDF
prepare-pdf-hint = How it will look when it is sent. What was last saved is shown.
prepare-section-what = What it is about
prepare-title = Official title
prepare-title-hint = As the matter is called in the register and in the decision.
prepare-plain-title = The same in plain words
prepare-plain-title-hint = The heading on the web and in the mail. Write so that someone who has never heard of the matter understands.
prepare-section-sender = Sender
prepare-sender-unit = Sending unit
prepare-sender-unit-hint = For instance the region's central office.
prepare-portfolio-office = Portfolio office
prepare-portfolio-office-hint = Only if there is one.
prepare-date = Date of the letter
prepare-date-hint = Year, month and day, for instance 2024-02-29.
prepare-section-proposal = The proposal and the question
prepare-lede = The consultation in short
prepare-lede-hint = Two or three sentences. They stand at the top of the page.
prepare-proposal = What is proposed
prepare-proposal-hint = What will be different, for whom and why. An empty line makes a new paragraph.
prepare-ask = What you want to know
prepare-ask-hint = Say what can be influenced, and what cannot.
prepare-section-days = Dates
prepare-response-deadline = Last day to answer
prepare-response-deadline-hint = Year, month and day, for instance 2024-02-29. An association often needs time for a board meeting: three months is best.
prepare-respondents-get =
    { $count ->
        [one] Respondents get 1 day.
       *[other] Respondents get { $count } days.
    }
prepare-feedback-by = Everyone is told what came of it by
prepare-feedback-by-hint = The day stands in the letter and on the web. You are reminded before it comes.
prepare-section-matter = The consultation's role in the matter
prepare-role-in-matter = What happens with the answers
prepare-role-in-matter-hint = Where in the preparation the consultation is, and what is planned after it.
prepare-predecessors = Earlier matters that are replaced
prepare-predecessors-hint = Empty a row to remove it. Save and stay, and a new empty row appears.
prepare-predecessor-number = Register number, row { $n }
prepare-predecessor-title = Title, row { $n }
prepare-decision-body = Who decides
prepare-decision-body-hint = For instance the regional council.
prepare-decision-date = When the decision is planned
prepare-section-contact = Questions and signature
prepare-contact-title = Who answers questions
prepare-contact-title-hint = A title or a function is enough.
prepare-contact-email = The contact's e-mail
prepare-contact-email-hint = Preferably an address that several people read.
prepare-contact-phone = The contact's telephone
prepare-signatory = Who signs
prepare-signatory-hint = Title, and name if you usually write it.
prepare-left =
    { $count ->
        [0] The letter is done
        [one] One thing remains
       *[other] { $count } things remain
    }
prepare-left-none = Everything that must be there is in place.
prepare-save = Save
prepare-save-again = Save and stay here
prepare-save-mine = Save my text
prepare-saved = Saved.
prepare-changed = Someone else saved while you were writing.
prepare-changed-text = What you wrote is still in the form and has not been saved. Here is what stands there now. Compare, change if you like, and then save.
prepare-changed-elsewhere = The letter's texts are the same as yours. The change was in parts, questions, attachments or the list. Save again.
prepare-changed-empty = Empty
prepare-changed-to-mine = To my text

## Parts, questions, attachments
prepare-parts = Parts of the proposal
prepare-parts-lede = Divide the proposal into parts, and respondents can take a stand on one at a time, and you get the answers sorted. Skip it if the proposal is short.
prepare-part = Part { $n }
prepare-part-go = To part { $n }
prepare-part-heading = Heading of the part
prepare-part-text = The proposal's own words
prepare-part-add = Add a part
prepare-up = Move up
prepare-down = Move down
prepare-rows-moved = Changed here on the page. Nothing is saved until you press Save.
prepare-rows-changed = What you wrote is still here and has not been saved. If you save now, your text replaces theirs. To see theirs first, open the page in a new tab.
prepare-questions = Extra questions
prepare-questions-lede = What you want to know besides what the respondents think of the proposal. Few questions give better answers.
prepare-question = Question { $n }
prepare-question-go = To question { $n }
prepare-question-text = The question
prepare-question-audience = Who is asked
prepare-question-required = The question must be answered
prepare-question-required-hint = Whoever does not answer cannot send their statement on the web. Use it rarely.
prepare-question-add = Add a question
prepare-audience-all = Everyone
prepare-audience-internal = The region's own boards, operations and companies
prepare-audience-external = Everyone outside the region
prepare-audience-category = Only { $name }
prepare-attachments = Attachments
prepare-attachments-lede = Documents that go with the letter and are shown on the web. The letter and the list do not belong here; they make themselves.
prepare-attachments-none = No attachments yet.
prepare-file = Add files
prepare-file-hint = Preferably accessible PDF. Word and OpenDocument work too. At most 25 MB per file.
prepare-file-add = Add
prepare-contact-heading = Questions
