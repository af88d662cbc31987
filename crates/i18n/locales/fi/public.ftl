## Etusivu
public-front-title = Vaikuta, ennen kuin alue päättää
public-front-lede = Tästä näet, mitä { $site } kysyy juuri nyt ja mihin vastaukset johtivat.
public-front-see-open = Katso, mikä on avoinna nyt
public-front-see-became = Katso, mihin vastaukset johtivat
public-front-see-earlier = Katso aiemmat lausuntopyynnöt
public-front-all = Kaikki lausuntopyynnöt
public-front-soonest = Vähiten aikaa jäljellä
public-front-latest = Viimeksi vastattu
public-front-anyone = Lausuntopyyntö, kaikki saavat vastata.
public-step-ask = Me kysymme
public-step-ask-more = Saat tietää, mitä ehdotetaan ja milloin asiasta päätetään.
public-step-answer = Sinä vastaat
public-step-answer-more = Verkossa tai sähköpostilla. Et tarvitse tiliä.
public-step-decide = Poliitikot päättävät
public-step-decide-more = Vastauksesi on mukana päätöksen pohjana.
public-step-told = Saat tietää, miten kävi
public-step-told-more = Mikä otettiin huomioon, mikä ei ja miksi.
public-front-none-open = { $site } ei kysy juuri nyt mitään.
public-front-none-open-more = Uusi lausuntopyyntö näkyy tässä samana päivänä, kun se lähetetään, ja kaikki saavat vastata siihen.
public-front-all-became = Kaikki vastaukset viimeisimpään lausuntopyyntöön
public-front-none-became = Kukaan ei ole vielä saanut tietää, mihin vastaus johti.
public-front-none-became-more = Tässä jokainen näkemys näkyy yhdessä sen kanssa, mihin se johti, myös silloin kun vastaus on ei.
public-front-how = Näin Rådslag toimii
public-front-do-we-answer = Vastaammeko me?
public-front-answered = { $done } näkemystä { $all } näkemyksestä on saanut vastauksen
public-front-waiting = { $count ->
    [one] Yksi odottaa yhä.
   *[other] { $count } odottaa yhä.
}
public-front-none-waiting = Yksikään ei odota.
public-front-answered-more = Laskemme kaikki näkemykset niistä lausuntopyynnöistä, joista on päätetty.

## Viimeinen päivä
public-days-left = { $count ->
    [one] Yksi päivä jäljellä
   *[other] { $count } päivää jäljellä
}
public-last-day-left = { $count ->
    [one] viimeinen päivä, yksi päivä jäljellä
   *[other] viimeinen päivä, { $count } päivää jäljellä
}
public-last-day-today = Viimeinen päivä on tänään
public-last-day-was = Viimeinen päivä oli { $day }
public-past = Vastausaika on päättynyt
public-past-more = Vastaukset luetaan ja niistä tehdään yhteenveto. Sitten asiasta päätetään, ja kaikki vastanneet saavat tietää, miten kävi.
public-anyone = Kaikki saavat vastata
public-anyone-more = Kaikki saavat vastata, myös ne, joille pyyntöä ei ole lähetetty.
public-answer-title = Vastaa lausuntopyyntöön
public-answer-web = Vastaa verkossa
public-answer-mail = Voit vastata myös sähköpostilla osoitteeseen
public-answer-mail-more = Kirjoita aiheriville { $number }. Et tarvitse tiliä.
public-late-answer = Otamme vastauksia vastaan vielä nytkin, mutta ne merkitään myöhästyneiksi.
public-late-answer-link = Vastaa silti

## Tilanne
public-tag-past = Vastausaika on päättynyt
public-tag-reading = Vastauksia luetaan
public-tag-decided = Päätetty
public-tag-answered = Päätetty ja vastattu
public-decided-prefix = Päätetty:

## Luettelo
public-list-lede = Kun alue haluaa tietää, mitä muut ajattelevat ehdotuksesta, siitä pyydetään lausuntoja. Kaikki saavat vastata, myös ne, joilta ei ole kysytty.
public-list-past = Aiemmat lausuntopyynnöt
public-list-sent = lähetetty
public-list-none-past = Ei aiempia lausuntopyyntöjä.
public-list-none-past-more = Kun vastausaika päättyy, lausuntopyyntö siirtyy tähän ja pysyy tässä.
public-list-answers = { $statements ->
    [0] Ei vielä vastauksia. Pyydettyjä { $asked }.
    [one] Yksi vastaus. Pyydettyjä { $asked }.
   *[other] { $statements } vastausta. Pyydettyjä { $asked }.
}
public-list-shown = Näytetään { $first }–{ $last }, yhteensä { $total }
public-page = sivu { $page }

