### Following by e-mail: the field on the pages, the links in the mails, and the mails themselves.

follow-title = Follow by e-mail
follow-feeds = Follow in a news reader
follow-lede-referral = We write when something happens in the consultation: a new last day, new responses, the summary, the decision and what came of it. You need no account.
follow-lede-all = We write when there is a new consultation, and when something happens in the others. You need no account.
follow-lede-search = We write when something new that fits the search is published here. You need no account.
follow-email = Your e-mail address
follow-email-hint = First you get a mail with a link. Nothing more is sent unless you confirm.
follow-pace = How often?
follow-pace-daily = At most one mail a day
follow-pace-weekly = At most one mail a week, on Mondays
follow-button = Follow
follow-what = You want to follow
follow-what-all = All consultations
follow-what-referral = { $number } { $title }
follow-what-search = The search “{ $words }”
follow-what-filters = A search with filters
follow-problem-search = The search is too long to be followed: at most { $most } characters in its address. Remove a word or a filter.
follow-what-a-search = A search, shown when you open the link
follow-sent-title = Look in your e-mail
follow-sent-lede = We are sending a mail with a link. Open it and confirm, and we will tell you when something has happened. The link works for { $days } days.
follow-sent-more = Nothing after a few minutes? Look in your spam folder, and check that you wrote the right address. If the address has had several such mails today, we send no more until tomorrow. One address can follow at most { $most } things; if it already does, no new mail comes.
follow-confirm-title = Do you want to follow this?
follow-confirm-button = Yes, I want to follow
follow-confirm-often-daily = You get at most one mail a day, in the morning, and only when something has happened.
follow-confirm-often-weekly = You get at most one mail a week, on Mondays, and only when something has happened.
follow-confirm-not = If you did not ask for this you can close the page. Then we send nothing, and the address is removed within { $days } days.
follow-no-link-title = The link no longer works
follow-no-link = It may be too old, or you have stopped following. You can begin again on the page of a consultation or a search.
follow-door-title = What you follow
follow-door-lede = Here you see what you follow, change how often we write, or stop. Do not share the link: whoever has it can make changes.
follow-door-open = Show what I follow
follow-own-title = What you follow
follow-own-lede = The mails go to { $email }.
follow-own-confirmed = Done. From now on we tell you when something has happened.
follow-own-saved = Saved.
follow-own-stopped = You no longer follow it.
follow-own-list = You follow
follow-own-full = You follow { $most } things, which is the most. Stop following something if you want to follow something new.
follow-own-stop = Stop following
follow-own-pace = Change how often we write
follow-own-save = Save
follow-own-all = Stop following everything
follow-own-all-lede = Then we remove your address, and no more mails come.
follow-stop-title = Do you want to stop following?
follow-stop-lede = Press the button and we will not write again about what the mail concerned. If you follow nothing else, we remove your address.
follow-stopped-title = You have stopped following
follow-stopped-lede = No more mails will come. If you follow nothing else, we have removed your address.
follow-to-referrals = To the consultations

follow-news-dispatched = The consultation is open. The last day to respond is { $day }.
follow-news-deadline = New last day to respond: { $day }.
follow-news-nears = The last day to respond is near: { $day }.
follow-news-statements =
    { $count ->
        [one] One new response has been published.
       *[other] { $count } new responses have been published.
    }

follow-kind-confirm = Question whether to follow
follow-kind-digest = News to a follower
follow-mail-confirm-subject = Confirm that you want to follow at { $site }
follow-mail-confirm-intro = Someone, probably you, has written this address on the website of { $site } and wants to follow:
follow-mail-often-daily = Then at most one mail a day comes, in the morning, and only when something has happened.
follow-mail-often-weekly = Then at most one mail a week comes, on Mondays, and only when something has happened.
follow-mail-confirm-button = Confirm
follow-mail-confirm-else = If you did not ask for this you need do nothing. Then we send nothing more, and the address is removed within { $days } days.
follow-mail-subject = News in what you follow at { $site }
follow-mail-one-subject = News in { $number }: { $title }
follow-mail-intro = This has happened in what you follow at { $site }.
follow-mail-read = Read more
follow-mail-more-referrals =
    { $count ->
        [one] Something has happened in one more consultation
       *[other] Something has happened in { $count } more consultations
    }
follow-mail-more-hits = See all hits
follow-mail-why-daily = You get this mail because you follow at { $site }. At most one comes a day.
follow-mail-why-weekly = You get this mail because you follow at { $site }. At most one comes a week.
follow-mail-change = Change or stop following
follow-hit-referral = New consultation { $number }: { $name }
follow-hit-decision = New decision { $number }: { $name }
follow-hit-statement = New response { $number }: { $name }
follow-hit-document = New document { $number }: { $name }

follow-privacy-what = When you follow by e-mail: the address, what you follow and how often you want mail. It is shown to nobody here, only how many follow.
follow-privacy-long = The address of someone who follows by e-mail is removed as soon as you stop, and after { $days } days if you never confirm.

follow-stat =
    { $count ->
        [one] follows by e-mail
       *[other] follow by e-mail
    }
