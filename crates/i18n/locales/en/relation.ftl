### What organisations are to each other: district, section, member, successor.

relation-title = Belongs together with
relation-none = Nothing is entered about which organisations it belongs together with.
relation-add = Add an organisation
relation-edit = Change how they belong together
relation-tell = Enter how they belong together
relation-find-lede = Search for the other organisation.
relation-kind = How do they belong together?
relation-says-district = { $first } is a district of { $second }
relation-says-section = { $first } is a branch or section of { $second }
relation-says-member = { $first } is a member of { $second }
relation-says-successor = { $first } has taken over from { $second }
relation-district-of = District of
relation-districts = Districts
relation-section-of = Branch or section of
relation-sections = Branches and sections
relation-member-of = Member of
relation-members = Member organisations
relation-successor-of = Took over from
relation-succeeded-by = Succeeded by
relation-earlier = Earlier: { $name }
relation-since = From { $day }
relation-until = Until { $day }
relation-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
relation-all-below = Show all that belong to the organisation
relation-since-hint = Leave empty if the day is not known.
relation-source-hint = For instance The federation’s website, or Mail from the office on 3 March.
relation-remove-title = Did they never belong together?
relation-remove-lede = Take away what was entered by mistake. If they did belong together but do no longer, enter the last day above instead.
relation-remove = Take away
relation-conflict = Somebody else changed this while you were writing. What you wrote is still here. Compare with the box above and save again.
relation-problem-nobody = No organisation in the register is called “{ $written }” or has that number.
relation-problem-perhaps = No organisation in the register is called “{ $written }”. Is it one of these? { $like }.
relation-problem-several = Several organisations in the register are called “{ $written }”. Enter the organisation number instead.
relation-problem-circle = They cannot belong together like that: an organisation would stand over, or come after, itself.
relation-within = Belongs to { $name }
relation-own-title = Whom you belong to
relation-own-hint = The national federation, district or umbrella organisation that you are part of or a member of. You are then asked when we turn to all who belong to it.
relation-own-kind = You are
relation-own-kind-district = A district
relation-own-kind-section = A branch or section
relation-own-kind-member = A member
relation-own-other = The organisation’s name or organisation number
relation-own-other-hint = Leave empty if there is none to add.
relation-own-ends = No longer so
relation-own-new = Add an organisation that you belong to
