### Tiedot, joita järjestö itse pitää ajan tasalla: linkki niihin, asiat virkamiesten työpöydällä, viestit.

entry-is-yours = Onko tämä teidän järjestönne?
entry-correct = Korjatkaa tiedot
entry-confirmed-on = Järjestö vahvisti tiedot: { $month }.
entry-never-confirmed = Järjestö ei ole itse vahvistanut tietoja.
entry-sign-up = Ilmoita uusi järjestö

entry-door-title = Korjatkaa tiedot: { $name }
entry-door-lede = Ette tarvitse tiliä. Lähetämme linkin osoitteeseen, joka meillä jo on. Se, joka avaa linkin, voi muuttaa tietoja.
entry-door-which = Mihin lähetämme linkin?
entry-door-which-hint = Näytämme vain osan osoitteesta. Se, joka lukee siellä postia, tunnistaa sen.
entry-door-bounced = Viimeisin viesti järjestön osoitteeseen palautui. Jos ette pääse siihen, pyytäkää saada ottaa tiedot hoitoonne.
entry-door-send-hint = Linkki on voimassa { $hours } tuntia, ja sitä voi käyttää kerran.
entry-door-send = Lähetä linkki
entry-door-none = Meillä ei ole osoitetta, josta järjestön tavoittaa.
entry-door-other = Ettekö pääse mihinkään näistä osoitteista?
entry-door-yours = Edustatteko järjestöä?
entry-door-take-over = Pyydä saada ottaa tiedot hoitoosi
entry-sent-title = Katsokaa järjestön sähköposti
entry-sent-lede = Lähetämme linkin, joka on voimassa { $hours } tuntia.
entry-sent-more = Eikö se ole tullut puolen tunnin kuluessa? Katsokaa roskaposti. Jos järjestö on tänään saanut useita linkkejä, lähetämme lisää vasta huomenna.
entry-mail-sent-title = Katso sähköpostisi
entry-mail-sent-lede = Lähetämme viestin, jossa on linkki. Avaa se ja vahvista. Jos et tee sitä { $days } päivän kuluessa, kirjoittamasi poistetaan.
entry-mail-sent-more = Eikö viestiä ole tullut puolen tunnin kuluessa? Katso roskaposti ja tarkista, että kirjoitit osoitteen oikein. Jos osoite on tänään saanut useita tällaisia viestejä, lähetämme lisää vasta huomenna.

entry-take-title = Tietojen ottaminen hoitoon: { $name }
entry-take-lede = Onko teillä uusi osoite, tai onko postin lukija lopettanut? Kerro, kuka olet. Tarkistamme sen ennen kuin mitään muutetaan. Ensin saat viestin, jonka linkistä vahvistat osoitteesi { $days } päivän kuluessa.
entry-person = Nimesi
entry-role = Tehtäväsi järjestössä
entry-role-hint = Esimerkiksi puheenjohtaja tai sihteeri.
entry-email = Sähköpostiosoite
entry-take-email-hint = Siitä tulee järjestön osoite, jos hyväksymme pyynnön. Mieluiten tehtävään kuuluva osoite, kuten puheenjohtaja@ tai toimisto@.
entry-how = Miten voimme tarkistaa sen?
entry-how-hint = Esimerkiksi missä vuosikokouksen pöytäkirja on, tai verkkosivuillanne oleva puhelinnumero. Älä kirjoita henkilötunnuksia.
entry-take-button = Lähetä
entry-erased-after = Nimi, osoite ja kirjoittamasi poistetaan { $days } päivää sen jälkeen, kun asia on ratkaistu. Päätöksemme säilytetään.

entry-new-title = Ilmoita uusi järjestö
entry-new-lede = Yhdistyksille, säätiöille, uskonnollisille yhdyskunnille ja verkostoille, joilla on tai ei ole organisaationumeroa. Ensin saat viestin, jonka linkistä vahvistat ilmoituksen { $days } päivän kuluessa. Sitten katsomme ilmoituksen. Mitään ei näytetä muille ennen kuin olemme hyväksyneet sen.
entry-new-about = Järjestöstä
entry-new-name = Nimi
entry-new-number = Organisaationumero
entry-new-number-hint = Kymmenen numeroa, esimerkiksi 802000-3292. Jätä tyhjäksi, jos teillä ei ole numeroa.
entry-new-kind = Tyyppi
entry-new-seat = Kunta
entry-new-seat-hint = Kunta, jossa on kotipaikkanne tai toimitte eniten, esimerkiksi Ale.
entry-new-contact = Järjestön sähköpostiosoite
entry-new-contact-hint = Tehtävän osoite, ei yksityishenkilön. Sitä ei näytetä kaikille.
entry-new-website = Verkkosivut
entry-new-description = Mitä teette?
entry-new-description-hint = Muutama lause. Älä kirjoita yksittäisistä ihmisistä.
entry-new-you = Sinusta
entry-new-email-hint = Tänne lähetämme linkin ja vastauksemme.
entry-new-how-hint = Voi jättää tyhjäksi. Esimerkiksi verkkosivut, joilla teidät esitellään.
entry-new-button = Lähetä ilmoitus

