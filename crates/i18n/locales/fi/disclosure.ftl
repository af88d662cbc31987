### Asiakirjan pyytäminen ja kirjaajan arvio.

disclosure-title = Pyydä asiakirjaa
disclosure-lede = Jokaisella on oikeus lukea yleisiä asiakirjoja. Sinun ei tarvitse kertoa, kuka olet tai miksi kysyt. Joskus tutkimme, onko jokin salaista, ennen kuin annamme sen.
disclosure-wants = Mitä haluat lukea?
disclosure-wants-hint = Kirjoita numero, jos sinulla on se, esimerkiksi RS 2023-0395-16. Muuten kuvaile asiakirjaa niin hyvin kuin osaat.
disclosure-email = Sähköpostiosoite, jos haluat
disclosure-email-hint = Ilmoitamme silloin, kun vastaus on valmis. Ilman osoitetta luet vastauksen sivulta, jonka linkin saat.
disclosure-send = Lähetä pyyntö
disclosure-then = Mitä sitten tapahtuu?
disclosure-then-text = Kirjaaja käsittelee pyyntösi viipymättä, yleensä samana päivänä. Salassapidon tutkiminen voi kestää kauemmin. Jos et saa kaikkea, sinulla on oikeus kirjalliseen päätökseen, josta voi valittaa.
disclosure-other-ways = Voit myös soittaa, lähettää sähköpostia, kirjoittaa tai tulla luoksemme.
disclosure-own-title = Asiakirjapyyntö { $number }
disclosure-own-waits = Olemme saaneet pyyntösi. Vastaus tulee tälle sivulle.
disclosure-own-answered = Vastaus pyyntöösi on tässä.
disclosure-keep = Tallenna tämän sivun osoite
disclosure-keep-hint = Kuka tahansa, jolla on osoite, voi lukea vastauksen. Emme tiedä, kuka olet, emmekä voi lähettää sitä uudelleen, ellet antanut sähköpostiosoitetta.
disclosure-wanted = Mitä pyydetään
disclosure-answer = Vastaus
disclosure-release-whole = Annetaan
disclosure-release-part = Annetaan osittain
disclosure-release-refused = Ei anneta
disclosure-release-none = Ei tutkittu
disclosure-by-provision = Perusteena { $provision }.
disclosure-the-text = Koko vastaus PDF-tiedostona
disclosure-decision-link = Kirjallinen päätös { $number }
disclosure-right = Oikeus kirjalliseen päätökseen
disclosure-right-text = Jotakin ei annettu. Voit pyytää, että viranomainen tekee kirjallisen päätöksen. Päätöksestä voi valittaa, ja siinä kerrotaan miten.
disclosure-right-button = Pyydä kirjallista päätöstä
disclosure-right-asked = Kirjallista päätöstä on pyydetty. Se tulee tähän.
disclosure-work-title = Asiakirjapyynnöt
disclosure-work-lede = Jokainen asiakirja tutkitaan erikseen jokaisen pyynnön yhteydessä. Salassapitomerkintä on vain muistutus. Älä kysy, kuka pyytää tai miksi, enempää kuin tutkiminen vaatii.
disclosure-waiting = Odottaa vastausta
disclosure-waiting-empty = Mikään pyyntö ei odota.
disclosure-answered = Vastatut
disclosure-answered-tag = Vastattu
disclosure-enter = Kirjaa pyyntö
disclosure-enter-hint = Kun joku soittaa, lähettää viestin, kirjoittaa tai tulee paikalle.
disclosure-enter-by = Miten se tuli?
disclosure-by-phone = Puhelimitse
disclosure-by-mail = Sähköpostitse
disclosure-by-desk = Käynti tai kirje
disclosure-enter-save = Tallenna pyyntö
disclosure-promptly = Annetaan heti tai niin pian kuin mahdollista (TF 2:15 ja 2:16). Vastaus viimeistään { $day }.
disclosure-waited-hours =
    { $count ->
        [0] Tuli juuri
        [one] Odottanut tunnin
       *[other] Odottanut { $count } tuntia
    }
disclosure-waited-days =
    { $count ->
        [one] Odottanut päivän
       *[other] Odottanut { $count } päivää
    }
