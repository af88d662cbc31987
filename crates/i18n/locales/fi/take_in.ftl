### Sivut, joilla yhteyshenkilö tuo luetteloita rekisteriin, peruu tuonteja ja vastaa rivejä koskeviin kysymyksiin.

register-missing-source = Anna luettelon nimi.
register-problem-no-file = Valitse tiedosto.
register-fault-lost = Merkkejä ei voi lukea.
register-fault-too-long = Solu on liian pitkä. Vain sen alku on luettu.
register-fault-too-many = Rivillä on enemmän soluja kuin otsikoita.
register-fault-too-few = Rivillä on vähemmän soluja kuin otsikoita.
register-fault-open-quote = Lainausmerkki ei pääty.
register-fault-error-value = Solussa on virhearvo tiedon sijasta.
register-fault-formula = Solussa on kaava ilman tallennettua arvoa.
register-fault-shortened = Taulukko-ohjelma on lyhentänyt lukua, joten numeroita puuttuu.
register-fault-number = Se ei ole luku.
register-fault-date = Päivää ei ole olemassa.
register-fault-misplaced = Solu ei ole siellä, missä se sanoo olevansa.
register-fault-missing-text = Teksti puuttuu tiedostosta.
register-fault-other = Rivillä on jotain vikaa.

takein-title = Tuo luettelo
takein-link = Tuo luetteloita
takein-link-questions = { $n ->
    [one] Yksi rivi odottaa vastausta
   *[other] { $n } riviä odottaa vastausta
}
takein-lede = Onko teillä luettelo yhdistyksistä, kunnalta tai liitolta? Valitse tiedosto, kerro mitä sarakkeet tarkoittavat, tarkista ja tuo. Rekisterissä ei muutu mitään ennen tuontia, ja tuonnin voi perua.
takein-step = Vaihe { $n } / 3
takein-file = Tiedosto
takein-file-hint = CSV, TSV, Excel (.xlsx) tai OpenDocument (.ods), enintään 64 Mt.
takein-file-kept = Olemme vastaanottaneet tiedoston { $name }. Valitse tiedosto vain, jos haluat vaihtaa sen.
takein-kept-days = Säilytämme tiedostoa { $days } päivää siitä, kun viimeksi käsittelit sitä. Se poistetaan, kun luettelo on tuotu. Sillä välin vain sinä näet sen.
takein-source = Mikä luettelon nimi on?
takein-source-hint = Esimerkiksi ”Alen kunnan yhdistysrekisteri”. Anna sama nimi, kun luettelo tulee uudelleen: siitä tulleet tiedot päivittyvät, ja sarakkeet on jo valittu.
takein-municipality = Kunta (jos luettelo koskee vain yhtä)
takein-municipality-hint = Riveille, jotka eivät itse kerro kuntaansa. Jätä tyhjäksi, jos luettelo koskee useaa.
takein-basis = Saako henkilötietoja tallentaa?
takein-basis-hint = Tämä koskee yhteyshenkilöitä, puhelinnumeroita ja henkilökohtaisia sähköpostiosoitteita. Niitä ei näytetä yleisölle, ellei henkilö ole antanut siihen suostumustaan.
takein-basis-none = Ei, niitä ei tuoda
takein-basis-consent = Kyllä, henkilöt ovat suostuneet
takein-basis-public-task = Kyllä, niitä tarvitaan yleistä etua koskevaan tehtävään: yhdistys on kertonut, kenen puoleen käännymme
takein-ask = Kysy myös riveistä, jotka varmasti ovat jo rekisterissä
takein-next = Jatka sarakkeisiin
takein-discard = Poista tiedosto
takein-discarded = Tiedosto on poistettu. Mitään ei tuotu.

takein-columns-title = Mitä sarakkeet tarkoittavat?
takein-columns-lede = Olemme arvanneet otsikoiden perusteella. Korjaa väärät. Valinnat tallennetaan luettelolle ”{ $source }”, kun se tuodaan.
takein-columns-table = Sarakkeet
takein-column = Sarake
takein-column-heading = Otsikko
takein-column-samples = Esimerkkejä tiedostosta
takein-column-means = Tarkoittaa
takein-column-means-of = Mitä sarake { $letters } tarkoittaa
takein-column-out = Ei tuoda
takein-column-no-heading = Ei otsikkoa
takein-column-times = { $n } sarakkeella on tämä otsikko
takein-column-decided = Valittu
takein-column-guessed = Arvattu
takein-column-unknown = Tuntematon
takein-column-empty = Ei arvoja
takein-columns-none = Tiedostossa ei ole otsikkoriviä, joten sarakkeita ei voi tunnistaa. Valitse otsikkorivi tai kirjoita otsikot tiedostoon ja valitse se uudelleen.
takein-preview-do = Tallenna ja tarkista
takein-facts-change = Muuta luettelon tietoja

