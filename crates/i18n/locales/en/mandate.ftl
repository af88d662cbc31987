### Mandates: who represents an organisation, in what, and how long.

mandate-title = Mandates
mandate-section = Representatives
mandate-none = No representative is known.
mandate-add = Add a representative
mandate-edit = Change the mandate
mandate-earlier = Earlier representatives
mandate-read-only = Coordinators can change mandates.
mandate-list-link = All mandates
mandate-person = Name
mandate-person-hint = Whoever represents the organisation.
mandate-organisation = Organisation
mandate-matter = Represents in
mandate-matter-hint = A council, a group or a question, for instance the council for disability rights. Write “Everything” if it is everything.
mandate-role = As
mandate-role-ordinary = Ordinary member
mandate-role-substitute = Substitute
mandate-role-contact = Contact person
mandate-role-signatory = Authorised signatory
mandate-appointed-by = Appointed by
mandate-appointed-by-annual-meeting = The annual meeting
mandate-appointed-by-board = The board
mandate-appointed-by-authority = The region or authority
mandate-appointed-by-other = Another
mandate-appointer = Who appointed
mandate-appointer-hint = Needed if you have chosen Another, for instance the nominating committee. Do not name people.
mandate-appointed-on = Appointed on
mandate-appointed-on-hint = The day of the meeting or decision, written 2024-03-10. Leave empty if you do not know.
mandate-since = In force from
mandate-until = In force to and including
mandate-until-hint = Leave empty if the mandate has no last day.
mandate-basis-hint = Name, address and telephone number are personal data.
mandate-public = Show to everyone
mandate-public-hint = Tick only if the organisation wants it. Then the name, what the mandate is for, the role and the last day are shown. Address and telephone number are never shown.
mandate-save = Save the mandate
mandate-conflict = Someone else changed the mandate while you were writing. What you wrote is still here. Compare with the box above and save again.
mandate-standing = Status
mandate-standing-coming = Has not begun
mandate-standing-current = In force
mandate-standing-ending = Ends soon
mandate-standing-ended = Over
mandate-begins = Begins on { $day }
mandate-ends = Ends on { $day }
mandate-ended = Ended on { $day }
mandate-without-end = Until further notice
mandate-without-successor = No successor
mandate-has-successor = Successor appointed
mandate-appointed = Appointed by { $by } on { $day }.
mandate-appointed-some-day = Appointed by { $by }.
mandate-by-annual-meeting = the annual meeting
mandate-by-board = the board
mandate-by-authority = the region or authority
mandate-because = Reason: { $reason }.
mandate-erased = The personal data have been erased ({ $day }).
mandate-nobody-named = The name has been erased
mandate-end = End the mandate
mandate-end-title = End the mandate?
mandate-end-why = Tell why it ended
mandate-end-on = Last day
mandate-end-on-hint = Leave empty for today.
mandate-end-on-past = The mandate ended on { $day }. Write an earlier day if it ended before that.
mandate-end-reason = Why it ends
mandate-end-resigned = The person has resigned
mandate-end-replaced = Another has been appointed
mandate-end-recalled = Whoever appointed has taken it back
mandate-end-not-needed = Nobody need follow: the assignment no longer exists
mandate-end-mistake = It was wrong from the beginning
mandate-end-other = Another reason
mandate-erase = Erase the personal data
mandate-erase-title = Erase the personal data?
mandate-erase-lede = Name, e-mail address and telephone number are removed for good. That there was a mandate, for what and when, stays. If it is still in force it ends today.
mandate-kept = Name, address and telephone number are erased { $days } days after the last day of the mandate.
mandate-problem-missing-person = Write the name of the representative.
mandate-problem-missing-matter = Write what the mandate is for, for instance a council or a question.
mandate-problem-missing-appointer = Write who appointed, for instance the nominating committee.
mandate-problem-missing-role = Tell the role.
mandate-problem-missing-appointed-by = Choose who appointed.
mandate-problem-missing-basis = Choose why it may be kept.
mandate-problem-missing-end-reason = Choose why it ends.
mandate-problem-missing-consent = Tick that the person has consented. Otherwise the data may not be kept.
mandate-problem-missing-source = Write where the information comes from.
mandate-problem-after-last-day = The mandate ends on { $day }. Choose that day or an earlier one.

mandate-list-lede = Who represents the organisations, in what, and until when.
mandate-which = Which mandates
mandate-which-current = In force
mandate-which-ending = End within { $days } days or lack a successor
mandate-which-ended = Over
mandate-search = Search
mandate-search-organisation = Organisation
mandate-search-matter = Represents in
mandate-count =
    { $count ->
        [one] 1 mandate
       *[other] { $count } mandates
    }
mandate-none-current = No mandate is in force.
mandate-none-ending = No mandate ends soon, and all that have ended in the last year have a successor.
mandate-none-ended = No mandate is over.
mandate-none-found = No mandate fits the search.
mandate-desk-ending =
    { $count ->
        [one] 1 mandate ends soon or lacks a successor
       *[other] { $count } mandates end soon or lack a successor
    }

mandate-public-title = Represented by
mandate-public-until = to and including { $day }

mandate-own-title = Representatives
mandate-own-hint = Who represents you with us, for instance in a council. Update after the annual meeting. Names are shown to everyone only if you tick that. Address and telephone number are never shown.
mandate-own-left = No longer represents us
mandate-own-left-hint = Fill in if you have ticked that the person no longer represents you. The last day will be today.
mandate-own-new = New representatives
mandate-own-new-hint = The days and who appointed hold for all new ones below.
mandate-own-new-one = New representative { $n }
mandate-own-appointed-on = Day of the meeting
mandate-own-appointed-on-hint = For instance the day of the annual meeting, written 2024-03-10.
mandate-own-since-hint = Leave empty for today.
mandate-own-matter-hint = A council, a group or a question. Write “Everything” if the person represents you in everything.
mandate-own-consent = The person has consented to the data being kept
mandate-own-public = Show to everyone: name, what, role and last day
