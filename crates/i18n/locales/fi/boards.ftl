### Milloin omat lautakunnat kokoontuvat ja mitkä ehtivät vastata.

boards-title = Lautakuntien kokoukset
boards-lede = Lautakunta vastaa kokouksen päätöksellä. Tässä näkyy, milloin omat lautakunnat kokoontuvat.
boards-empty = Yhtään organisaatiota ei ole merkitty omaksi lautakunnaksi. Laji valitaan organisaation sivulla.
boards-board = Lautakunta
boards-coming = Tulevat kokoukset
boards-none = Kokouksia ei ole kirjattu
boards-days = Kokouspäivät
boards-days-hint = Yksi päivä riville: 2024-03-12. Tässä oleva korvaa aiemman.
boards-file = Tai lisää kalenteritiedostosta
boards-file-hint = iCalendar-tiedosto (.ics). Jokaisen kokouksen on oltava omana tapahtumanaan; toistosääntöjä ei lueta.
boards-saved = Kokouspäivät on tallennettu.
# $row (Number) - row
# $text (String) - what it says
boards-no-day = Rivi { $row } ei kerro päivää: { $text }
boards-referral-title = Ehtivätkö lautakunnat vastata?
# $prepare (Number) - days
# $answer (Number) - days
boards-referral-lede = Laskettu { $prepare } päivää asian valmisteluun ja asiakirjojen lähettämiseen ennen kokousta ja { $answer } päivää sen jälkeen, kunnes vastaus on täällä.
boards-referral-none = Jakelulistalla ei ole omaa lautakuntaa tunnettuna organisaationa.
boards-last-day = Viimeinen päivä
boards-meeting = Ensimmäinen mahdollinen kokous
boards-can = Ehtii
boards-in-time = Ehtii
boards-too-late = Ei ehdi
boards-no-later = Myöhempää kokousta ei ole kirjattu
# $day (String) - day
boards-give = Anna aikaa { $day } asti
boards-given = Lautakunta on saanut oman viimeisen päivän.
# $name (String) - board
# $meeting (String) - day
# $day (String) - day
boards-warns = { $name } ei ehdi päättää ennen viimeistä päivää: ensimmäinen mahdollinen kokous on { $meeting }, ja vastaus voi olla täällä { $day }.
# $name (String) - board
# $meeting (String) - day
boards-decides = { $name } voi päättää { $meeting }.
boards-see = Katso lautakuntien kokoukset
# $day (String) - day
boards-own-last-day = Oma viimeinen päivä: { $day }