entry-case-title-take-over = Vahvista, että haluat ottaa tiedot hoitoosi
entry-case-title-sign-up = Vahvista ilmoitus
entry-case-lede = Paina painiketta, jos kirjoitit tämän. Silloin se tulee meille.
entry-case-not = Etkö se ollut sinä? Sulje sivu. Silloin mitään ei tapahdu, ja kirjoitettu poistetaan { $days } päivän kuluessa.
entry-case-alike = Onko se jokin näistä?
entry-case-alike-hint = Ne ovat jo rekisterissä. Jos jokin niistä on teidän, korjatkaa sen tiedot.
entry-case-none = Ei, se ei ole mikään niistä
entry-case-button-take-over = Kyllä, lähetä teille
entry-case-button-sign-up = Kyllä, lähetä ilmoitus
entry-case-received-title = Kiitos, olemme ottaneet sen vastaan
entry-case-received = Koordinaattorimme katsoo sen. Saat vastauksemme sähköpostilla.
entry-no-link-title = Linkki ei ole enää voimassa
entry-no-link = Se voi olla liian vanha tai jo käytetty. Etsi järjestö ja pyydä uusi linkki.
entry-no-link-find = Etsi järjestöjä

entry-open-title = Tiedot: { $name }
entry-open-lede = Paina painiketta, niin näet tiedot ja voit korjata niitä tässä selaimessa. Linkkiä voi käyttää vain kerran.
entry-open-hint = Sivu on auki { $hours } tuntia.
entry-open-button = Näytä tiedot

entry-right-title = Ovatko tiedot oikein: { $name }?
entry-right-button = Kyllä, kaikki on oikein
entry-right-correct = Ei, korjaan tiedot
entry-right-changed = Tiedot ovat muuttuneet sivun avaamisen jälkeen. Lue ne uudelleen.
entry-right-done-title = Kiitos avusta
entry-right-done = Olemme merkinneet, että tiedot ovat oikein. Kysymme uudelleen { $months } kuukauden kuluttua.

entry-desk-title = Järjestöjä koskevat asiat
entry-desk-lede = Järjestöt, jotka haluavat rekisteriin tai vaihtaa osoitetta tai nimeä.
entry-desk-waiting =
    { $count ->
        [0] Mikään ei odota
        [one] 1 asia odottaa
       *[other] { $count } asiaa odottaa
    }
entry-desk-decided = Ratkaistut
entry-desk-empty = Yksikään asia ei odota.
entry-kind-take-over = Tietojen ottaminen hoitoon
entry-kind-sign-up = Uusi järjestö
entry-kind-rename = Uusi nimi, muu nimi tai numero
entry-state-unconfirmed = Ei vahvistettu
entry-state-waiting = Odottaa
entry-state-approved = Hyväksytty
entry-state-declined = Hylätty
entry-case-asked-by = Kuka pyytää
entry-case-nobody = Tieto on poistettu
entry-case-stands = Rekisterissä olevat tiedot
entry-case-asks = Mitä ehdotetaan
entry-case-told = Mitä ilmoitetaan
entry-case-alike-desk = Voi olla jokin näistä
entry-case-alike-none = Rekisterissä ei ole samankaltaista.
entry-case-approve = Hyväksy
entry-case-approve-take-over = Osoitteesta tulee järjestön osoite, ja linkki lähetetään siihen. Vanhaan osoitteeseen lähetetyt linkit lakkaavat toimimasta. Vanhaan osoitteeseen ilmoitetaan asiasta.
entry-case-approve-sign-up = Järjestö näkyy rekisterissä, ja ilmoittaja saa linkin tietoihin.
entry-case-approve-rename = Nimi, muut nimet ja numero muutetaan ehdotuksen mukaisiksi. Jos järjestön nimi vaihtuu, vanha säilyy entisenä nimenä.
entry-case-decline = Hylkää
entry-case-reason = Peruste
entry-case-reason-hint = Lähetetään pyytäjälle.
entry-case-read-first = Tarkista tieto muuten kuin pyytäjän kautta, esimerkiksi järjestön verkkosivuilta tai pöytäkirjasta.
entry-case-conflict = Joku muu on muuttanut asiaa. Lue se uudelleen.
entry-case-decided-on = Ratkaistu { $when }
entry-case-came = Saapunut { $when }
entry-standing = Tietojen ajantasaisuus
entry-standing-never = Järjestö ei ole koskaan vahvistanut
entry-standing-confirmed = Järjestö vahvisti { $day }
entry-standing-asked = Kysyimme { $day }
entry-standing-silent = Ei vahvistettu: kysyimme { $day } ja olemme muistuttaneet
entry-standing-bounced = Osoite ei toimi: viesti palautui { $day }

