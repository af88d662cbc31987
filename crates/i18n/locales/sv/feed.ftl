### Flöden för nyhetsläsare (Atom).

# $site (String) - myndighetens namn
feed-referrals = { $site } – remisser
feed-follow = Följ remisserna i en nyhetsläsare (Atom)
feed-follow-one = Följ remissen i en nyhetsläsare (Atom)
feed-follow-search = Följ sökningen i en nyhetsläsare (Atom)
# $name (String) - vem som har svarat
feed-statement = Nytt svar: { $name }
feed-dispatched = Remissen är ute
feed-deadline = Ny sista dag att svara
feed-closed = Svarstiden är slut
feed-summarised = Svaren är sammanställda
feed-decided = Beslutat
feed-fed-back = Alla som svarade har fått veta vad det ledde till
feed-withdrawn = Remissen är återtagen
