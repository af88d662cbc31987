### Administration.

admin-overview = Overview
admin-more = Show more
admin-all-well = All work is done or on its way. Nothing waits for you.
admin-not-well = Something needs your attention.
admin-failed-jobs = { $count ->
    [one] One job was given up after several tries.
   *[other] { $count } jobs were given up after several tries.
}
admin-lost-mail = { $count ->
    [one] One mail did not arrive. The registrar sees on the list whose it was.
   *[other] { $count } mails did not arrive. The registrar sees on the list whose they were.
}
admin-to-jobs = Show the jobs
admin-to-mail = Show the mail
admin-site-name = Name
admin-site-url = Address in links
admin-database = Database
admin-clock = The site's clock
admin-clock-real = Example clock. The real time is { $real }.
admin-waiting = Mails waiting for the registrar
admin-log-entries = Entries in the log
admin-log-head = Latest checksum
admin-jobs-none = No work is waiting.
admin-mail-none = No mail has been sent yet.
admin-categories = Categories

admin-people-lede = What someone may do follows from their roles, from one day to another. Nothing is given for ever.
admin-people-accounts = Accounts
admin-people-new = New account
admin-people-open = Open
admin-people-closed = Closed
admin-people-me = you
admin-people-no-roles = No roles. The account can sign in but do nothing.
admin-people-from-to = { $from } to { $to }
admin-people-from = From { $from }, until further notice
admin-people-end = End
admin-people-give = Give a role
admin-people-role = Role
admin-people-role-hint = More roles can be given later.
admin-people-no-role = None yet
admin-people-first = First day
admin-people-last = Last day
admin-people-last-hint = Leave empty if the role is held until further notice.
admin-people-close = Close the account
admin-people-reopen = Open the account again
admin-people-name = Name
admin-people-email = E-mail address
admin-people-email-hint = The sign-in link goes here.
admin-people-create = Create the account

admin-jobs-lede = Work done in the background, such as sending mail. What fails is tried again for about three days before it is given up.
admin-jobs-failed = Given up
admin-jobs-failed-none = No job has been given up.
admin-jobs-waiting = Waiting or running
admin-jobs-done = Lately done
admin-jobs-again = Try again
admin-jobs-tries = { $count ->
    [one] 1 try.
   *[other] { $count } tries.
}
admin-job-queued = Waiting
admin-job-running = Running
admin-job-done = Done
admin-job-failed = Given up
admin-job-send = Send a mail

admin-mail-lede = Mails and letters that have gone out. You see what they are for and whether they arrived, not to whom they went or what they say.
admin-mail-letter = Letter
admin-mail-kind = What
admin-mail-when = When
admin-mail-to = To
admin-mail-state = State
admin-mail-error = Answer from the mail server

admin-log-lede = Who did what and when. The log shows that something changed, not what was written.
admin-log-verify = Check the chain
admin-log-verify-hint = Each entry carries a checksum over itself and the one before. The check computes all of them anew.
admin-log-whole = The chain is whole. All { $count } entries hold.
admin-log-missing = The chain is broken. Entry { $position } is missing.
admin-log-changed = The chain is broken. Entry { $position } was changed after it was written.
admin-log-broken-hint = Touch nothing in the database. Take a backup, compare with an older one and contact whoever runs the server.
admin-log-none = The log is empty.
admin-log-row = Entry { $position }, { $subject }
admin-log-latest = The latest
admin-log-older = Older entries
admin-log-system = The system
admin-log-anyone = Someone without an account
admin-log-recipient = Someone asked, by their link
admin-log-sender = Someone who answered, by the link in the receipt
admin-log-referral = Consultation
admin-log-statement = Answer
admin-log-contribution = View
admin-log-document = Document
admin-log-inbound = Incoming mail
admin-log-message = Outgoing mail
admin-log-account = Account
admin-log-organisation = Organisation
admin-log-draft = Draft answer
admin-log-job = Job

admin-site-lede = This is how the site is set.
admin-site-how = The settings are in the file sites/{ $site }/site.toml on the server and are read when the program starts. Change the file, check it with radslag check-config and start again.
admin-site-about = About the site
admin-site-hosts = Host names
admin-site-languages = Languages
admin-site-registrar = Registrar
admin-site-mail = Mail domain for replies and returns
admin-site-series = Register series
admin-site-reminder = Reminder by itself
admin-site-reminder-off = Turned off
admin-site-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
admin-site-drafts = Drafts never sent are removed after the last day
admin-site-example = Everything on the site is marked as an example.
admin-site-category-name = Name
admin-site-category-one = One of them
admin-site-category-key = Key in lists
admin-site-category-internal = The region's own
admin-site-colour = Colour
admin-site-colour-lede = The site has given the colour { $colour }. All else is derived from it, so that text can be read.
admin-site-light = Light mode
admin-site-dark = Dark mode
admin-site-held = { $held } of { $all } pairs hold
admin-site-pair = Front and back
admin-site-swatch = Sample
admin-site-contrast = Contrast
admin-site-need = Needed
admin-site-verdict = Holds
admin-site-enough = Enough
admin-site-too-little = Too little