disclosure-reached = Viesti lähtee osoitteeseen { $email }, kun vastaus on valmis.
disclosure-not-reached = Osoitetta ei ole annettu. Pyytäjä lukee vastauksen osoitteesta:
disclosure-read-it = Lue asiakirja
disclosure-mark = Salassapitomerkintä { $day }: { $provision }
disclosure-mark-hint = Merkintä on muistutus. Tutki uudelleen, mitä nyt voidaan antaa.
disclosure-before = Aiemmat arviot
disclosure-before-row = { $day }: { $release } { $provision }
disclosure-masked = Peitetyt kopiot
disclosure-assess = Mitä voidaan antaa?
disclosure-choose-whole = Kaikki
disclosure-choose-part = Osa
disclosure-choose-refused = Ei mitään
disclosure-hold-back = Kun jotakin ei anneta
disclosure-provision = Säännös
disclosure-provision-hint = Esimerkiksi: 21 kap. 1 § OSL
disclosure-reason = Miksi?
disclosure-copy = Kopio, jossa salainen on peitetty
disclosure-copy-hint = Alkuperäistä ei koskaan muuteta. Varmista, että teksti on poistettu tiedostosta eikä vain peitetty. Uudet kopiot korvaavat aiemmat.
disclosure-assess-save = Tallenna arvio
disclosure-decided-by = Kuka päättää viranomaisen puolesta?
disclosure-decided-by-hint = Nimi ja virkanimike, toimivallan siirron mukaan.
disclosure-decide = Tee kirjallinen päätös
disclosure-decision-waits = Kirjallista päätöstä on pyydetty.
disclosure-decision-made = Kirjallinen päätös: { $number }
disclosure-add = Lisää asiakirja
disclosure-add-number = Asiakirjan numero
disclosure-add-hint = Kuten diaarissa, esimerkiksi RS 2023-0395-16.
disclosure-reply = Vastaus pyytäjälle
disclosure-reply-words = Muutama sana, jos tarpeen
disclosure-reply-hint = Jos annettavaa asiakirjaa ei ole, kerro siitä tässä.
disclosure-reply-send = Anna vastaus
disclosure-duty =
    { $count ->
        [one] Vastaa asiakirjapyyntöön
       *[other] Vastaa { $count } asiakirjapyyntöön
    }
disclosure-duty-rule = Heti tai niin pian kuin mahdollista, TF 2:15 ja 2:16. { $waited }.
disclosure-kind-received = Asiakirjapyyntö vastaanotettu
disclosure-kind-answered = Vastaus asiakirjapyyntöön
disclosure-mail-received-subject = Olemme saaneet pyyntösi { $number }
disclosure-mail-answered-subject = Vastaus pyyntöösi { $number }
disclosure-mail-received = Olemme saaneet asiakirjapyynnön. Sen numero on { $number }. Vastaus tulee alla olevalle sivulle.
disclosure-mail-answered = Pyyntöön { $number } on vastaus.
disclosure-mail-open = Lue vastaus
disclosure-mail-anyone = Kuka tahansa, jolla on linkki, voi lukea vastauksen. Jos et ole pyytänyt mitään, voit jättää viestin huomiotta.
disclosure-problem-document = Numerolla ei ole asiakirjaa.
disclosure-problem-assess = Tutki ensin jokainen asiakirja.
disclosure-problem-copy = Lisää kopio, jossa salainen on peitetty.
disclosure-decision-kind = PÄÄTÖS
disclosure-decision-title = Asiakirjaa { $number } ei anneta
disclosure-decision-title-part = Asiakirja { $number } annetaan osittain
disclosure-decision-about = Päätös asiakirjan { $number } antamisesta
disclosure-fact-request = Pyyntö
disclosure-fact-received = Saapunut
disclosure-fact-document = Asiakirja
disclosure-fact-provision = Säännös
disclosure-fact-decided = Päätöspäivä
disclosure-fact-decided-by = Päättäjä
disclosure-decision-heading = Päätös
disclosure-decision-refused = { $name } hylkää pyynnön saada asiakirja { $number }.
disclosure-decision-part = { $name } antaa asiakirjan { $number } kopiona, jossa osa tiedoista on peitetty, ja hylkää pyynnön muilta osin.
disclosure-decision-why = Perustelut
disclosure-decision-provision = Tiedot ovat salassa pidettäviä. Perusteena { $provision }.
disclosure-appeal-heading = Näin valitat
disclosure-appeal-any-court = hallintoylioikeus (kammarrätten)
disclosure-appeal-court = Päätöksestä valitetaan tuomioistuimeen: { $court }. Osoita valitus sille, mutta lähetä se viranomaiselle { $name }.
disclosure-appeal-time = Valituksen on oltava perillä { $weeks } viikon kuluessa siitä päivästä, jona sait päätöksen tiedoksi.
disclosure-appeal-how = Kerro, mistä päätöksestä valitat, miten haluat sitä muutettavan ja miksi. Lähetä se osoitteeseen:
disclosure-foot = Pyydä asiakirjaa
disclosure-problem-again = Asiakirja { $number } on muuttunut sen jälkeen, kun se tutkittiin. Lue se ja tutki se uudelleen.
disclosure-moved-on = Asiakirja on muuttunut sen jälkeen, kun se tutkittiin. Lue se ja tutki se uudelleen ennen kuin annat vastauksen.
disclosure-take-back = Peru vastaus
disclosure-take-back-hint = Jos jokin meni vikaan, esimerkiksi jos salassa pidettävä näkyy kopiossa. Sen jälkeen mitään vastauksesta ei voi enää hakea, ja pyyntö odottaa uutta vastausta. Jo haettua et saa takaisin.
disclosure-take-back-why = Mikä meni vikaan?
disclosure-typed = Kirjoittamasi teksti, jota ei ole tallennettu
