### Distribution lists to use again, and which organisations the names mean.

lists-title = Distribution lists
lists-lede = Lists to use again. A referral gets recipients of its own from the list; changes here change no referral that is already out.
lists-new = New distribution list
lists-empty = There is no distribution list yet. Save those you often ask, and you need not paste the names each time.
lists-name = Name
lists-name-hint = For instance: The county’s pensioners’ organisations.
lists-note = When the list is used
lists-note-hint = For those who come after you. May be left empty.
lists-size = Number
lists-state = State
lists-retired = Out of use
lists-in-use = In use
lists-open = { $n } without address
lists-begins = Begin with
lists-begins-empty = An empty list
lists-begins-text = The names in the box or file below
lists-begins-referral = The recipients of a referral
lists-referral = The referral
lists-referral-hint = Needed only if the list begins with the recipients of a referral.
lists-referral-missing = Choose the referral that the list begins with.
lists-make = Make the list
lists-saved = The list is saved.
lists-conflict = Someone else changed the list while you were writing. Read it as it is now and save again.
lists-count =
    { $n ->
        [0] Nobody is on the list.
        [one] One on the list.
       *[other] { $n } on the list.
    }
lists-without-address =
    { $n ->
        [one] One has no address.
       *[other] { $n } have no address.
    }
lists-unknown =
    { $n ->
        [one] One name belongs to no organisation that we know.
       *[other] { $n } names belong to no organisation that we know.
    }
lists-names-do = Go through the names
lists-nobody = Nobody is on the list yet.
lists-not-known = Not among the organisations
lists-remove = Remove
lists-add = Add to the list
lists-add-do = Add
lists-about = About the list
lists-copy = Copy the list
lists-copy-name = Copy of { $name }
lists-retire = Put out of use
lists-restore = Take into use again
lists-retire-hint = A list out of use can still be read and copied, but not used to fill a referral.
lists-names = Which organisations are meant?
lists-names-lede = The answer is remembered. The next time the same name comes it is already settled.
lists-names-none = All names belong to organisations that we know.
lists-came = Done. Tied to an organisation: { $tied }, of them new: { $new }. No: { $refused }.
lists-certain-title = Certain ({ $n })
lists-certain-text = Nothing that carries meaning differs. Untick one that is wrong all the same.
lists-certain-do = Accept those ticked
lists-name-on-list = On the list
lists-means = Organisation
lists-why = Why
lists-look-title = Read and answer ({ $n })
lists-look-text = It may be another organisation here. A local branch is not its federation.
lists-more = Another { $n } are shown when these are answered.
lists-yes = Yes, { $name }
lists-new-organisation = A new organisation
lists-no = No, none of them
lists-later = Answer later
lists-answer-do = Save the answers
lists-none-title = No suggestions ({ $n })
lists-none-text = Add them as organisations, with category and address from the list. Their kind can be changed on the organisation’s page.
lists-none-do = Add those ticked
lists-none-all = Add all
lists-nothing-answered = Answer for at least one name.
lists-certain = Certain
lists-likely = Likely
lists-look = Have a look
lists-alias = It is also called { $name }.
lists-fill-title = Use a saved list
lists-fill-lede = Everyone on the list is added once, with the categories of the list. One who is already there is not added again.
lists-fill-which = List
lists-fill-do = Fill from the list
lists-fill-none = There is no distribution list in use.
lists-fill-choose = Choose a list.
lists-fill-empty = Nobody is on that list, or it is out of use.
lists-save-as = Save as a distribution list
lists-all-lists = Distribution lists to use again
lists-log = Distribution list
lists-log-names = Names on a list
lists-reason-same-name = The same name.
lists-reason-same-letters = The same name, with other hyphens or spaces.
lists-reason-remembered = Someone here has said yes before.
lists-reason-same-body = The same region, municipality or county board, written in another way.
lists-reason-former-name = A former name.
lists-reason-everyday-name = What it is called every day.
lists-reason-abbreviation = Abbreviation.
lists-reason-legal-form = Only the legal form differs.
lists-reason-small-words = Only small words or endings differ.
lists-reason-word-order = The same words in another order.
lists-reason-general-words = A general word such as association or Sweden stands in only one.
lists-reason-misspelt = A word may be misspelt.
lists-reason-more-words = One name has more words.
lists-reason-part-of = One is a part of the other.
lists-entry-category-hint = The group it counts in on this very list.
lists-entry-email = E-mail address
lists-entry-email-hint = Leave empty if it is not known.
lists-entry-known = The address is the organisation’s own. Change it there.