takein-read = Näin tiedosto on luettu
takein-read-format = Muoto
takein-read-text = Teksti
takein-read-xlsx = Excel
takein-read-ods = OpenDocument
takein-read-encoding = Merkistö
takein-read-mixed = { $n ->
    [one] Yksi rivi näyttää olevan kirjoitettu eri merkistöllä kuin muut: rivi { $rows }. Tarkista siinä å, ä ja ö.
   *[other] { $n } riviä näyttää olevan kirjoitettu eri merkistöllä kuin muut: rivit { $rows }. Tarkista niissä å, ä ja ö.
}
takein-read-separator = Erotin
takein-read-sheet = Taulukko
takein-read-header = Otsikkorivi
takein-read-header-row = Rivi { $row }
takein-read-header-none = Ei ole
takein-read-rows = Rivejä otsikoiden alla
takein-read-guess = Tämä on arvaus. Näyttävätkö å, ä ja ö tai sarakkeet oudoilta esimerkeissä? Muuta tiedoston lukutapaa.
takein-read-change = Muuta tiedoston lukutapaa
takein-read-found-out = Selvitä
takein-read-semicolon = Puolipiste ( ; )
takein-read-comma = Pilkku ( , )
takein-read-tab = Sarkain
takein-read-pipe = Pystyviiva ( | )
takein-read-header-hint = Rivin numero tiedostossa. Jätä tyhjäksi, niin selvitämme sen.
takein-read-first = Tiedoston ensimmäiset rivit
takein-read-row = Rivi
takein-read-cells = Sisältö
takein-read-do = Lue tiedosto näin

takein-preview-title = Tarkista ennen tuontia
takein-preview-lede = Rekisterissä ei ole vielä muuttunut mitään. Näin käy, jos tuot tiedoston { $file } luettelona ”{ $source }”.
takein-counts = Mitä riveille tapahtuu
takein-counts-imported = Uusia organisaatioita
takein-counts-updated = Muuttuvia organisaatioita
takein-counts-unchanged = Sanovat saman kuin viimeksi
takein-counts-merged = Jo rekisterissä tai luettelossa, yhdistetään
takein-counts-in-question = Odottavat vastaustanne
takein-counts-refused = Ei voi tuoda
takein-counts-rows = Tiedoston kaikki rivit
takein-counts-what = Mitä
takein-counts-how-many = Määrä
takein-missing = { $n ->
    [one] Yksi luettelon edellisen version rivi puuttuu tästä. Sen organisaatio jää rekisteriin.
   *[other] { $n } luettelon edellisen version riviä puuttuu tästä. Niiden organisaatiot jäävät rekisteriin.
}
takein-refused-title = Rivit, joita ei voi tuoda
takein-refused-lede = Muut rivit tuodaan silti. Korjaa tiedosto ja tuo se uudelleen, jos haluatte nämäkin mukaan.
takein-questions-title = Vastausta odottavat rivit
takein-questions-lede = Ne säilyvät luettelon mukana, mutta tulevat rekisteriin vasta, kun joku on vastannut.
takein-remarks-title = Pois jätettävät tiedot
takein-remarks-lede = Rivit tuodaan, mutta ilman näitä tietoja.
takein-flaws-title = Rivit, joilla on vikoja mutta jotka tuodaan
takein-types-title = Tyypit, joita ei ole luokituksessa
takein-types-lede = Organisaatiot tuodaan ilman tyyppiä, ellei nimi kerro sitä.
takein-none-to-fix = Jokaisen rivin voi tuoda ilman kysymyksiä ja huomautuksia.
takein-row = Rivi
takein-name = Nimi
takein-reason = Syy
takein-where = Sarake
takein-value = Siinä lukee
takein-candidate = Voi olla
takein-all-reasons = Kaikki
takein-type = Tyyppi
takein-times = Rivien määrä
takein-report = Lataa raportti CSV-tiedostona
takein-do = Tuo luettelo
takein-nothing = Luettelo sanoo saman kuin viimeksi luettaessa. Tuotavaa ei ole.
takein-change-columns = Muuta sarakkeita
takein-shown = Näytetään { $first }–{ $last } / { $total }
takein-report-file = raportti
takein-report-kind = Mitä asia koskee
takein-report-refused = Ei voi tuoda
takein-report-question = Odottaa vastausta
takein-report-left-out = Tieto jätetään pois
takein-report-flaw = Vika tiedostossa
takein-report-line = Tekstitiedoston rivi