entry-fact-name = Nimi
entry-fact-aliases = Muut nimet
entry-fact-email = Sähköpostiosoite
entry-fact-postal = Postiosoite
entry-fact-language = Kieli
entry-fact-channel = Tavoittaa parhaiten
entry-fact-target-groups = Kohderyhmät
entry-fact-description = Kuvaus
entry-fact-members = Jäsenmäärä
entry-fact-contacts = Yhteystiedot
entry-fact-interests = Haluaa, että kysytään aiheista
entry-fact-access-needs = Saavutettavuustarpeet
entry-channel-mail = Sähköposti
entry-channel-post = Kirje
entry-channel-phone = Puhelin

entry-mail-link-subject = Linkki tietoihin: { $name }
entry-mail-link-intro = Joku on pyytänyt linkkiä järjestön { $name } tietojen katsomiseen ja korjaamiseen ({ $site }).
entry-mail-link-button = Avaa tiedot
entry-mail-link-valid = Linkki on voimassa { $hours } tuntia, ja sitä voi käyttää kerran. Älkää lähettäkö sitä eteenpäin: se, jolla linkki on, voi muuttaa tietoja.
entry-mail-link-else = Jos kukaan teiltä ei ole pyytänyt sitä, teidän ei tarvitse tehdä mitään.
entry-mail-confirm-subject = Vahvista osoitteesi: { $site }
entry-mail-confirm-take-over = Joku on kirjoittanut tämän osoitteen ottaakseen hoitoonsa järjestön tiedot ({ $site }).
entry-mail-confirm-sign-up = Joku on kirjoittanut tämän osoitteen ilmoittaakseen järjestön ({ $site }).
entry-mail-confirm-button = Lue ja vahvista
entry-mail-confirm-else = Etkö se ollut sinä? Älä tee mitään. Silloin kaikki poistetaan { $days } päivän kuluessa.
entry-mail-saved-subject = Tietoja on muutettu: { $name }
entry-mail-saved-intro = Se, joka avasi linkin järjestöön { $name } ({ $site }), on tallentanut tiedot. Nämä muuttuivat:
entry-mail-saved-else = Ettekö se ollut te? Vastatkaa tähän viestiin, niin autamme teitä.
entry-mail-asked-subject = Joku haluaa ottaa tiedot hoitoonsa: { $name }
entry-mail-asked-intro = Joku, joka ei pääse tähän osoitteeseen, on pyytänyt saada edustaa järjestöä { $name } ({ $site }). Tarkistamme sen ennen kuin mitään muutetaan.
entry-mail-asked-else = Onko se väärin? Vastatkaa tähän viestiin mahdollisimman pian.
entry-mail-taken-subject = Uusi osoite: { $name }
entry-mail-taken-intro = { $site } on hyväksynyt, että järjestöllä { $name } on toinen osoite. Tätä osoitetta ei enää käytetä.
entry-mail-approved-subject = Hyväksytty: { $name }
entry-mail-declined-subject = Vastaus: { $name }
entry-mail-approved-take-over = Olemme hyväksyneet, että edustat järjestöä { $name }. Osoitteesi on nyt järjestön osoite meillä.
entry-mail-approved-sign-up = { $name } on nyt rekisterissämme.
entry-mail-approved-rename = Ehdotettu nimi tai numero on otettu käyttöön. Järjestön nimi on meillä { $name }.
entry-mail-approved-link = Avaa linkki { $days } päivän kuluessa, niin näet tiedot ja voit täydentää niitä.
entry-mail-declined-take-over = Emme ole hyväksyneet, että otat hoitoosi järjestön { $name } tiedot.
entry-mail-declined-sign-up = Emme ole ottaneet järjestöä { $name } rekisteriimme.
entry-mail-declined-rename = Emme ole ottaneet käyttöön järjestölle { $name } ehdotettua nimeä tai numeroa.
entry-mail-declined-reason = Peruste
entry-mail-declined-else = Vastaa tähän viestiin, jos se on mielestäsi väärin.
entry-mail-yearly-subject = Ovatko tiedot oikein: { $name }?
entry-mail-reminder-subject = Muistutus: ovatko tiedot oikein: { $name }?
entry-mail-yearly-intro = Näin { $name } on rekisterissä ({ $site }):
entry-mail-yearly-button = Kaikki on oikein
entry-mail-yearly-correct = Korjatkaa tiedot
entry-mail-yearly-valid = Linkit ovat voimassa { $days } päivää. Älkää lähettäkö niitä eteenpäin: se, jolla linkit ovat, voi muuttaa tietoja.
entry-message-link = Linkki järjestön tietoihin
entry-message-confirm = Kysymys, onko joku kirjoittanut järjestöstä
entry-message-notice = Ilmoitus järjestön tiedoista
entry-message-decided = Vastaus järjestöä koskevassa asiassa
entry-message-yearly = Kysymys, ovatko järjestön tiedot oikein

