### Vastaaminen verkossa. Te järjestöille, sinä ihmisille.

## Dörren bakom länken i mejlet
answer-door-title = Vastaa: { $name }
answer-door-lede = Teiltä pyydetään lausuntoa: ”{ $title }”. Painakaa painiketta, niin vastaus avautuu tässä selaimessa.
answer-door-draft = Tallessa on luonnos, { $time }.
answer-door-begin = Aloita vastaaminen
answer-door-go-on = Jatka vastaamista
answer-door-correct = Katso tai korjaa vastausta
answer-door-note = Se, jolla on linkki, voi vastata nimissänne. Jakakaa se vain niille, jotka osallistuvat kirjoittamiseen. Samaa vastausta voi kirjoittaa useampi.
answer-wrong-title = Tuliko viesti väärälle?
answer-read-proposal = Lue ensin ehdotus
answer-write-registrar = Kirjoita kirjaajalle

## Bredvid formuläret
answer-aside = Tietoja vastauksesta
answer-answers-for =
    { $who ->
        [person] Vastaat nimellä
       *[organisation] Vastaatte tämän puolesta:
    }
answer-referral = Lausuntopyyntö
answer-last-day = Viimeinen päivä
answer-days-left =
    { $count ->
        [0] tänään
        [one] yksi päivä jäljellä
       *[other] { $count } päivää jäljellä
    }
answer-ask-longer = Pyydä lisäaikaa
answer-asked-longer = Katsokaa, mitä olette pyytäneet
answer-draft = Luonnos
answer-draft-saved =
    { $who ->
        [person] Tallennettu { $time }. Vain sinä näet sen.
       *[organisation] Tallennettu { $time }. Vain te näette sen.
    }
answer-other-way = Mieluummin muulla tavalla?
answer-by-mail = Vastaa sähköpostilla
answer-or-call = tai soita { $phone }, niin autamme.

## Steg
answer-step = Vaihe { $number } / 3
answer-step-who = Kuka vastaa
answer-step-views =
    { $who ->
        [person] Kantasi
       *[organisation] Kantanne
    }
answer-step-check = Tarkistus
answer-to-referral = Lausuntopyyntöön
answer-to-referrals = Katso kaikki lausuntopyynnöt

## Rättelse, annan väg, sent
answer-correcting-title = Korjaus
answer-correcting =
    { $who ->
        [person] Lähetit vastauksesi { $time }. Se on lomakkeessa. Kun lähetät uudelleen, uusi on voimassa, ja molemmat säilytetään.
       *[organisation] Lähetitte vastauksenne { $time }. Se on lomakkeessa. Kun lähetätte uudelleen, uusi on voimassa, ja molemmat säilytetään.
    }
answer-otherwise-title = Olette jo vastanneet
answer-otherwise = Vastauksenne saapui { $day } muulla tavalla ({ $channel }). Jos lähetätte lomakkeen, siitä tulee toinen vastaus. Viimeisin on voimassa, ja molemmat säilytetään.
answer-late-title = Viimeinen päivä on mennyt
answer-late = Viimeinen päivä oli { $day }. Vastaus otetaan silti vastaan ja luetaan, mutta se merkitään myöhästyneeksi.
answer-late-tag = Myöhässä

## Steg 1
answer-who-title = Kuka vastaa?
answer-who-title-named =
    { $who ->
        [person] Kuka olet
       *[organisation] Keitä olette
    }
answer-who-lede = Kuka tahansa saa vastata, eikä kenenkään tarvitse kirjautua. Vastaa järjestön puolesta tai omasta puolestasi.
answer-who-lede-named =
    { $who ->
        [person] Kerro, mihin kuitti lähetetään.
       *[organisation] Kertokaa, kuka on päättänyt vastauksesta ja mihin kuitti lähetetään.
    }
answer-kind = Kenen puolesta vastaat?
answer-kind-organisation = Järjestö
answer-kind-organisation-hint = Yhdistys, verkosto, viranomainen tai yritys
answer-kind-person = Itseni, yksityishenkilönä
answer-kind-person-hint = Nimeä ei koskaan julkaista
answer-name = Nimi
answer-name-hint = Järjestön nimi, tai oma nimesi, jos vastaat yksityishenkilönä.
answer-decided-by = Vastauksesta päätti
answer-decided-by-hint = Esimerkiksi: Hallitus 6. helmikuuta 2024. Jättäkää tyhjäksi, jos kukaan ei ole päättänyt.
answer-decided-by-hint-anyone = Vain järjestöille. Esimerkiksi: Hallitus 6. helmikuuta 2024.
answer-email = Sähköposti kuittia varten
answer-email-hint =
    { $who ->
        [person] Lähetämme siihen kuitin ja myöhemmin tiedon, mitä vastauksesta seurasi. Osoitetta ei julkaista.
       *[organisation] Lähetämme siihen kuitin ja myöhemmin tiedon, mitä vastauksesta seurasi. Osoitetta ei julkaista.
    }
