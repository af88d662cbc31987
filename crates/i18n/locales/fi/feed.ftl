### Syötteet uutislukijoille (Atom).

feed-referrals = { $site } – lausuntopyynnöt
feed-follow = Seuraa lausuntopyyntöjä uutislukijassa (Atom)
feed-follow-one = Seuraa lausuntopyyntöä uutislukijassa (Atom)
feed-follow-search = Seuraa hakua uutislukijassa (Atom)
feed-statement = Uusi lausunto: { $name }
feed-dispatched = Lausuntopyyntö on avoinna
feed-deadline = Uusi viimeinen vastauspäivä
feed-closed = Vastausaika on päättynyt
feed-summarised = Vastauksista on tehty yhteenveto
feed-decided = Päätetty
feed-fed-back = Kaikille vastanneille on kerrottu, mihin vastaukset johtivat
feed-withdrawn = Lausuntopyyntö on peruttu
