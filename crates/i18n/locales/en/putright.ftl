### Putting a registration right.

putright-title = Correct the registration
putright-lede = What came in is never changed. A document number that no longer holds is not used again. It stays and leads on. Whoever has a receipt is told that its facts have been corrected.
putright-move = Move the answer
putright-move-hint = In another consultation the answer gets a new number, and its views are read anew. Within the same one it keeps its number.
putright-join = Join with other answers
putright-join-hint = When one answer came in several mails. The first keeps its numbers. Texts and files follow one another in the order they came.
putright-with = Which belong together with this one?
putright-back = Put back in the queue
putright-back-hint = The mail then waits in the inbox again. The answer no longer counts in the consultation.
putright-reason = Why?
putright-reason-hint = Shown in the history of the register. For example: the mail was about the other consultation.
putright-link = Correct the registration
putright-history = Corrected registrations
putright-history-hint = Numbers that no longer hold. They are not used again.
putright-row-moved = { $old } was moved to { $new }, { $when }. { $why }
putright-row-joined = { $old } is part of { $new }, { $when }. { $why }
putright-row-back = { $old } was put back in the inbox, { $when }. { $why }
putright-row-renamed = Stood as an answer from { $name } until { $when }. { $why }
putright-originals = The mails the answer came in
putright-original = Mail { $number }, { $when }
putright-joined-mark = Mail { $number }, part of the same answer
putright-mail-subject = Correction of { $old }
putright-mail-intro =
    { $who ->
        [person] We have corrected how your answer is registered. What your receipt for { $old } said no longer holds.
       *[organisation] We have corrected how your answer is registered. What your receipt for { $old } said no longer holds.
    }
putright-mail-now = The answer now has the number { $new }. It is registered like this:
putright-mail-waits = The mail is still with us. A registrar is looking at it again. If it is registered as an answer, a new receipt follows.
putright-mail-kept = What was sent to us is kept just as it came.
putright-message-kind = Correction of a registration
putright-log-moved = The answer { $number } was corrected: it is { $to }, from { $name }.
putright-log-back = The answer { $number } from { $name } was put back in the inbox.
putright-log-joined = The answer { $number } is part of { $to }.
putright-log-extended = The answer { $number } was extended: another mail belongs to it.
putright-several-suggested = The mails seem to come from different respondents. Register them one by one.
putright-also = Does the mail answer another consultation too?
putright-also-hint = It then becomes another answer, with numbers and a receipt of its own. The mail is the same.
putright-add = Add to an answer that is registered already
putright-add-hint = When one answer comes in several mails. The text and files follow what has come already, as a new version.
putright-add-to = The answer
putright-queue-join = Join into one answer
putright-queue-joined = { $mails } are registered as one answer, { $document }, from { $name }.
putright-queue-join-failed = The mails were not joined. { $why }