answer-wrong-name = Onko nimi väärin?
answer-published-title = Näin vastaus julkaistaan
answer-published-if-organisation = Jos vastaat järjestön puolesta, sen nimi näytetään.
answer-published-if-person = Jos vastaat yksityishenkilönä, siinä lukee ”Yksityishenkilö”. Nimeäsi ei koskaan julkaista.
answer-published-organisation = Järjestön nimi ja vastaus julkaistaan verkossa, kun kirjaaja on tarkistanut sen. Sähköpostiosoitetta ei julkaista.
answer-published-person = Vastaus julkaistaan verkossa, kun kirjaaja on tarkistanut sen. Siinä lukee ”Yksityishenkilö”. Nimeäsi ja sähköpostiosoitettasi ei julkaista.
answer-published-record = Vastauksesta tulee julkinen asiakirja, joten kuka tahansa voi pyytää saada lukea sen. Yksittäisten ihmisten terveydestä tai yksityiselämästä ei pidä kirjoittaa.

## Steg 2
answer-back-to-who = Takaisin: kuka vastaa
answer-views-title =
    { $who ->
        [person] Mitä mieltä olet ehdotuksesta?
       *[organisation] Mitä mieltä olette ehdotuksesta?
    }
answer-views-lede =
    { $who ->
        [person] Vastaa kokonaisuudesta ja niistä osista, joista haluat.
       *[organisation] Vastatkaa kokonaisuudesta ja niistä osista, joista haluatte.
    }
answer-views-later = Voitte sulkea sivun ja jatkaa myöhemmin sähköpostissamme olevasta linkistä.
answer-overall = Ehdotus kokonaisuutena
answer-hint-no-objection = Ei mitään ehdotusta vastaan
answer-hint-no-comments = Ei mitään lisättävää
answer-hint-abstain = Sekin on vastaus
answer-summary = Vastaus lyhyesti
answer-summary-hint = Kaksi tai kolme lausetta. Tämän päättäjät lukevat ensimmäiseksi.
answer-parts = Ehdotuksen osat
answer-parts-hint =
    { $who ->
        [person] Jätä osa tyhjäksi, jos sinulla ei ole siitä sanottavaa.
       *[organisation] Jättäkää osa tyhjäksi, jos teillä ei ole siitä sanottavaa.
    }
answer-part = Osa { $number }. { $heading }
answer-part-number = Osa { $number }.
answer-part-stance =
    { $who ->
        [person] Mitä mieltä olet tästä osasta?
       *[organisation] Mitä mieltä olette tästä osasta?
    }
answer-part-stance-of = { $part }: kanta
answer-part-text = Perustelut ja muutosehdotukset
answer-part-text-of = { $part }: perustelut
answer-part-text-hint = Lyhyestikin riittää. Uutta sanamuotoa saa ehdottaa.
answer-from-proposal = Ehdotuksesta, kohta { $heading }
answer-from-example = ehdotustekstistä, kohta { $heading }
answer-whole-part = Lue koko kohta
answer-no-answer = Ei vastausta
answer-questions =
    { $who ->
        [person] Kysymykset sinulle
       *[organisation] Kysymykset teille
    }
answer-question-required = Kysymykseen tarvitaan vastaus ennen lähettämistä.
answer-files = Liitteet
answer-files-none = Ei liitteitä
answer-files-label =
    { $who ->
        [person] Lisää tiedostoja, jos haluat
       *[organisation] Lisätkää tiedostoja, jos haluatte
    }
answer-files-hint = PDF, Word tai OpenDocument. Enintään { $most } Mt tiedostoa kohti. Tiedostoissa ei saa olla henkilötunnuksia, koska vastaus on julkinen.
answer-files-add = Lisää tiedostot
answer-to-check = Jatka tarkistukseen
answer-save-for-later = Tallenna ja jatka myöhemmin
answer-saved-title = Tallennettu { $time }
answer-saved-asked = Mitään ei ole lähetetty. Voitte sulkea sivun ja jatkaa sähköpostissamme olevasta linkistä.
answer-saved-anyone = Mitään ei ole lähetetty. Luonnos on tallessa tässä selaimessa 30 päivää. Avaa lausuntopyyntö uudelleen ja valitse vastaaminen, niin jatkat siitä, mihin jäit.
answer-saved-at = Tallennettu { $time }.
answer-autosave-failed = Tallennus ei onnistunut juuri nyt. Kirjoittamasi on yhä sivulla.
answer-autosave-conflict = Joku on tallentanut samaan vastaukseen. Paina ”Tallenna ja jatka myöhemmin”, niin näytämme molemmat eikä mitään katoa.
answer-autosave-closed = Täällä ei voi enää vastata. Kopioi kirjoittamasi.

