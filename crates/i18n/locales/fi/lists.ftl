### Uudelleen käytettävät jakelulistat ja mitä organisaatioita nimet tarkoittavat.

lists-title = Jakelulistat
lists-lede = Uudelleen käytettäviä listoja. Lausuntopyyntö saa listalta omat vastaanottajansa; muutokset täällä eivät muuta jo lähetettyjä lausuntopyyntöjä.
lists-new = Uusi jakelulista
lists-empty = Jakelulistaa ei vielä ole. Tallenna ne, joilta pyydätte usein lausuntoa, niin nimiä ei tarvitse liittää joka kerta.
lists-name = Nimi
lists-name-hint = Esimerkiksi: Läänin eläkeläisjärjestöt.
lists-note = Milloin listaa käytetään
lists-note-hint = Seuraaville käyttäjille. Voi jättää tyhjäksi.
lists-size = Määrä
lists-state = Tila
lists-retired = Poissa käytöstä
lists-in-use = Käytössä
lists-open = { $n } ilman osoitetta
lists-begins = Aloita
lists-begins-empty = Tyhjästä listasta
lists-begins-text = Alla olevan ruudun tai tiedoston nimistä
lists-begins-referral = Lausuntopyynnön vastaanottajista
lists-referral = Lausuntopyyntö
lists-referral-hint = Tarvitaan vain, jos lista alkaa lausuntopyynnön vastaanottajista.
lists-referral-missing = Valitse lausuntopyyntö, jolla lista alkaa.
lists-make = Luo lista
lists-saved = Lista on tallennettu.
lists-conflict = Joku muu muutti listaa, kun kirjoitit. Lue se sellaisena kuin se on nyt ja tallenna uudelleen.
lists-count =
    { $n ->
        [0] Listalla ei ole ketään.
        [one] Yksi listalla.
       *[other] { $n } listalla.
    }
lists-without-address =
    { $n ->
        [one] Yhdeltä puuttuu osoite.
       *[other] { $n } vastaanottajalta puuttuu osoite.
    }
lists-unknown =
    { $n ->
        [one] Yksi nimi ei kuulu millekään tuntemallemme organisaatiolle.
       *[other] { $n } nimeä ei kuulu millekään tuntemallemme organisaatiolle.
    }
lists-names-do = Käy nimet läpi
lists-nobody = Listalla ei ole vielä ketään.
lists-not-known = Ei organisaatioiden joukossa
lists-remove = Poista
lists-add = Lisää listalle
lists-add-do = Lisää
lists-about = Tietoja listasta
lists-copy = Kopioi lista
lists-copy-name = Kopio: { $name }
lists-retire = Poista käytöstä
lists-restore = Ota uudelleen käyttöön
lists-retire-hint = Käytöstä poistettua listaa voi lukea ja kopioida, mutta sillä ei voi täyttää lausuntopyyntöä.
lists-names = Mitä organisaatioita tarkoitetaan?
lists-names-lede = Vastaus muistetaan. Kun sama nimi tulee seuraavan kerran, asia on jo selvä.
lists-names-none = Kaikki nimet kuuluvat tuntemillemme organisaatioille.
lists-came = Valmis. Liitetty organisaatioon: { $tied }, joista uusia: { $new }. Ei: { $refused }.
lists-certain-title = Varmat ({ $n })
lists-certain-text = Nimissä ei eroa mikään merkitsevä. Poista rasti, jos jokin on silti väärin.
lists-certain-do = Hyväksy merkityt
lists-name-on-list = Listalla
lists-means = Organisaatio
lists-why = Miksi
lists-look-title = Lue ja vastaa ({ $n })
lists-look-text = Tässä voi olla kyse toisesta organisaatiosta. Paikallisosasto ei ole liittonsa.
lists-more = Lisäksi { $n } näytetään, kun näihin on vastattu.
lists-yes = Kyllä, { $name }
lists-new-organisation = Uusi organisaatio
lists-no = Ei mikään näistä
lists-later = Vastaa myöhemmin
lists-answer-do = Tallenna vastaukset
lists-none-title = Ei ehdotuksia ({ $n })
lists-none-text = Lisää ne organisaatioina; ryhmä ja osoite otetaan listalta. Lajia voi muuttaa organisaation sivulla.
lists-none-do = Lisää merkityt
lists-none-all = Lisää kaikki
lists-nothing-answered = Vastaa vähintään yhden nimen kohdalla.
lists-certain = Varma
lists-likely = Todennäköinen
lists-look = Tarkista
lists-alias = Sen toinen nimi on { $name }.
lists-fill-title = Käytä tallennettua listaa
lists-fill-lede = Kaikki listalla olevat lisätään kerran, listan ryhmillä. Jo mukana olevaa ei lisätä uudelleen.
lists-fill-which = Lista
lists-fill-do = Täytä listalta
lists-fill-none = Käytössä ei ole jakelulistaa.
lists-fill-choose = Valitse lista.
lists-fill-empty = Listalla ei ole ketään tai se on poissa käytöstä.
lists-save-as = Tallenna jakelulistaksi
lists-all-lists = Uudelleen käytettävät jakelulistat
lists-log = Jakelulista
lists-log-names = Listan nimet
lists-reason-same-name = Sama nimi.
lists-reason-same-letters = Sama nimi, eri yhdysmerkit tai välilyönnit.
lists-reason-remembered = Joku täällä on vastannut aiemmin kyllä.
lists-reason-same-body = Sama alue, kunta tai lääninhallitus, kirjoitettu toisella tavalla.
lists-reason-former-name = Aiempi nimi.
lists-reason-everyday-name = Arkinen nimi.
lists-reason-abbreviation = Lyhenne.
lists-reason-legal-form = Vain yhtiömuoto eroaa.
lists-reason-small-words = Vain pikkusanat tai päätteet eroavat.
lists-reason-word-order = Samat sanat eri järjestyksessä.
lists-reason-general-words = Yleinen sana, kuten yhdistys tai Ruotsi, on vain toisessa.
lists-reason-misspelt = Jokin sana voi olla kirjoitettu väärin.
lists-reason-more-words = Toisessa nimessä on enemmän sanoja.
lists-reason-part-of = Toinen on osa toista.
lists-entry-category-hint = Ryhmä, johon nimi kuuluu juuri tällä listalla.
lists-entry-email = Sähköpostiosoite
lists-entry-email-hint = Jätä tyhjäksi, jos osoitetta ei tiedetä.
lists-entry-known = Osoite on järjestön oma. Muuta se siellä.
