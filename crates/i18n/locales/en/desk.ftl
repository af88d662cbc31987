### The desk: what waits

## To do
desk-day = { $weekday }, week { $week }
desk-late =
    { $count ->
        [0] Nothing is late.
        [one] One thing is late.
       *[other] { $count } things are late.
    }
desk-soon =
    { $count ->
        [0] Nothing falls due this week.
        [one] One falls due within a week.
       *[other] { $count } fall due within a week.
    }
desk-begin-with = Begin with this
desk-duties = What is to be done
desk-begin = Begin a new consultation
desk-waits-for = Waits for
desk-you = You
desk-nobody = Nobody
desk-silent =
    { $count ->
        [one] One who has not answered
       *[other] { $count } who have not answered
    }
desk-tag-late = Late
desk-tag-near = Soon
desk-tag-open = Under way
desk-all-done = Everything is done.
desk-all-done-text = Nobody is waiting for you. The next thing will stand here when someone has answered, handed something to you, or when a day comes near.
desk-all-referrals = All consultations
desk-active = Consultations under way
desk-next = Next step
desk-inbox =
    { $count ->
        [one] Go through one mail in the inbox
       *[other] Go through { $count } mails in the inbox
    }
desk-inbox-rule = The oldest has waited: { $waited }. What comes in is registered without delay (the Public Access to Information and Secrecy Act, chapter 5, section 1).
desk-publish =
    { $count ->
        [one] Check and publish one statement
       *[other] Check and publish { $count } statements
    }
desk-publish-rule = They are registered. Read them, take out what may not be on the web, and publish.
desk-last-day = Last day to answer
desk-last-day-rule = { $answered } of { $asked } asked have answered.

## How far away a day is
desk-today = today
desk-tomorrow = tomorrow
desk-yesterday = yesterday
desk-since-today = since today
desk-in-days =
    { $count ->
        [one] in 1 day
       *[other] in { $count } days
    }
desk-days-ago =
    { $count ->
        [one] 1 day ago
       *[other] { $count } days ago
    }
desk-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
desk-until = until { $day }

## Who waits for whom
desk-who-waits = Who waits for whom
desk-for-you = Others wait for you
desk-for-you-none = Nobody is waiting for you.
desk-you-for = You wait for others
desk-you-for-none = You are not waiting for anyone.
desk-wants-longer = asks for longer time, until { $day }
desk-has-written = has written to you
desk-who-drafter = The one who wrote it
desk-who-asked =
    { $count ->
        [one] One recipient
       *[other] { $count } recipients
    }
desk-who-respondents = Those who have answered
desk-who-silent = { $silent } of { $asked } asked
desk-waits-for-step = – { $what }: { $title }
desk-are-to-answer = have not answered { $title }
desk-is-to-answer-late = is to answer, has been given longer time

## A new site
desk-new-title = First steps
desk-new-organisations = Add organisations you usually ask
desk-new-organisations-text = Then address and group fill themselves in when you make a distribution list. You may also skip it.
desk-new-referral = Begin a consultation
desk-new-referral-text = All that is needed to begin is a title. Letter, parts, questions and list can be filled in in any order.
desk-new-approve = Let someone else approve
desk-new-approve-text = Nobody approves what they wrote themselves. Then the registrar sends it out.
