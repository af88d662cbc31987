### Feeds for news readers (Atom).

feed-referrals = { $site } – consultations
feed-follow = Follow the consultations in a news reader (Atom)
feed-follow-one = Follow the consultation in a news reader (Atom)
feed-follow-search = Follow the search in a news reader (Atom)
feed-statement = New response: { $name }
feed-dispatched = The consultation is open
feed-deadline = New last day to respond
feed-closed = The time to respond is over
feed-summarised = The responses have been summarised
feed-decided = Decided
feed-fed-back = All who responded have been told what came of it
feed-withdrawn = The consultation has been withdrawn