## Lausuntopyyntö
public-referral = Lausuntopyyntö
public-matter = Lausuntopyyntö { $number }
public-official = Virallinen otsikko:
public-read-proposal = Lue koko ehdotus
public-read-proposal-parts = { $count ->
    [one] Lue koko ehdotus
   *[other] Lue koko ehdotus, { $count } osaa
}
public-proposal-title = Ehdotus
public-proposal-contents = Sisältö
public-questions = Kysymme erityisesti näistä
public-ask = Tämän haluamme tietää
public-asks = Kysyjä
public-decides = Päättäjä
public-replaces = Korvaa, jos asiasta päätetään
public-whole = Ehdotus kokonaisuutena
public-part = Osa { $position }, { $heading }
public-to-matter = Lausuntopyyntöön
public-withdrawn = Lausuntopyyntö on peruttu
public-withdrawn-on = Peruttu { $day }
public-withdrawn-more = Saapuneet vastaukset säilyvät asiassa.
public-summarised = Vastauksista on tehty yhteenveto
public-summarised-on = Valmis { $day }

## Punainen lanka
public-thread = Punainen lanka
public-thread-last-day = Viimeinen vastauspäivä
public-thread-proposal = Lue ehdotus
public-thread-sent = { $count ->
    [one] Lausuntopyyntö lähetettiin yhdelle vastaanottajalle
   *[other] Lausuntopyyntö lähetettiin { $count } vastaanottajalle
}
public-thread-reminded = { $count ->
    [one] Muistutus yhdelle, joka ei ollut vastannut
   *[other] Muistutus { $count } vastaanottajalle, jotka eivät olleet vastanneet
}
public-thread-new-day = Uusi viimeinen päivä: { $day }
public-thread-closed = Vastausaika suljettiin
public-thread-closed-more = { $count ->
    [0] Yhtään vastausta ei ollut saapunut.
    [one] Yksi vastaus oli saapunut.
   *[other] { $count } vastausta oli saapunut.
}
public-thread-summarised = Vastaukset luettiin ja niistä tehtiin yhteenveto
public-thread-summarised-more = { $answers }, { $views }
public-thread-read-summary = Lue yhteenveto
public-thread-decided = { $body } päätti
public-thread-fed-back = { $count ->
    [one] Yksi sai tietää, miten kävi
   *[other] Kaikki { $count } saivat tietää, miten kävi
}
public-thread-fed-back-more = Vastanneet saivat tietää, mihin kukin näkemys johti. Ne, joilta kysyttiin mutta jotka eivät vastanneet, saivat tietää päätöksestä.
public-thread-fed-back-some = { $count }/{ $all } on saanut tietää, miten kävi
public-thread-fed-back-some-more =
    { $count ->
        [one] Yhtä ei ole vielä tavoitettu: kirje odottaa postitusta, viesti palautui tai osoite puuttuu.
       *[other] { $count } on vielä tavoittamatta: kirjeet odottavat postitusta, viestit palautuivat tai osoite puuttuu.
    }
