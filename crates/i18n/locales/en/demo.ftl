demo-try-title = Try a role
demo-try-lede = The pages look different depending on who you are. Choose a role and you are taken to its next step. At the top of the page you change role and move the clock on.
demo-try-as = Try as { $role }
demo-step-answer = Answer an open consultation. You need no account.
demo-step-result = See what came of the answers to a consultation that is finished.
demo-step-list = See all consultations.
demo-step-read = Read the answers received, note their stances and write what becomes of each view.
demo-step-new = Prepare a new consultation.
demo-step-approve = Approve a consultation that a colleague has written.
demo-step-nothing-to-approve = Nothing waits for approval. Hand in a draft as a case officer first.
demo-step-inbox = { $count ->
    [one] One mail is waiting in the inbox. Register it.
   *[other] { $count } mails are waiting in the inbox. Register them.
}
demo-step-publish = { $count ->
    [one] One answer waits to be checked before it is shown on the web.
   *[other] { $count } answers wait to be checked before they are shown on the web.
}
demo-step-desk = See what waits for the registrar.
demo-step-coordinate = See everything in progress, and who waits for whom.
demo-step-elected = Read what is registered, five minutes before the meeting.
demo-step-audit = See who did what, and check that the log is whole.
demo-index-title = Three example sites
demo-index-lede = Rådslag shows three regions here. The organisations are real, but answers, addresses and decisions are invented. Mail is written to a folder and never sent.