takein-imports-title = Tuodut luettelot
takein-imports-lede = Rekisteriin tuodut luettelot, uusin ensin.
takein-imports-none = Yhtään luetteloa ei ole vielä tuotu.
takein-imports-nothing = Luettelo sanoi saman kuin viimeksi. Mitään ei muutettu.
takein-imports-gone = Tiedosto on jo tuotu tai poistettu.
takein-begun = Aloitetut
takein-begun-lede = Tiedostot, jotka olet valinnut mutta et tuonut.
takein-begun-ends = Poistetaan { $day }
takein-begun-go-on = Jatka
takein-sources = Luettelot
takein-sources-lede = Kun nimi on sama ensi kerralla, luettelosta tulleet tiedot päivittyvät.
takein-import-list = Luettelo
takein-import-when = Tuotu
takein-import-who = Kuka
takein-import-file = Tiedosto
takein-import-rows = Rivit
takein-import-state = Tila
takein-import-done = Tuotu
takein-import-back = Peruttu
takein-import-is-back = Tuonti peruttiin { $when }.
takein-import-title = { $source }, tuotu { $day }
takein-import-said = Luettelo on tuotu.
takein-import-came = Mitä tuli
takein-import-came-lede = Rivit, joita tämä tuonti muutti viimeksi.
takein-import-refused = Rivit, joita ei voitu tuoda
takein-import-refused-most = Enintään 1 000 riviä näytetään.
takein-import-outcome = Mitä rivistä tuli
takein-import-organisation = Organisaatio
takein-outcome-imported = Oma organisaatio
takein-outcome-merged = Yhdistetty
takein-outcome-in-question = Odottaa vastausta
takein-outcome-set-aside = Siirretty sivuun
takein-back-do = Peru tuonti
takein-back-title = Perutaanko tuonti?
takein-back-withdrawn = { $n ->
    [one] Yksi luettelon mukana tullut organisaatio poistuu rekisteristä.
   *[other] { $n } luettelon mukana tullutta organisaatiota poistuu rekisteristä.
}
takein-back-restored = { $n ->
    [one] Yksi organisaatio palautuu siksi, mikä se oli ennen tuontia.
   *[other] { $n } organisaatiota palautuu siksi, mitä ne olivat ennen tuontia.
}
takein-back-kept = { $n ->
    [one] Yksi organisaatio jää ennalleen, koska joku on muuttanut tai käyttänyt sitä sen jälkeen:
   *[other] { $n } organisaatiota jää ennalleen, koska joku on muuttanut tai käyttänyt niitä sen jälkeen:
}
takein-back-questions = { $n ->
    [one] Yksi vastausta odottava rivi poistuu kysymyksistä.
   *[other] { $n } vastausta odottavaa riviä poistuu kysymyksistä.
}
takein-back-merged = { $n ->
    [one] Yksi organisaatio on sen jälkeen yhdistetty toiseen. Se ja jäljelle jäänyt jätetään ennalleen:
   *[other] { $n } organisaatiota on sen jälkeen yhdistetty toisiin. Ne ja jäljelle jääneet jätetään ennalleen:
}
takein-back-merged-one = { $name }, joka kuuluu organisaatioon { $into }
takein-back-kept-most = ja { $n } muuta
takein-back-safe = Listan mukana tulleet yhteyshenkilöt poistetaan, ellei kukaan ole muuttanut heidän tietojaan. Mitään muuta ei poisteta: kun luet listan uudelleen, organisaatiot palaavat.
takein-back-later = Luettelo on tuotu uudelleen tämän jälkeen. Peru ensin se tuonti.
takein-back-no = Säilytä tuonti

takein-questions-page = Vastausta odottavat rivit
takein-questions-page-lede = Ne ovat tuoduista luetteloista. Kerro, mikä organisaatio kukin rivi on, vai onko se mikään.
takein-questions-none = Yksikään rivi ei odota vastausta.
takein-questions-list = Luettelo
takein-questions-why = Miksi
takein-questions-rows = Rivejä
takein-questions-back = Kaikki kysymykset
takein-questions-settled = { $n ->
    [one] Yhteen riviin on vastattu.
   *[other] { $n } riviin on vastattu.
}
takein-questions-in-list = Luettelosta ”{ $source }”
takein-questions-count = { $n ->
    [one] Yksi rivi odottaa.
   *[other] { $n } riviä odottaa.
}
takein-question-row = Rivi { $row }
takein-question-list = Luettelo sanoo
takein-question-register = Rekisterissä on
takein-question-fact = Tieto
takein-question-differs = Eroaa
takein-question-gone = Organisaatiota, jota rivi muistutti, ei enää ole.
takein-question-answer = Mikä rivi on?
takein-question-same = Sama organisaatio
takein-question-own = Oma organisaatio
takein-question-own-authority = Oma organisaatio, lajiltaan viranomainen
takein-question-aside = Ei organisaatio: siirrä sivuun
takein-question-later = Vastaa myöhemmin
takein-question-save = Tallenna vastaukset
takein-question-open = Avaa organisaatio
takein-bulk = Vastaa kaikista kerralla
takein-bulk-lede = Tämä koskee { $n } riviä, myös muilla sivuilla olevia. Lue rivit ensin läpi. Tätä ei voi perua kerralla.
takein-bulk-same = Kaikki ovat ne organisaatiot, joilta ne näyttävät
takein-bulk-own = Kaikki ovat omia organisaatioita
takein-bulk-aside = Siirrä kaikki sivuun
takein-bulk-no = Rivit on luettava yksitellen, koska ei ole varmaa, että ne ovat samoja.
takein-problem-none = Vastaa ainakin yhteen riviin.
takein-problem-changed = Rivit ovat muuttuneet sen jälkeen, kun avasit sivun. Lue ne uudelleen ja vastaa.