entry-edit-lede = Lukekaa tiedot läpi, muuttakaa se mikä on väärin ja tallentakaa. Se mitä kirjoitatte, menee muiden lukemiemme luetteloiden edelle.
entry-edit-sources = Mistä tiedot ovat peräisin
entry-edit-lists = Luettelot, jotka olemme lukeneet
entry-edit-said = Mitä olette itse kertoneet
entry-edit-said-nothing = Ei vielä mitään
entry-edit-waiting = Uusi nimi tai numero odottaa hyväksyntäämme.
entry-part-hint = Avaa otsikko, niin näet tiedot ja voit muuttaa niitä. Kaikki tallennetaan sivun alareunan painikkeella.
entry-part-public = Nimi, kotipaikka, verkkosivusto, tyyppi ja toiminta
entry-part-contacts =
    { $count ->
        [0] Ei yhtään
       *[other] { $count } rekisterissä
    }
entry-part-mandates =
    { $count ->
        [0] Ei yhtään
        [one] 1 henkilö
       *[other] { $count } henkilöä
    }
entry-part-relations =
    { $count ->
        [0] Ei yhtään
        [one] 1 järjestö
       *[other] { $count } järjestöä
    }
entry-part-private = Osoite, kieli, toiminta-alue, jäsenet ja kuvaus
entry-part-interests =
    { $count ->
        [0] Ei valintoja
        [one] 1 valinta
       *[other] { $count } valintaa
    }
entry-edit-public = Mitä kaikki näkevät
entry-edit-public-hint = Näytetään verkossa ja avoimessa datassa.
entry-edit-name-hint = Uusi nimi on voimassa, kun olemme hyväksyneet sen.
entry-edit-number-hint = Kymmenen numeroa, esimerkiksi 802000-3292. Uusi numero on voimassa, kun olemme hyväksyneet sen.
entry-edit-aliases-hint = Yksi riville: lyhenteet ja muut nimet, joita käytätte. Uusi nimi näytetään, kun olemme hyväksyneet sen. Poistamanne nimi häviää heti.
entry-edit-said-hint = Valitkaa vain se, mitä haluatte itse sanoa olevanne.
entry-edit-contacts-hint = Aloittakaa tehtävästä. Tehtävän osoite riittää usein: silloin nimeä ei tarvita. Yhteystiedot näytetään kaikille vain, jos rastitatte sen.
entry-edit-from = Lähde: { $source }
entry-edit-ends = Ei ole enää voimassa
entry-edit-new-contact = Uusi yhteystieto { $n }
entry-edit-consent = Henkilö on suostunut nimen tai oman osoitteen tallentamiseen
entry-edit-private = Minkä vain me näemme
entry-edit-private-hint = Ei näytetä verkossa, mutta on meillä julkinen asiakirja.
entry-edit-email-hint = Tehtävän osoite, ei yksityishenkilön. Linkit ja kysymykset lähetetään tänne. Jos vaihdatte osoitteen, ilmoitamme sekä vanhaan että uuteen.
entry-channel-any = Ei väliä
entry-edit-interests-hint = Kysymme teiltä useammin valitsemistanne asioista. Jättäkää tyhjäksi, jos haluatte, että kysymme kaikesta teitä koskevasta.
entry-edit-subjects = Aiheet
entry-edit-subjects-hint = Sana tai muutama sana riville, esimerkiksi Joukkoliikenne.
entry-edit-groups = Kohderyhmät
entry-edit-places = Paikat
entry-edit-save-hint = Kun tallennatte, sanotte, että tiedot ovat oikein. Ilmoitamme järjestön osoitteisiin, mitä muuttui.
entry-edit-save = Tallenna, tiedot ovat oikein
entry-edit-close = Sulje tässä selaimessa
entry-done-title = Tiedot on tallennettu
entry-done-lede = Olemme lähettäneet ilmoituksen järjestön osoitteisiin.
entry-done-same = Mikään ei muuttunut. Olemme merkinneet, että tiedot ovat oikein.
entry-done-changed = Nämä muuttuivat
entry-done-again = Muuta lisää
entry-closed-title = Tiedot on suljettu
entry-closed = Pyytäkää uusi linkki, jos haluatte muuttaa lisää.
entry-case-alike-rename = Muut, joilla on sama tai samankaltainen nimi tai numero
entry-case-to-entry = Avaa järjestön sivu
entry-case-person = Kysyjä
entry-case-role = Rooli järjestössä
entry-case-email = Osoite
entry-case-how = Miten asian voi tarkistaa
