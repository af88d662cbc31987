### Messages and invitations in e-mails.

inside-message = Message in the e-mail
inside-from = From
inside-sent = Sent
inside-files = Files in it
inside-invitation = Invitation
inside-reply = Reply to an invitation
inside-cancelled = Cancelled meeting
inside-event = Calendar event
inside-begins = Begins
inside-ends = Ends
inside-where = Place
inside-organiser = Invited by
inside-again = Recurs
inside-repeats = Yes, several times
