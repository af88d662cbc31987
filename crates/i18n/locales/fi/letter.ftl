### PDF-asiakirjat: lausuntopyyntö, ehdotus, kuitti, yhteenveto, palaute, kirje.

## Yhteistä
letter-example = Esimerkki
letter-page = Sivu { $page } / { $pages }
letter-foot = { $name } · { $email }
letter-kind-letter = LAUSUNTOPYYNTÖ
letter-kind-proposal = EHDOTUS
letter-kind-receipt = KUITTI
letter-kind-summary = YHTEENVETO
letter-kind-summary-working = YHTEENVETO, TYÖKAPPALE
letter-kind-feedback = PALAUTE
file-feedback-own = palaute-{ $number }
letter-kind-message = ILMOITUS

## Kirje
letter-fact-sender = Lähettäjä
letter-fact-to = Vastaanottajat
letter-fact-see-list = Katso jakelulista
letter-fact-decision = Päätös
letter-opening = { $site } lähettää oheisen ehdotuksen lausunnolle. Haluamme tietää, mitä mieltä olette siitä.
letter-proposed = Mitä ehdotetaan
letter-asked = Mitä kysymme
letter-questions = Erityiset kysymykset
letter-audience-all = Kaikille:
letter-audience-internal = Alueen omille lautakunnille, toiminnoille ja yhtiöille:
letter-audience-external = Järjestöille ja muille alueen ulkopuolisille:
letter-audience-category = Ryhmälle { $category }:
letter-answer-by = Viimeinen vastauspäivä on { $day }
letter-anyone = Kaikki saavat vastata, myös ne, jotka eivät ole jakelulistalla. Ette tarvitse tunnusta, eikä teidän tarvitse kirjautua.
letter-how = Näin vastaatte
letter-how-web = Verkossa
letter-how-mail = Sähköpostilla
letter-how-post = Kirjeellä
letter-how-phone = Puhelimella
letter-how-number = Kirjoittakaa vastaukseen diaarinumero { $number }.
letter-how-mail-text = Kirjoittakaa aiheriville { $number }. Lähettäkää vastaus mielellään sekä Word- että PDF-tiedostona.
letter-how-phone-text = Kirjoitamme muistiin, mitä sanotte, ja luemme sen teille.
letter-advice = Sanokaa ensin, kannatatteko vai vastustatteko ehdotusta. Kirjoittakaa sitten, miksi ja mitä ehdotuksen osaa se koskee. Lyhyt vastaus riittää.
letter-role = Lausuntopyynnön tehtävä asiassa
letter-decides = Suunnitelman mukaan asian ratkaisee { $body }, { $day }.
letter-feedback-by = Viimeistään { $day } kaikki vastanneet saavat tietää, mitä heidän kirjoittamastaan seurasi ja miksi.
letter-predecessors = Asiat, joita tämä koskee
letter-predecessors-text = Ne ovat voimassa, kunnes ne korvataan.
letter-fact-questions = Kysymykset
letter-contact = Kysymyksiin vastaa { $contact }.
letter-attachments = Liitteet
letter-appendix-parts = Ehdotus
letter-appendix-list = Jakelulista
letter-appendix-parts-note = Jokaiseen osaan voi vastata erikseen.
letter-list-caption = Lausuntopyynnön saajat
letter-column-number = Nro
letter-column-name = Nimi
letter-column-category = Ryhmä
letter-list-long = Vastaanottajia on liikaa lueteltavaksi tässä. Taulukosta näkyy, miten he jakautuvat. Koko lista on kirjaamossa.
letter-list-count =
    { $count ->
        [one] 1 vastaanottaja.
       *[other] { $count } vastaanottajaa.
    }

## Ehdotus
letter-proposal-opening = Tämä on lausuntopyynnön { $number } ehdotus. Viimeinen vastauspäivä on { $day }.
letter-proposal-opening-plain = Tämä on lausuntopyynnön { $number } ehdotus.

## Kuitti
letter-receipt-title = Kuitti vastauksesta { $number }
letter-receipt-opening = Olemme saaneet vastauksen. Tässä on kaikki, mitä lähetettiin.
letter-receipt-version = Korjaus, versio { $count }
letter-fact-version = Versio
letter-fact-channel = Tapa
letter-fact-decided-by = Päättänyt
letter-fact-late = Viimeisen päivän jälkeen
letter-yes = Kyllä
letter-receipt-whole = Ehdotuksesta kokonaisuutena
letter-receipt-body = Vastaus
letter-receipt-files = Liitetiedostot
letter-receipt-no-words = Ei omia sanoja tästä osasta.

