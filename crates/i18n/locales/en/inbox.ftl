### The registrar's inbox.

inbox-title = Inbox
inbox-lede = These mails need a person's eye. Suggestions are only suggestions. You decide where each mail belongs.
inbox-waiting-count = { $count ->
    [one] One mail is waiting
   *[other] { $count } mails are waiting
}
inbox-waiting = Waiting for you
inbox-waiting-empty = No mail is waiting. New mail that cannot be tied to a consultation with certainty ends up here.
inbox-to-referrals = To the consultations
inbox-done = Registered as { $number }, from { $name }.
inbox-done-open = Open the answer
inbox-line = “{ $subject }”, { $when }, number { $number }
inbox-files = { $count ->
    [one] 1 attachment
   *[other] { $count } attachments
}
inbox-from-unknown = Unknown sender
inbox-no-subject = (no subject)
inbox-tag-answer = New answer
inbox-tag-sender = Who answers?
inbox-tag-matter = No matter
inbox-tag-bounce = Not delivered
inbox-tag-auto = Automatic reply
inbox-tag-notice = Delivery notice
inbox-tag-unreadable = Cannot be read
inbox-guess-both = Probably belongs to { $number } and comes from { $name }.
inbox-guess-matter = Probably belongs to { $number }. Whom it comes from is not clear.
inbox-guess-none = Nothing in the mail shows which consultation it belongs to.
inbox-tie-here = Register here
inbox-open = Open
inbox-choose = Choose matter
inbox-noted = Noted, nothing needed from you
inbox-noted-hint = Mail that came back and automatic replies. They are noted at the recipient. If something is an answer after all, you can open and register it.
inbox-noted-at = Noted at { $name }.
inbox-aside = Put aside
inbox-aside-hint = The mails are kept and can still be registered.

inbox-reason-reply-address = The mail came to the recipient's own reply address.
inbox-reason-number-in-subject = The register number is in the subject.
inbox-reason-number-in-text = The register number is in the text.
inbox-reason-sender-on-list = The sender is on the distribution list.
inbox-reason-subject-says-answer = The subject says that it answers a consultation.
inbox-reason-person = The mail seems to be written by a person.
inbox-reason-unreadable = The mail could not be read as a mail. The original can be fetched.
inbox-reason-text-cut = The text of the mail is so long that only its beginning is shown here. The whole mail can be fetched.
inbox-text-cut = [The text is longer than this. The whole mail is kept in the original.]
inbox-reason-status-report = A mail server reports that the mail could not be delivered.
inbox-reason-delayed = A mail server says that the mail is delayed. It keeps trying.
inbox-reason-delivered = A mail server confirms that the mail was delivered.
inbox-reason-returned = Our own mail is returned with it.
inbox-reason-daemon = The sender is a mail server, not a person.
inbox-reason-no-sender = The mail has no sender, as returned mail usually does not.
inbox-reason-marked-auto = The mail is marked as automatic.
inbox-reason-read-receipt = It is a read receipt.
inbox-reason-challenge = The sender’s mail server wants someone to confirm that a person wrote the mail.
inbox-reason-calendar = It is a reply to a calendar invitation.
inbox-reason-feedback-report = It is a report of unwanted mail.
inbox-reason-auto-subject = The subject is typical of an automatic reply.
inbox-reason-other = Mark: { $key }.

inbox-about = About the mail
inbox-from = From
inbox-received = Received
inbox-taken-for = Taken for
inbox-text = The text
inbox-no-text = The mail has no text. Look in the attachments.
inbox-whole = Show the whole text, with what is quoted
inbox-files-title = Files
inbox-fetch = Download
inbox-raw = The whole mail as it came
inbox-raw-hint = With all facts about its way here
inbox-tied = Registered
inbox-tied-to = The mail is registered as an answer from { $name }.
inbox-belongs = Where does the mail belong?
inbox-no-referrals = No consultation has been sent out, so there is no matter to tie the mail to.
inbox-referral = Consultation
inbox-choose-referral = Choose a consultation
inbox-show-list = Show its list
inbox-who = Who answers?
inbox-who-hint = The distribution list of { $number }. Those who are not on it may answer all the same.
inbox-choose-who = Choose who answers
inbox-unasked = Someone who is not on the list
inbox-has-answered = has answered
inbox-unasked-fold = Whoever answers is not on the list
inbox-name = Name
inbox-name-hint = As the sender writes it.
inbox-kind = The answer comes from
inbox-kind-organisation = An organisation
inbox-kind-private = A private person
inbox-kind-private-hint = Shown in public as “a private person”.
inbox-tie = Register in the matter
inbox-tie-hint = The answer gets the next document number in the matter and keeps the day it came. The sender gets a receipt. Nothing is published before someone has checked it.
inbox-put-aside = Put aside
inbox-note = Why?
inbox-note-hint = For instance: advertising, belongs to another register, duplicate.
