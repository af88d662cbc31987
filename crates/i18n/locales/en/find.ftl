### Finding organisations.

find-title = Organisations
find-lede-public = Associations, foundations, faith communities and networks in the register.
find-lede-desk = Everyone in the register: civil society, our own boards and other authorities. Changes here do not change lists that have been sent out.
find-label = Find an organisation
find-hint = Name, abbreviation, activity, place or organisation number. A small misspelling does not matter.
find-hint-desk = Name, abbreviation, activity, place, e-mail address or organisation number. A small misspelling does not matter.
find-do = Search
find-narrow = Narrow down
find-place = Municipality or county
find-place-hint = For example Ale or Västra Götaland.
find-no-place = There is no municipality or county called “{ $place }”, so the list is not narrowed to a place.
find-type = Type
find-state = State
find-kind = Kind
find-any = All
find-state-in-use = Those that exist
find-clear = Clear
find-count =
    { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
find-partial = None has all the words. These have most of them.
find-near = Words that are spelt almost the same are included.
find-waiting =
    { $count ->
        [one] 1 organisation was changed just now and cannot yet be found as it is.
       *[other] { $count } organisations were changed just now and cannot yet be found as they are.
    }
find-none = No organisation was found.
find-none-for = No organisation was found for “{ $words }”.
find-none-try = Try a shorter word, another name or fewer filters.
find-show-all = Show all
find-chosen = Narrowed to
find-remove = Remove { $what }
find-by-place = Where they are
find-by-type = Type
find-also = Also called
find-shown = { $first }–{ $last } of { $total }
find-view = Show what was found
find-view-list = As a list
find-view-map = On a map
find-map-lede = The map shows how many of those found have their seat in each municipality. The same figures are in the table, and from there those in one municipality can be shown.
find-map-active = One that is active here but has its seat elsewhere is counted where it has its seat.
find-map-shape =
    { $place }: { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
find-map-to-county = Show { $place }
find-map-elsewhere = In other counties
find-map-sum = All that were found
find-use = Use the list
find-save-title = Save as a distribution list
find-save-lede =
    { $count ->
        [one] The organisation that was found is put on a new distribution list.
       *[other] The { $count } organisations that were found are put on a new distribution list.
    }
find-save-name = Name of the list
find-save-category = Category for those without one
find-save-category-hint = Every recipient is counted in a category.
find-save-do = Save as a distribution list
find-download = Download
find-download-csv = CSV
find-download-xlsx = Excel
find-download-json = JSON
find-to-public = Search as the public
find-to-desk = Search at the desk
find-sector-map = Mapping: how many, where and of what kind
find-one-number = Organisation number
find-one-seat = Seat
find-one-types = Type
find-one-activities = Activities
find-one-website = Website
find-one-unknown = Not known
find-column-name = Name
find-column-number = Organisation number
find-column-aliases = Other names
find-column-types = Type
find-column-activities = Activities
find-column-target-groups = Target groups
find-column-municipality = Municipality
find-column-municipality-code = Municipality code
find-column-town = Town
find-column-website = Website
find-column-state = State
find-column-email = E-mail
find-column-postal = Postal address
find-column-language = Language
find-state-active = In the register
find-state-applied = Waiting for approval
find-state-dissolved = Dissolved
find-state-merged = Merged with another
find-state-withdrawn = Withdrawn
find-active-there = Include those that are active there but have their seat elsewhere
find-active-in = { $place }, also active there
find-activity = Activity
find-activity-hint = A word for what they do, for instance football or study circles, in Swedish.
find-target-group = Target group
find-role = Role in society
find-interest = Wants to be asked about
find-interest-hint = A question or a target group, for instance kollektivtrafik or barn.
find-interest-of = Wants to be asked about { $what }