## Yhteenveto
letter-summary-title = Vastaukset lausuntopyyntöön { $number }
letter-summary-matter = Asia ja ehdotus
letter-summary-period = Lausuntopyyntö lähetettiin { $sent }. Viimeinen vastauspäivä oli { $day }.
letter-summary-who = Keneltä kysyttiin ja ketkä vastasivat
letter-summary-asked =
    { $count ->
        [one] Lausuntoa pyydettiin yhdeltä.
       *[other] Lausuntoa pyydettiin { $count } taholta.
    }
letter-summary-answered =
    { $count ->
        [0] Kukaan heistä ei vastannut.
        [one] Heistä 1 vastasi.
       *[other] Heistä { $count } vastasi.
    }
letter-summary-published =
    { $count ->
        [0] Vastauksia on saapunut { $received }. Yhtään ei ole julkaistu, joten kantoja ei lasketa tässä.
       *[other] Vastauksia on saapunut { $received }, joista julkaistu { $count }. Kannat lasketaan vain julkaistuista vastauksista.
    }
letter-summary-abstained =
    { $count ->
        [one] Yhdessä vastauksessa pidättäydytään. Sekin on vastaus.
       *[other] { $count } vastauksessa pidättäydytään. Nekin ovat vastauksia.
    }
letter-summary-unasked-count =
    { $count ->
        [one] 1 vastaus tuli taholta, jolta ei ollut pyydetty lausuntoa.
       *[other] { $count } vastausta tuli muilta kuin niiltä, joilta pyydettiin lausuntoa.
    }
letter-summary-late-count =
    { $count ->
        [one] 1 vastaus tuli viimeisen päivän jälkeen. Sen kohdalla lukee ”myöhässä”.
       *[other] { $count } vastausta tuli viimeisen päivän jälkeen. Niiden kohdalla lukee ”myöhässä”.
    }
letter-summary-asked-caption = Tahot, joilta pyydettiin lausuntoa, jakelulistan järjestyksessä
letter-summary-responded-caption = Ne, joilta pyydettiin lausuntoa ja jotka vastasivat
letter-summary-no-answer = Ei vastausta
letter-summary-withheld = Ei julkaistu
letter-summary-unasked = Ilman pyyntöä
letter-summary-unasked-caption = Ilman pyyntöä vastanneet
letter-summary-picture = Kokonaiskuva
letter-summary-picture-caption = Mitä kaikki vastanneet ajattelevat ehdotuksesta kokonaisuutena
letter-summary-picture-groups = Sama ryhmittäin
letter-summary-picture-total = Määrä
letter-summary-table-caption = Luvut taulukossa
letter-summary-column-group = Ryhmä
letter-summary-column-asked = Kysytty
letter-summary-column-answered = Vastauksia
letter-summary-column-answer = Vastaus
letter-summary-all = Kaikki
letter-summary-rules = Näin on laskettu
letter-summary-rule-category = Jokainen kuuluu vain yhteen ryhmään.
letter-summary-rule-stance = Kanta on se, jonka vastaaja on valinnut. Sähköpostissa ja kirjeessä, joissa ei ole mitään valittavaa, se on kanta, jonka käsittelijä on lukenut vastauksesta. Jos sitä ei voi päätellä, siinä lukee ”Epäselvä”.
letter-summary-rule-private = Yksityishenkilöitä ei mainita nimeltä.
letter-summary-views = Näkemykset osittain
letter-summary-no-views = Kukaan ei ole vastannut erikseen tähän osaan.
letter-summary-late-mark = myöhässä
letter-summary-secret = Vastaus on salassa pidettävä, eikä sitä esitetä tässä.
letter-summary-no-answers = Kukaan ei ole vastannut kysymykseen.
letter-summary-comments = Huomautukset ja muutokset
letter-summary-no-comments = Huomautuksia ei vielä ole.
letter-summary-outcomes = Mitä näkemyksistä seurasi
letter-summary-outcome = Tulos
letter-summary-count = Määrä
letter-summary-outcome-open = Vielä vastaamatta
letter-summary-views-all = Kaikki näkemykset
letter-summary-decision = Päätös
letter-summary-annex = Kaikki vastaukset
letter-summary-annex-caption = Vastaukset saapumisjärjestyksessä
letter-summary-column-received = Saapui
letter-summary-column-stance = Kanta

## Palaute
letter-feedback-title = Mitä vastauksesta seurasi, lausuntopyyntö { $number }
