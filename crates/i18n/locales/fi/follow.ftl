### Seuraaminen sähköpostilla: kenttä sivuilla, viestien linkit ja itse viestit.

follow-title = Seuraa sähköpostilla
follow-feeds = Seuraa uutislukijassa
follow-lede-referral = Kirjoitamme, kun lausuntopyynnössä tapahtuu jotain: uusi viimeinen päivä, uusia vastauksia, yhteenveto, päätös ja palaute. Tiliä ei tarvita.
follow-lede-all = Kirjoitamme, kun tulee uusi lausuntopyyntö ja kun muissa tapahtuu jotain. Tiliä ei tarvita.
follow-lede-search = Kirjoitamme, kun täällä julkaistaan jotain uutta, joka sopii hakuun. Tiliä ei tarvita.
follow-email = Sähköpostiosoitteesi
follow-email-hint = Ensin saat viestin, jossa on linkki. Mitään muuta ei lähetetä, ellet vahvista.
follow-pace = Kuinka usein?
follow-pace-daily = Enintään yksi viesti päivässä
follow-pace-weekly = Enintään yksi viesti viikossa, maanantaisin
follow-button = Seuraa
follow-what = Haluat seurata
follow-what-all = Kaikki lausuntopyynnöt
follow-what-referral = { $number } { $title }
follow-what-search = Haku ”{ $words }”
follow-what-filters = Rajattu haku
follow-problem-search = Haku on liian pitkä seurattavaksi: osoitteessa enintään { $most } merkkiä. Poista jokin sana tai rajaus.
follow-what-a-search = Haku, jonka näet avaamalla linkin
follow-sent-title = Katso sähköpostisi
follow-sent-lede = Lähetämme viestin, jossa on linkki. Avaa se ja vahvista, niin kerromme, kun jotain on tapahtunut. Linkki on voimassa { $days } päivää.
follow-sent-more = Eikö viestiä ole tullut muutamassa minuutissa? Katso roskaposti ja tarkista, että kirjoitit osoitteen oikein. Jos osoitteeseen on tänään lähetetty jo useita tällaisia viestejä, seuraava lähtee vasta huomenna. Yhdellä osoitteella voi seurata enintään { $most } kohdetta; jos raja on täynnä, uutta viestiä ei tule.
follow-confirm-title = Haluatko seurata tätä?
follow-confirm-button = Kyllä, haluan seurata
follow-confirm-often-daily = Saat enintään yhden viestin päivässä, aamulla, ja vain kun jotain on tapahtunut.
follow-confirm-often-weekly = Saat enintään yhden viestin viikossa, maanantaisin, ja vain kun jotain on tapahtunut.
follow-confirm-not = Jos et ole pyytänyt tätä, voit sulkea sivun. Silloin emme lähetä mitään, ja osoite poistetaan { $days } päivän kuluessa.
follow-no-link-title = Linkki ei ole enää voimassa
follow-no-link = Se voi olla liian vanha, tai olet lopettanut seuraamisen. Voit aloittaa uudelleen lausuntopyynnön tai haun sivulla.
follow-door-title = Mitä seuraat
follow-door-lede = Täällä näet, mitä seuraat, muutat viestien tiheyttä tai lopetat seuraamisen. Älä jaa linkkiä: se, jolla on linkki, voi tehdä muutoksia.
follow-door-open = Näytä, mitä seuraan
follow-own-title = Mitä seuraat
follow-own-lede = Viestit lähetetään osoitteeseen { $email }.
follow-own-confirmed = Valmista. Tästä lähtien kerromme, kun jotain on tapahtunut.
follow-own-saved = Tallennettu.
follow-own-stopped = Et seuraa sitä enää.
follow-own-list = Seuraat
follow-own-full = Seuraat { $most } kohdetta, enempää ei voi. Lopeta jonkin seuraaminen, jos haluat seurata jotain uutta.
follow-own-stop = Lopeta seuraaminen
follow-own-pace = Muuta viestien tiheyttä
follow-own-save = Tallenna
follow-own-all = Lopeta kaiken seuraaminen
follow-own-all-lede = Silloin poistamme osoitteesi, eikä viestejä enää tule.
follow-stop-title = Haluatko lopettaa seuraamisen?
follow-stop-lede = Paina painiketta, niin emme enää kirjoita siitä, mitä viesti koski. Jos et seuraa mitään muuta, poistamme osoitteesi.
follow-stopped-title = Olet lopettanut seuraamisen
follow-stopped-lede = Viestejä ei enää tule. Jos et seuraa mitään muuta, olemme poistaneet osoitteesi.
follow-to-referrals = Lausuntopyyntöihin

follow-news-dispatched = Lausuntopyyntö on avoinna. Viimeinen vastauspäivä on { $day }.
follow-news-deadline = Uusi viimeinen vastauspäivä: { $day }.
follow-news-nears = Viimeinen vastauspäivä lähestyy: { $day }.
follow-news-statements =
    { $count ->
        [one] Yksi uusi vastaus on julkaistu.
       *[other] { $count } uutta vastausta on julkaistu.
    }

follow-kind-confirm = Kysymys seuraamisesta
follow-kind-digest = Uutta seuraajalle
follow-mail-confirm-subject = Vahvista, että haluat seurata: { $site }
follow-mail-confirm-intro = Joku, luultavasti sinä, on kirjoittanut tämän osoitteen sivustolle { $site } ja haluaa seurata:
follow-mail-often-daily = Silloin tulee enintään yksi viesti päivässä, aamulla, ja vain kun jotain on tapahtunut.
follow-mail-often-weekly = Silloin tulee enintään yksi viesti viikossa, maanantaisin, ja vain kun jotain on tapahtunut.
follow-mail-confirm-button = Vahvista
follow-mail-confirm-else = Jos et ole pyytänyt tätä, sinun ei tarvitse tehdä mitään. Silloin emme lähetä muuta, ja osoite poistetaan { $days } päivän kuluessa.
follow-mail-subject = Uutta seuraamissasi asioissa: { $site }
follow-mail-one-subject = Uutta asiassa { $number }: { $title }
follow-mail-intro = Seuraamissasi asioissa on tapahtunut seuraavaa ({ $site }).
follow-mail-read = Lue lisää
follow-mail-more-referrals =
    { $count ->
        [one] Jotain on tapahtunut vielä yhdessä lausuntopyynnössä
       *[other] Jotain on tapahtunut vielä { $count } lausuntopyynnössä
    }
follow-mail-more-hits = Katso kaikki osumat
follow-mail-why-daily = Saat tämän viestin, koska seuraat asioita ({ $site }). Viestejä tulee enintään yksi päivässä.
follow-mail-why-weekly = Saat tämän viestin, koska seuraat asioita ({ $site }). Viestejä tulee enintään yksi viikossa.
follow-mail-change = Muuta tai lopeta seuraaminen
follow-hit-referral = Uusi lausuntopyyntö { $number }: { $name }
follow-hit-decision = Uusi päätös { $number }: { $name }
follow-hit-statement = Uusi vastaus { $number }: { $name }
follow-hit-document = Uusi asiakirja { $number }: { $name }

follow-privacy-what = Kun seuraat sähköpostilla: osoite, mitä seuraat ja kuinka usein haluat viestejä. Sitä ei näytetä täällä kenellekään, vain seuraajien määrä.
follow-privacy-long = Sähköpostilla seuraavan osoite poistetaan heti, kun lopetat, ja { $days } päivän kuluttua, jos et koskaan vahvista.

follow-stat =
    { $count ->
        [one] seuraa sähköpostilla
       *[other] seuraa sähköpostilla
    }
