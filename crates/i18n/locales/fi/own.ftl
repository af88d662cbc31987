### Vastaajan oma vastaus ja mitä siitä seurasi.

## Dörren bakom länken i kvittot
own-door-title = Avaa vastaus
own-door-lede = Täällä on vastaus: ”{ $title }”, ja aikanaan myös se, mitä vastauksesta seurasi.
own-door-open = Näytä vastaus
own-door-note = Vastaus on auki tässä selaimessa vuorokauden. Linkki toimii sen jälkeenkin.
own-no-link-title = Linkki ei avaa mitään vastausta
own-no-link = Se on ehkä kopioitu väärin. Avaa se uudelleen sähköpostin kuitista, tai kirjoita kirjaajalle ja mainitse vastauksen numero.
own-no-link-subject = Linkki vastaukseeni
own-no-cookie-title = Täällä ei ole avoinna vastausta
own-no-cookie = Avaa sähköpostiin tulleen kuitin linkki, niin näet vastauksen ja mitä siitä seurasi.

## Svaret
own-title =
    { $who ->
        [person] Vastauksesi: ”{ $title }”
       *[organisation] Vastauksenne: ”{ $title }”
    }
own-title-told =
    { $who ->
        [person] Mitä vastauksestasi seurasi
       *[organisation] Mitä vastauksestanne seurasi
    }
own-answered = Vastattu
own-yours =
    { $who ->
        [person] Vastauksesi
       *[organisation] Vastauksenne
    }
own-said =
    { $who ->
        [person] { $count ->
            [one] Sanoit ehdotuksesta yhden asian.
           *[other] Sanoit ehdotuksesta { $count } asiaa.
        }
       *[organisation] { $count ->
            [one] Sanoitte ehdotuksesta yhden asian.
           *[other] Sanoitte ehdotuksesta { $count } asiaa.
        }
    }
own-decision = Katso päätös ja mitä muille vastattiin
own-lede =
    { $who ->
        [person] Olemme saaneet vastauksesi. Jokainen siinä oleva näkemys saa meiltä oman vastauksen perusteluineen.
       *[organisation] Olemme saaneet vastauksenne. Jokainen siinä oleva näkemys saa meiltä oman vastauksen perusteluineen.
    }
own-by = Se tapahtuu viimeistään { $day }.
own-withdrawn = Lausuntopyyntö on peruttu. Vastaus jää asiaan julkisena asiakirjana, mutta näkemykset eivät saa omia vastauksia.
own-last-day = Viimeinen päivä korjata
own-both-kept = Molemmat säilytetään, koska vastaus on julkinen asiakirja.
own-correct = Korjaa vastausta
own-after =
    { $who ->
        [person] Viimeisen päivän jälkeen lisäyksesi liitetään vastaukseen.
       *[organisation] Viimeisen päivän jälkeen lisäyksenne liitetään vastaukseen.
    }
own-receipt = Kuitti
own-received = Vastaanotettu { $time }.
own-receipt-pdf = Kuitti ja kopio (PDF)
own-feedback-pdf = Hae palaute PDF-tiedostona
own-about = Tietoja vastauksesta
own-correction = Korjattu
own-see-versions = Katso, mikä muuttui
own-told =
    { $who ->
        [person] Vastaus sinulle
       *[organisation] Vastaus teille
    }
own-publishing = Verkossa
own-published = Julkaistu verkossa
own-unpublished = Ei vielä verkossa. Kirjaaja tarkistaa sen ensin.
own-published-before = Julkaistu verkossa sellaisena kuin se oli ennen oikaisua. Kirjaaja tarkistaa oikaisun, ja sen jälkeen se tulee tilalle.
own-secret = Ei näytetä verkossa, koska jokin siinä voi olla salassa pidettävää.

## Synpunkterna
own-words =
    { $who ->
        [person] Näkemyksesi yksitellen
       *[organisation] Näkemyksenne yksitellen
    }
own-words-told =
    { $who ->
        [person] Sinun sanasi ja meidän vastauksemme
       *[organisation] Teidän sananne ja meidän vastauksemme
    }
own-divided =
    { $who ->
        [person] Olemme jakaneet vastauksen täyttämiesi kohtien mukaan. Kerro, jos jokin yhteen kuuluva on jaettu tai päinvastoin.
       *[organisation] Olemme jakaneet vastauksen täyttämienne kohtien mukaan. Kertokaa, jos jokin yhteen kuuluva on jaettu tai päinvastoin.
    }
own-view = Näkemys
own-whole = Ehdotus kokonaisuutena
own-no-answer-yet = Ei vielä vastausta
own-read-together = Luetaan yhdessä muiden samaa sanovien kanssa.
own-no-answer-withdrawn = Lausuntopyyntö on peruttu, joten näkemys ei saa omaa vastausta.
own-answer-by = Vastaus viimeistään { $day }
own-body = Koko teksti

## Versioner
own-versions-two = Molemmat versiot
own-versions = Kaikki versiot
own-versions-lede = Tässä on se, mikä muuttui. Viimeisin versio on voimassa, ja aiempi säilyy diaarissa.
own-earlier = Korjaus { $time }
own-sent = Lähetetty { $time }
own-corrected = Korjattu { $time }
own-no-difference = Mikään tekstissä ei muuttunut.

## Har vi läst fel?
own-misread =
    { $who ->
        [person] Luimmeko sinua väärin?
       *[organisation] Luimmeko teitä väärin?
    }
own-misread-how =
    { $who ->
        [person] Kerro, mitä näkemystä asia koskee, niin toinen henkilö lukee sen uudelleen ja vastaa sinulle.
       *[organisation] Kertokaa, mitä näkemystä asia koskee, niin toinen henkilö lukee sen uudelleen ja vastaa teille.
    }
own-read-again = Pyydä meitä lukemaan uudelleen
own-read-again-subject = Lukekaa uudelleen: { $number }