## Två har skrivit samtidigt
answer-conflict-title = Kaksi on kirjoittanut samaa vastausta
answer-conflict-lede = Vastaus tallennettiin { $time } sen jälkeen, kun avasit sivun: tallentaja oli kollega tai sinä toisessa ikkunassa.
answer-conflict-lede-sent = Vastaus on lähetetty sen jälkeen, kun avasit sivun: lähettäjä oli kollega tai sinä toisessa ikkunassa. Se, mitä valitset tässä, tallennetaan korjaukseksi, jonka voi lähettää.
answer-conflict-how = Mitään ei ole kadonnut. Tässä on kaikki, mikä eroaa. Valitse joka kohdassa, mikä jää voimaan, tai ota kaikki toisesta.
answer-conflict-mine = Mitä sinä kirjoitit nyt
answer-conflict-theirs = Mikä on jo tallennettu
answer-conflict-empty = Tyhjä
answer-conflict-choose = Mikä jää voimaan?
answer-conflict-keep-mine = Minun kirjoittamani
answer-conflict-keep-theirs = Tallennettu
answer-conflict-keep-both = Molemmat
answer-conflict-keep-both-hint = Ensin tallennettu, sitten sinun
answer-conflict-keep = Tallenna valitsemani
answer-conflict-all-mine = Ota kaikki minulta
answer-conflict-all-theirs = Ota kaikki tallennettu

## Steg 3
answer-check-title =
    { $who ->
        [person] Tarkista vastauksesi
       *[organisation] Tarkistakaa vastauksenne
    }
answer-check-lede =
    { $who ->
        [person] Vastauksesta tulee julkinen asiakirja, kun lähetät sen. Se saa numeron eikä sitä voi poistaa, mutta voit lähettää korjauksen { $day } asti.
       *[organisation] Vastauksesta tulee julkinen asiakirja, kun lähetätte sen. Se saa numeron eikä sitä voi poistaa, mutta voitte lähettää korjauksen { $day } asti.
    }
answer-check-lede-late =
    { $who ->
        [person] Vastauksesta tulee julkinen asiakirja, kun lähetät sen. Se saa numeron eikä sitä voi poistaa. Koska viimeinen päivä on mennyt, et voi korjata sitä täällä myöhemmin, joten lue se huolella läpi.
       *[organisation] Vastauksesta tulee julkinen asiakirja, kun lähetätte sen. Se saa numeron eikä sitä voi poistaa. Koska viimeinen päivä on mennyt, ette voi korjata sitä täällä myöhemmin, joten lukekaa se huolella läpi.
    }
answer-check-changed-title = Vastaus on muuttunut
answer-check-changed = Joku tallensi vastaukseen, kun tämä sivu oli auki. Mitään ei ole lähetetty. Lue vastaus vielä kerran läpi.
answer-row-organisation = Järjestö
answer-row-name = Nimi
answer-row-hidden = Ei julkaista. Verkossa lukee ”Yksityishenkilö”.
answer-row-email = Kuitti lähetetään osoitteeseen
answer-parts-passed =
    { $count ->
        [one] Osa { $numbers }
       *[other] Osat { $numbers }
    }
answer-and = ja
answer-public = Julkista
answer-send = Lähetä vastaus
answer-send-correction = Lähetä korjaus

## Kvittot
answer-received = Vastaanotettu
answer-receipt-title =
    { $who ->
        [person] Kiitos. Olemme saaneet vastauksesi
       *[organisation] Kiitos. Olemme saaneet vastauksenne
    }
answer-receipt-title-corrected =
    { $who ->
        [person] Kiitos. Olemme saaneet korjauksesi
       *[organisation] Kiitos. Olemme saaneet korjauksenne
    }
answer-receipt-number = Vastauksen numero
answer-receipt-sent = Kuitti on matkalla osoitteeseen { $email }. Säilytä se tai tulosta tämä sivu.
answer-receipt-keep = Säilytä numero tai tulosta tämä sivu.
answer-receipt-pdf = Hae kuitti (PDF)
answer-print = Tulosta
answer-next = Mitä nyt tapahtuu
answer-next-received =
    { $who ->
        [person] Vastauksesi saapui
       *[organisation] Vastauksenne saapui
    }
answer-next-corrected =
    { $who ->
        [person] Korjauksesi saapui
       *[organisation] Korjauksenne saapui
    }
answer-next-soon = Seuraavaksi
answer-next-publish = Kirjaaja tarkistaa ja julkaisee
answer-next-publish-more =
    { $who ->
        [person] Saat sähköpostin, kun vastaus näkyy verkossa.
       *[organisation] Saatte sähköpostin, kun vastaus näkyy verkossa.
    }
