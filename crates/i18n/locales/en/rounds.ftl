## Rounds: the same matter is sent out again with a changed proposal

rounds-round = Round { $n }
rounds-number = { $number }, round { $n }
rounds-nav = Rounds in this matter
rounds-here = shown now
rounds-nav-more = sent out { $day }, { $answers }
rounds-newer-title = The proposal has been changed and sent out in round { $n }
rounds-newer-text = This is an earlier round. Its answers remain as they came in and are counted by themselves.
rounds-newer-link = Go to round { $n }
rounds-newer-answer = Answer in round { $n }
rounds-changed-since = What has changed since round { $n }
rounds-see-changes = See the changes word by word

## The page with the changes

rounds-changes-title = Changes since round { $n }
rounds-changes-lede = New words are underlined. Removed words are struck through.
rounds-changes-parts = The proposal part by part
rounds-changes-proposal = The proposal in short
rounds-changes-none = The text of the proposal has not changed.
rounds-changes-part = Part
rounds-changes-what = What has happened
rounds-part-unchanged = Unchanged
rounds-part-changed = Changed
rounds-part-added = New part
rounds-part-removed = Removed
rounds-part-same = The part reads as in round { $n }.
rounds-part-read = Read the part
# Read aloud before and after words that are new or removed
rounds-added-begins = new:
rounds-added-ends = end of what is new
rounds-removed-begins = removed:
rounds-removed-ends = end of what was removed

## Whoever answered before

rounds-you-said =
    { $who ->
        [person] What you answered in round { $n }
       *[organisation] What you answered in round { $n }
    }
rounds-begin-from =
    { $who ->
        [person] Begin with what you answered in round { $n }
       *[organisation] Begin with what you answered in round { $n }
    }
rounds-begin-from-more =
    { $who ->
        [person] The answer is filled in here, and you can change all of it before you send it. New parts are left empty.
       *[organisation] The answer is filled in here, and you can change all of it before you send it. New parts are left empty.
    }
rounds-filled = The answer from round { $n } has been filled in. Read it through: the proposal may have changed.

## Beginning a round

rounds-begin-title = Begin round { $n }
rounds-begin-lede = You get a new draft in the same matter. Nothing in this round is changed.
rounds-begin-keeps = The texts of the letter, the parts, the questions and the codes come along to the draft. Attachments and dates do not, so that nothing old is sent out by mistake.
rounds-begin-counts = The answers of this round stay here and are counted by themselves. Those who answered are told what has changed when the new round is sent out.
rounds-carried = Who should be asked again?
rounds-carried-hint = You can add and remove recipients in the draft.
rounds-carried-all = Everyone on the distribution list ({ $count })
rounds-carried-answered = Only those who answered ({ $count })
rounds-carried-nobody = Nobody, I will make a new list
rounds-begin-button = Begin round { $n }
rounds-section = Rounds
rounds-section-next = Does the proposal need to go out again? Begin round { $n } in the same matter.
rounds-changes = What has changed
rounds-changes-hint = Tell in plain words what is new since the last round and why. The text stands in the letter, in the mails and on the web.
rounds-section-changes = What has changed
rounds-part-before = The same part in the last round
rounds-part-before-hint = Then everyone sees what has changed in the part.
rounds-part-new = None, the part is new
rounds-part-was = Part { $n }, { $heading }

## Events

rounds-event = Round { $n } was sent out
rounds-feed = New round
rounds-refused = There is a later round of the referral already.

## Mails and letters

rounds-mail-subject = New round in referral { $number }: { $title }
rounds-mail-intro = { $site } has changed the proposal “{ $title }” and sends it out again. This is round { $n } in the same matter.
rounds-mail-answered-before = Thank you for your answer in round { $n }. It remains as it came in. Please answer again: the question is now about the changed proposal.
rounds-mail-own = See your answer in round { $n }
rounds-mail-own-became = See your answer in round { $n } and what became of it
rounds-mail-differences = See the changes word by word
rounds-mail-earlier-intro =
    { $who ->
        [person] You answered the referral “{ $title }” from { $site } in round { $n }. The proposal has now been changed and sent out again.
       *[organisation] You answered the referral “{ $title }” from { $site } in round { $n }. The proposal has now been changed and sent out again.
    }
rounds-mail-earlier-may =
    { $who ->
        [person] Your answer remains as it came in. You need not do anything, but you are welcome to answer the changed proposal too.
       *[organisation] Your answer remains as it came in. You need not do anything, but you are welcome to answer the changed proposal too.
    }
rounds-mail-earlier-button = Read the changed proposal and answer
rounds-part-line = Part { $n }, { $heading }: { $what }
rounds-letter-appendix = Changes in the proposal, word by word
rounds-letter-appendix-note = New words are underlined. Removed words are struck through. On the web the changes can be read aloud:
rounds-tag-bounced = Bounced in the round before
