### Search in consultations, responses and everything else that one may read.

search-title = Search
search-title-for = Search: { $words }
search-label = Search in consultations, responses and decisions
search-label-desk = Search in everything you may read
search-short = Search
search-do = Search
search-hint = Write words, names or numbers, such as RS 2023-0395. Quotation marks keep words together: "tidig dialog". A minus leaves out: -avgift.
search-lede = Search in consultations, published responses, decisions and what came of the views. Most texts are in Swedish.
search-lede-desk = Search in everything you may read, also drafts, unpublished responses and incoming mail.
search-to-desk = Search also in what is not published
search-to-public = Search only in what anyone may read
search-found =
    { $count ->
        [one] 1 hit
       *[other] { $count } hits
    }
search-found-more = More than { $count } hits
search-count = { $count }
search-count-more = { $count }+
search-kinds = What was found
search-all = All kinds
search-show-all = Show all: { $kind }
search-kind-referral = Consultations
search-kind-decision = Decisions
search-kind-statement = Responses
search-kind-contribution = Views and the answers to them
search-kind-document = Documents
search-kind-organisation = Organisations
search-kind-mail = Incoming mail
search-one-referral = Consultation
search-one-decision = Decision
search-one-statement = Response
search-one-contribution = View
search-one-document = Document
search-one-organisation = Organisation
search-one-mail = Mail
search-narrow = Narrow down
search-kind = Kind
search-referral = Consultation
search-year = Year
search-from = Responses from
search-stance = Position
search-answered = The view has been answered
search-any = All
search-yes = Yes
search-no = No
search-from-organisation = Organisations
search-from-person = Private persons
search-clear = Remove what narrows it down
search-unpublished = Not published
search-secret = May hold secret information
search-draft = Draft
search-none = Nothing was found for “{ $words }”.
search-none-filters = Nothing was found within what you have chosen.
search-none-try = Try another word, or fewer words. Inflections and compounds are found anyway: “modell” finds “samverkansmodellen”.
search-none-waiting = Responses are shown here when the registrar has published them.
search-none-common = These words are too common to search for. Add a word that says what it is about.
search-meant = Did you mean
search-all-referrals = See all consultations
search-shown = Hit { $first }–{ $last } of { $total }
search-most = Only the best { $total } hits are shown. Add a word or narrow down to find the rest.
search-organisations = Search for “{ $words }” among the organisations