public-thread-withdrawn = Lausuntopyyntö peruttiin
public-thread-extended = { $count ->
    [one] Yksi vastaanottaja on saanut lisäaikaa, viimeinen päivä on { $day }.
   *[other] { $count } vastaanottajaa on saanut lisäaikaa, viimeinen päivä on { $day }.
}
public-thread-today = Tänään, { $day }
public-thread-none-yet = Vastauksia ei ole vielä saapunut
public-thread-received = { $count ->
    [one] Yksi vastaus on saapunut
   *[other] { $count } vastausta on saapunut
}
public-thread-from-both = Pyydetyiltä { $asked } ja muilta { $other }.
public-thread-from-list = { $asked } pyydetyistä on vastannut, pyydettyjä on { $all }.
public-thread-open-more = Jokainen vastaus saa numeron samana päivänä ja julkaistaan, kun kirjaaja on tarkistanut sen.
public-thread-reading = Vastauksia luetaan
public-thread-reading-more = Jokaisen vastauksen lukee ihminen. Sen jälkeen tehdään yhteenveto.
public-thread-waiting = Yhteenveto on päätöksen pohjana
public-thread-answering = Jokainen näkemys saa vastauksensa
public-thread-answering-more = Vastanneet saavat tietää, mihin heidän sanomansa johti ja miksi.
public-thread-then = Sen jälkeen
public-thread-will-read = Vastaukset luetaan ja niistä tehdään yhteenveto
public-thread-will-read-more = Jokaisen vastauksen lukee ihminen, ja yhteenveto julkaistaan.
public-thread-no-day = Päivää ei ole päätetty
public-thread-will-decide = { $body } päättää
public-thread-by = Viimeistään { $day }
public-thread-will-answer = Kaikki vastanneet saavat tietää, miten kävi
public-thread-will-answer-more = Mikä otettiin huomioon, mikä ei ja miksi.

## Kannat
public-stances-title = Näin he vastasivat
public-stances-so-far = Näin he ovat vastanneet tähän mennessä
public-stances-who = Ketkä
public-stances-what = Kanta koko ehdotukseen
public-stances-count = Vastannut
public-stances-counted = Vastasi
public-stances-all = Kaikki pyydetyt
public-n-of = { $count }/{ $all }
public-others = Vastaukset muilta
public-others-one = Vastaus ilman pyyntöä
public-key-wait = Ei vielä vastausta
public-key-silent = Ei vastannut
public-key-withheld = Vastausta ei ole julkaistu
public-key-neither = { $first } tai { $second }
public-nobody-rejects = Kukaan ei vastusta koko ehdotusta.
public-numbers-change = Luvut muuttuvat, kunnes vastausaika päättyy.
public-numbers-rule = Jokainen pyydetty lasketaan kerran, ja viimeisin ajoissa tullut vastaus ratkaisee. Vastaukset, joita kukaan ei ole vielä lukenut, lasketaan erikseen.
public-numbers-published = Kannat lasketaan vain julkaistuista vastauksista. Julkaisematon vastaus lasketaan saapuneeksi, mutta sen kantaa ei lasketa.
public-numbers-data = Luvut datana (JSON)

## Vastaukset
public-statements-title = Vastaukset
public-statements-lede = Saapunut { $received }. { $published ->
    [0] Yhtään ei ole vielä julkaistu.
    [one] Yksi on julkaistu.
   *[other] { $published } on julkaistu.
}
public-statements-none = Vastauksia ei ole vielä saapunut.
public-statements-none-published = Yhtään vastausta ei ole vielä julkaistu.
public-statements-none-more = Jokainen vastaus julkaistaan, kun kirjaaja on tarkistanut sen.
public-statements-shown = Näytetään { $first }–{ $last }, julkaistuja vastauksia yhteensä { $total }, uusimmat ensin
public-statements-newest = Näytetään { $count }, yhteensä { $published }.
public-statements-waiting = { $count ->
    [one] Lisäksi yhtä vastausta ei ole julkaistu.
   *[other] Lisäksi { $count } vastausta ei ole julkaistu.
}
public-all-statements = { $count ->
    [one] Lue vastaus
   *[other] Lue kaikki { $count } vastausta
}
public-n-answers = { $count ->
    [one] 1 vastaus
   *[other] { $count } vastausta
}
public-n-published = { $count ->
    [one] 1 julkaistu vastaus
   *[other] { $count } julkaistua vastausta
}
public-n-views = { $count ->
    [one] 1 näkemys
   *[other] { $count } näkemystä
}
public-late = Saapui viimeisen päivän jälkeen.
public-late-tag = Myöhässä

