### Duplicates: merging two organisations, and parting them again.

merge-title = Duplicates
merge-lede = Organisations that may stand twice in the register. One that is merged stays behind the other, and they can be parted again.
merge-none = None of these are left.
merge-sort-certain = Certain
merge-sort-likely = Likely
merge-sort-look = Worth a look
merge-sort-related = Belong together
merge-hint-certain = The same organisation, as far as can be seen. They can be merged at once. Untick those you want to read first.
merge-hint-likely = Read both before you merge them.
merge-hint-look = May be one, but are often two.
merge-hint-related = Section, youth part, team or branch of one organisation. Most often they should stay apart.
merge-column-stays = Stays
merge-column-goes = Is merged with it
merge-column-why = Why
merge-compare = Compare
merge-bulk = Merge the chosen
merge-ground-same-number = same organisation number
merge-ground-other-number = different organisation numbers
merge-ground-borrowed-number = the number is used by several
merge-ground-same-municipality = same municipality
merge-ground-same-postal-code = same postal code
merge-ground-same-town = same town
merge-ground-same-site = same website
merge-ground-other-place = different places
merge-ground-place-added = one has the place in its name
merge-ground-alias = another name is the same
merge-ground-federation = same federation
merge-ground-other-federation = different federations
merge-ground-part = a part is named in one
merge-ground-other-club = different kinds of club
merge-ground-club-spelled-out = the club word is spelt out
merge-ground-direction = a direction differs
merge-ground-figure = a figure differs
merge-ground-other-legal-form = different legal forms
merge-ground-other-words = other words in the name
merge-compare-title = Are they one organisation?
merge-compare-lede = Choose what should stay for each fact. Both names can be searched for afterwards.
merge-swap = Change which one stays
merge-said-different = Someone has answered that they are not one organisation. They are not shown among the duplicates.
merge-fact = Fact
merge-same = The same in both
merge-both = Both
merge-do = Merge
merge-not-same = They are not the same
merge-not-same-undo = Take the answer back
merge-changed = Someone else changed one of them while you were reading. Read again and choose anew.
merge-stands-for = Also stands for
merge-split = Part again
merge-find = Merge with another
merge-find-lede = Search for the one that is the same organisation.
merge-find-none = None was found.
refusal-merged-already = The organisation is merged with another already. Open the one that stays.
refusal-part-first = The organisation that this one is part of has been merged with another in turn. Open “{ $winner }” and split it from “{ $loser }” first. Then you can split these two.
merge-merged-count =
    { $count ->
        [one] 1 organisation is merged.
       *[other] { $count } organisations are merged.
    }
merge-choose = { $first } and { $second }
merge-since = merged on { $day }