answer-next-after = Kun { $day } on mennyt
answer-next-read = Vastaus luetaan ja ryhmitellään
answer-next-read-more =
    { $who ->
        [person] Jokainen näkemys luetaan erikseen. Voit kertoa, jos jokin meni väärin.
       *[organisation] Jokainen näkemys luetaan erikseen. Voitte kertoa, jos jokin meni väärin.
    }
answer-next-decide = Päättää: { $body }
answer-next-by = Viimeistään { $day }
answer-next-told =
    { $who ->
        [person] Saat tietää, mitä vastauksesta seurasi
       *[organisation] Saatte tietää, mitä vastauksesta seurasi
    }
answer-receipt-more = Lisää vastauksesta
answer-receipt-change = Muutettavaa?
answer-receipt-correct = Lähetä korjaus
answer-receipt-until = viimeistään { $day }. Molemmat säilytetään.
answer-receipt-wrong = Väärä nimi tai numero?
answer-receipt-follow = Seuraa vastausta
answer-receipt-own =
    { $who ->
        [person] Katso näkemyksiäsi yksitellen
       *[organisation] Katsokaa näkemyksiänne yksitellen
    }

## Längre tid
answer-longer-title = Pyydä lisäaikaa
answer-longer-lede = Eikö aika riitä? Kertokaa, kuinka pitkään tarvitsette aikaa ja miksi. Asian käsittelijä päättää, ja saatte vastauksen sähköpostilla.
answer-longer-back = Takaisin vastaukseen
answer-longer-until = Mihin päivään asti?
answer-longer-until-hint = Muodossa 2024-03-15.
answer-longer-reason = Miksi tarvitsette lisäaikaa
answer-longer-reason-hint = Esimerkiksi milloin hallitus kokoontuu seuraavan kerran.
answer-longer-ask = Lähetä pyyntö
answer-longer-asked-title = Olette pyytäneet lisäaikaa { $day } asti
answer-longer-asked = Pyyntö odottaa ratkaisua. Saatte vastauksen sähköpostilla. Siihen asti on voimassa tällä sivulla näkyvä viimeinen päivä.
answer-longer-granted-title = Olette saaneet lisäaikaa { $day } asti
answer-longer-granted = Se koskee vain teitä. Jos tarvitsette vielä lisää aikaa, voitte pyytää uudelleen.
answer-longer-refused-title = Ette saaneet lisäaikaa
answer-longer-refused = Jos ette ehdi kaikkea, vastatkaa lyhyesti tärkeimpään. Myöhässäkin tullut vastaus otetaan vastaan, mutta se merkitään myöhästyneeksi.
answer-longer-write = Kirjoita vastausta

## När formuläret inte går att öppna
answer-stop-decided-title = Täällä ei voi enää vastata
answer-stop-decided = Asia on ratkaistu, ja vastaukset on luettu ja otettu huomioon. Nyt lähetetty ei enää voi vaikuttaa päätökseen, mutta kirjaajalle voi aina kirjoittaa.
answer-stop-withdrawn-title = Lausuntopyyntö on peruttu
answer-stop-withdrawn = Kysymystä ei enää esitetä, joten teidän ei tarvitse vastata. Jo saapuneet vastaukset jäävät asiaan.
answer-stop-late-title = Korjausten viimeinen päivä on mennyt
answer-stop-late =
    { $who ->
        [person] Vastauksesi on voimassa sellaisena kuin lähetit sen. Viimeinen päivä oli { $day }. Jos haluat silti lisätä jotakin, kirjoita kirjaajalle, niin se liitetään vastaukseen.
       *[organisation] Vastauksenne on voimassa sellaisena kuin lähetitte sen. Viimeinen päivä oli { $day }. Jos haluatte silti lisätä jotakin, kirjoittakaa kirjaajalle, niin se liitetään vastaukseen.
    }
answer-stop-result = Katso, mitä siitä tuli
answer-stop-own =
    { $who ->
        [person] Katso vastaustasi ja mitä siitä seurasi
       *[organisation] Katsokaa vastaustanne ja mitä siitä seurasi
    }
answer-stop-typed = Mitä kirjoitit
answer-stop-typed-how = Tätä ei tallennettu. Kopioi se, jos haluat lähettää sen muulla tavalla.
answer-no-link-title = Linkki ei ole enää voimassa
answer-no-link = Se on ehkä korvattu uudella tai kopioitu väärin. Etsikää meiltä tullut myöhempi viesti tai kirjoittakaa kirjaajalle, niin saatte uuden. Tallentamanne on tallessa.
answer-no-link-subject = Uusi linkki vastaamista varten
answer-needs-link-title = Avatkaa ensin viestissä oleva linkki
answer-needs-link = Lisäaikaa pyydetään teille lähettämässämme viestissä olevasta linkistä, jotta tiedämme, kuka pyytää. Jos teillä ei ole viestiä, kirjoittakaa kirjaajalle.
