# The language's own name.
language-name = English
private-person = A private person

## Shell

shell-skip = Skip to content
shell-menu = Menu
shell-close = Close
shell-main-nav = Main menu
shell-here = You are here
shell-start = Start
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-desk = Workspace
shell-public = To the public site
shell-work-name = Rådslag – workspace
shell-referrals = Consultations
shell-became = What came of it
shell-todo = To do
shell-inbox = Inbox
shell-organisations = Organisations
shell-admin = Administration
shell-people = People
shell-jobs = Jobs
shell-mail = Mail
shell-log = Log
shell-site = Site
shell-example = Example site. The questions build on real documents, but answers, addresses and decisions are invented.
shell-example-mark = Example
shell-foot-take-part = Take part
shell-foot-help = Help
shell-foot-contact = Contact
shell-foot-open-now = Open now
shell-foot-about = How Rådslag works
shell-foot-accessibility = Accessibility
shell-foot-privacy = Your data
shell-foot-data = Open data
shell-foot-no-account = You need no account and no electronic ID to answer.
shell-foot-end = Rådslag is open source. { $site } runs its own site and owns all data in it.
shell-error-prefix = Error:
shell-back = Back
shell-cancel = Cancel
shell-save = Save
shell-change = Change
shell-remove = Remove
shell-continue = Continue
shell-yes = Yes
shell-no = No
shell-pages = More pages
shell-next = Next
shell-previous = Previous
form-errors = { $count ->
    [one] One thing needs correcting
   *[other] { $count } things need correcting
}

## Demo

demo-roles = Try it as
demo-you-are = You are
demo-visitor = a visitor
demo-clock = The site's clock
demo-day = One day on
demo-week = One week on
demo-hint = Example. These buttons exist only in the demo.

## What went wrong

error-not-found-title = We lost the thread
error-not-found-lede = The page does not exist, or the address is wrong. Nothing you have sent has been lost.
error-forbidden-title = This page is not open to you
error-forbidden-lede = Your role today does not cover this. Ask an administrator if you should have it.
error-invalid-title = Something needs correcting
error-invalid-lede = Nothing was saved. Go back and what you typed will still be there.
error-parameter-title = A parameter is wrong
again-title = Send it once more
again-lede = The form had been open for too long, or the browser does not accept cookies. Nothing has been saved yet, but what you typed is still here.
again-check = Check the texts and send again.
again-files = Files must be chosen anew on the next page.
again-text = What you typed
again-button = Send again
again-out-title = You have been signed out
again-out-lede = Nothing has been saved yet, but what you typed is still here. Sign in in a new tab, then come back here and send again.
again-out-sign-in = Sign in in a new tab
error-refused-title = That cannot be done right now
error-refused-lede = Nothing has changed.
error-conflict-title = Someone else was first
error-conflict-lede = The page changed while you had it open. Go back, reload it and make your change again. Nothing has been overwritten.
error-full-title = We cannot receive right now
error-full-lede = The server is out of space. Nothing was half saved. Try again in a while, or send your answer by e‑mail.
error-internal-title = Something went wrong on our side
error-internal-lede = The fault has been noted. Try again in a while. Whatever you have a receipt for is safe.
error-method-title = The page cannot be used that way
error-method-lede = The address exists, but not for what you tried to do.
error-help = Still stuck? Write to the registrar and quote error { $code }, { $id }, and we can find what happened.
error-ways = Where to go from here

## Refusals

refusal-wrong-stage = The consultation is at the stage “{ $stage }”, and that step cannot be taken from there.
refusal-no-recipients = The distribution list is empty. Add at least one recipient.
refusal-without-address = These recipients have neither e‑mail nor postal address: { $names }.
refusal-unread = { $count ->
    [one] One view has not been read yet.
   *[other] { $count } views have not been read yet.
}
refusal-unanswered = { $count ->
    [one] One view has no answer yet.
   *[other] { $count } views have no answer yet.
}
refusal-mails = { $count ->
    [one] One mail that may belong here is waiting in the inbox.
   *[other] { $count } mails that may belong here are waiting in the inbox.
}
refusal-too-late = The last day has passed, so the answer can no longer be corrected here. Write to the registrar and your correction will be filed beside it.
refusal-takes-no-answers = The referral is at the stage “{ $stage }” and takes no answers. Answers can be entered once it has been sent out, not in a draft and not when it has been withdrawn.
refusal-link = The link is no longer valid. It may have expired, been replaced by a new one, or been copied wrongly.
refusal-form-broken = What was sent did not arrive whole. Nothing was saved. Try again.
refusal-too-many = Too many attempts. Wait a while and try again.
refusal-done = That has already been done.
refusal-nobody = There is nobody to send to. Everyone has answered.