## Yksi vastaus
public-statement-from = Vastaus: { $name }
public-statement = Vastaus
public-statement-about = Vastaus lausuntopyyntöön
public-statement-facts = Tietoja vastauksesta
public-received = Saapui
public-channel = kanava: { $channel }
public-decided-by = Päättäjä
public-corrections = Korjattu
public-corrections-more = { $count ->
    [one] Vastaaja on oikaissut vastausta kerran. Aiempi versio on tallessa diaarissa.
   *[other] Vastaaja on oikaissut vastausta { $count } kertaa. Aiemmat versiot ovat tallessa diaarissa.
}
public-correction-waits = Oikaisu on saapunut, ja se tarkistetaan.
public-correction-waits-more = Tässä näkyy vastaus sellaisena kuin se oli ennen oikaisua. Kun oikaisu on tarkistettu, se tulee tilalle.
public-published = Julkaistu
public-redacted = Joitakin vastauksen sanoja ei näytetä tässä.
public-redacted-more = Kirjaaja on poistanut ne ennen julkaisemista, esimerkiksi siksi, että ne koskevat yksittäistä ihmistä. Vastaus sellaisena kuin se saapui on diaarissa.
public-redacted-why = Syy
public-redacted-mark = Tästä on poistettu jotain
public-redacted-where = Poistettu kohdasta
public-words = Mitä vastaus sanoo
public-words-and-answer = Sanat ja mihin ne johtivat
public-view = Näkemys
public-text-hidden = Sanoja ei näytetä tässä.
public-no-answer-yet = Ei vielä vastausta
public-answer-by = Vastaus viimeistään { $day }
public-whole-text = Vastaus sellaisena kuin se kirjoitettiin
public-files = Tiedostot
public-fetch = Lataa
public-read = Lue

## Päätös ja mihin vastaukset johtivat
public-decision = Päätös
public-decision-by = Päättäjä:
public-see-became = Katso, mihin vastaukset johtivat
public-tally-all = Jokainen näkemys on saanut vastauksen
public-tally-some = Useimmat näkemykset ovat saaneet vastauksen
public-tally-coming = Jokainen näkemys saa vastauksen
public-tally-more = Mukana { $answers } ja { $views }. Jokainen viiva on yksi näkemys.
public-tally-waiting = Päätös on tehty. Vastanneet saavat tietää, mihin heidän sanomansa johti, ja sen jälkeen se näkyy tässä. Mukana on { $views }.
public-led-to = Mihin vastaukset johtivat
public-led-to-none = Tässä ei ole vielä luettavaa.
public-led-to-none-more = Vastauksia, joita ei ole julkaistu, ei näytetä, mutta niiden antajat ovat saaneet palautteen kuten muutkin.
public-group-taken-up = Nämä otettiin huomioon
public-group-partly = Nämä otettiin osittain huomioon
public-group-not = Näitä ei otettu huomioon
public-group-more = { $count ->
    [one] Katso vielä yksi yhteenvedosta
   *[other] Katso vielä { $count } yhteenvedosta
}
public-a-private-person = yksityishenkilö
public-and-more = { $names } ja { $count } muuta

## Asiakirjat
public-documents = Asiakirjat
public-made = { $day }
public-no-file = Ei tiedostoa
public-missing-document = Puuttuuko jotain?
public-ask-document = Pyydä asiakirja.
public-ask-document-more = Sinun ei tarvitse kertoa, kuka olet tai miksi pyydät.

## Yhteystiedot
public-contact-title = Kysyttävää lausuntopyynnöstä
public-contact = Sisältöä koskeviin kysymyksiin vastaa { $contact }.
public-contact-registrar = Kirjaaja neuvoo, miten vastaus lähetetään.
public-wrong-title = Eikö vastaus pidä paikkaansa?
public-wrong = Oletteko vastanneet, mutta ette tunnista tapaa, jolla luimme näkemyksenne? Kirjoittakaa kirjaajalle. Kirjoittamanne kirjataan asiaan, ja saatte vastauksen. Päätös ja palaute eivät muutu sen vuoksi.

## Yhteenveto
public-summary-title = Yhteenveto vastauksista
public-summary-file = yhteenveto
public-summary-finished = Valmis { $day }
public-summary-asked = pyydettyä
public-summary-answered = heistä vastasi
public-summary-unasked = vastasi ilman pyyntöä
public-summary-views = näkemystä
public-summary-late = saapui myöhässä
public-summary-answered-list = Nämä eivät ole vastanneet
public-summary-asked-title = Lausuntopyynnön saaneet
public-summary-all-answered = Kaikki lausuntopyynnön saaneet ovat vastanneet.
public-summary-have-answered = Nämä ovat vastanneet
public-summary-picture = Kokonaiskuva
public-summary-nobody = Kukaan ei ole vastannut erikseen tähän osaan.
public-summary-no-answers = Kukaan ei ole vastannut kysymykseen.
public-summary-comments = Kommentit
