### Lausuntopyynnön valmistelu

## Luettelo ja uusi lausuntopyyntö
prepare-none = Täällä ei ole vielä lausuntopyyntöjä.
prepare-none-text = Kun aloitatte lausuntopyynnön, se näkyy täällä ensimmäisestä luonnoksesta siihen asti, kun kaikki tietävät tuloksen.
prepare-over = Päättyneet
prepare-last-day = Vastattava viimeistään
prepare-no-last-day = Ei vielä määräpäivää
prepare-asked-answered =
    { $asked } pyydettyä, { $answered ->
        [one] { $answered } lausunto
       *[other] { $answered } lausuntoa
    }
prepare-new-title = Aloita uusi lausuntopyyntö
prepare-new-lede = Nyt tarvitaan vain otsikko. Kaikkea voi muuttaa siihen asti, kun lausuntopyyntö annetaan hyväksyttäväksi.
prepare-new-button = Aloita
prepare-number = Diaarinumero
prepare-number-hint = Jos asialla on jo numero, kirjoita se näin: { $series } 2023-0395. Jos jätät kentän tyhjäksi, lausuntopyyntö saa sarjan { $series } seuraavan vapaan numeron.

## Lausuntopyynnön sivu
prepare-back = Lausuntopyyntöön
prepare-tasks = Ennen lähettämistä
prepare-see-whole = Lue kirje sellaisena kuin se nyt on
prepare-task-done = Valmis
prepare-task-left = Tekemättä
prepare-task-not-needed = Ei pakollinen
prepare-task-can = Voi tehdä nyt
prepare-task-cannot = Ei voi tehdä vielä
prepare-task-letter-done = Kaikki, mitä kirjeessä on oltava, on siinä.
prepare-task-letter-left =
    { $count ->
        [one] Kirjeestä puuttuu yksi asia.
       *[other] Kirjeestä puuttuu { $count } asiaa.
    }
prepare-task-parts =
    { $count ->
        [0] Jaa ehdotus osiin, jos haluatte vastauksen kustakin osasta.
        [one] Yksi osa.
       *[other] { $count } osaa, joihin voi vastata erikseen.
    }
prepare-task-questions =
    { $count ->
        [0] Esitä lisäkysymyksiä tarvittaessa kaikille tai joillekin.
        [one] Yksi kysymys.
       *[other] { $count } kysymystä.
    }
prepare-task-attachments =
    { $count ->
        [0] Kirjeen mukana lähetettävä aineisto.
        [one] Yksi liite.
       *[other] { $count } liitettä.
    }
prepare-task-list-empty = Listalla ei ole vielä ketään. Kaikki saavat vastata, mutta joiltakin on pyydettävä.
prepare-task-list-done =
    { $count ->
        [one] Yksi vastaanottaja
       *[other] { $count } vastaanottajaa
    }. { $letters ->
        [0] Kaikki saavat sähköpostin.
        [one] Yksi heistä saa paperikirjeen.
       *[other] { $letters } heistä saa paperikirjeen.
    }
prepare-task-list-left =
    { $count ->
        [one] Yhdeltä vastaanottajalta puuttuu sekä sähköposti- että postiosoite.
       *[other] { $count } vastaanottajalta puuttuu sekä sähköposti- että postiosoite.
    }
prepare-task-submit-ready = Kollega lukee kirjeen ja listan ja hyväksyy ne. Kukaan ei hyväksy omaa tekstiään.
prepare-task-submit-not = Voidaan tehdä, kun yllä olevat tehtävät on tehty.
prepare-only-officers = Luonnoksen kirjoittavat käsittelijät ja koordinaattorit. Voit lukea sen.
prepare-agreed-title = Hyväksyminen
prepare-drafted-by = Kirjoittaja
prepare-approved-by = Hyväksyjä
prepare-approved-when = { $name }, { $at }
prepare-not-approved = Ei vielä hyväksytty
prepare-read-letter = Lue kirje
prepare-read-list = Lue jakelulista
prepare-out-title = Tilanne
prepare-sent-out = Lähetetty { $day }
prepare-stat-asked =
    { $count ->
        [one] pyydetty
       *[other] pyydettyä
    }
prepare-stat-answered = heistä on vastannut
prepare-stat-silent = ei ole vastannut
prepare-stat-unasked =
    { $count ->
        [one] vastaus ilman pyyntöä
       *[other] vastausta ilman pyyntöä
    }
prepare-stat-late = tuli määräpäivän jälkeen
prepare-stat-bounced = ei tavoitettu
prepare-go-answers = Lausunnot
prepare-go-answers-hint =
    { $unread ->
        [0] Kaikki näkemykset on luettu.
        [one] Yksi näkemys on lukematta.
       *[other] { $unread } näkemystä on lukematta.
    } { $unanswered ->
        [0] Kaikkiin on vastattu.
        [one] Yhteen ei ole vastattu.
       *[other] { $unanswered } näkemykseen ei ole vastattu.
    }
prepare-unread = Lukematta
prepare-go-sent = Lähetykset
prepare-go-sent-hint = Kuka sai mitä ja missä vaiheessa kukin vastaus on.
prepare-bounces = Ei mennyt perille
prepare-go-summary = Yhteenveto
prepare-go-summary-hint = Muodostetaan lausunnoista. Te kirjoitatte kommentit.
prepare-go-print-hint =
    { $count ->
        [0] Yhtään kirjettä ei odota.
        [one] Yksi kirje odottaa.
       *[other] { $count } kirjettä odottaa.
    }
prepare-go-letter-hint = Sellaisena kuin se lähetettiin: osat, kysymykset ja liitteet.
prepare-go-public = Julkinen sivu
prepare-go-public-hint = Miltä lausuntopyyntö näyttää vastaajalle.
prepare-dates = Päivät
prepare-days-left =
    { $count ->
        [0] tänään
        [one] 1 päivä jäljellä
       *[other] { $count } päivää jäljellä
    }
prepare-closed = vastausaika on päättynyt
prepare-more = Muuta, mitä voitte tehdä

## Kirje
prepare-letter = Kirje
prepare-letter-lede = Tämän lukevat kaikki lausuntopyynnön saajat ja kaikki, jotka avaavat sen verkossa. Tallenna milloin haluat; vain otsikko on pakollinen.
prepare-sheet-number = Diaarinumero
prepare-write = Muokkaa kirjettä
prepare-pdf = Kirje PDF-tiedostona
prepare-pdf-hint = Tältä se näyttää lähetettynä. Näytetään viimeksi tallennettu versio.
prepare-section-what = Mistä on kyse
prepare-title = Virallinen otsikko
prepare-title-hint = Asian nimi diaarissa ja päätöksessä.
prepare-plain-title = Sama selkeästi sanottuna
prepare-plain-title-hint = Otsikko verkossa ja viestissä. Kirjoita niin, että asiaa tuntematon ymmärtää.
prepare-section-sender = Lähettäjä
prepare-sender-unit = Lähettävä yksikkö
prepare-sender-unit-hint = Esimerkiksi alueen keskushallinto.
prepare-portfolio-office = Roteli
prepare-portfolio-office-hint = Vain jos sellainen on.
prepare-date = Kirjeen päiväys
prepare-date-hint = Vuosi, kuukausi ja päivä, esimerkiksi 2024-02-29.
prepare-section-proposal = Ehdotus ja kysymys
prepare-lede = Lausuntopyyntö lyhyesti
prepare-lede-hint = Kaksi tai kolme virkettä. Ne ovat sivun alussa.
prepare-proposal = Mitä ehdotetaan
prepare-proposal-hint = Mikä muuttuu, kenelle ja miksi. Tyhjä rivi aloittaa uuden kappaleen.
prepare-ask = Mihin haluatte vastauksen
prepare-ask-hint = Kerro, mihin voi vaikuttaa ja mihin ei.
prepare-section-days = Päivät
prepare-response-deadline = Viimeinen vastauspäivä
prepare-response-deadline-hint = Vuosi, kuukausi ja päivä, esimerkiksi 2024-02-29. Yhdistys tarvitsee usein aikaa hallituksen kokoukseen: mieluiten kolme kuukautta.
prepare-respondents-get =
    { $count ->
        [one] Vastaajilla on 1 päivä aikaa.
       *[other] Vastaajilla on { $count } päivää aikaa.
    }
prepare-feedback-by = Kaikki saavat tietää tuloksen viimeistään
prepare-feedback-by-hint = Päivä näkyy kirjeessä ja verkossa. Saatte muistutuksen ennen sitä.
prepare-section-matter = Lausuntopyynnön osuus asiassa
prepare-role-in-matter = Mitä vastauksille tapahtuu
prepare-role-in-matter-hint = Missä valmistelun vaiheessa lausuntopyyntö on ja mitä sen jälkeen on suunniteltu.
prepare-predecessors = Korvattavat aiemmat asiat
prepare-predecessors-hint = Tyhjennä rivi, niin se poistuu. Tallenna ja jää sivulle, niin saat uuden tyhjän rivin.
prepare-predecessor-number = Diaarinumero, rivi { $n }
prepare-predecessor-title = Otsikko, rivi { $n }
prepare-decision-body = Kuka päättää
prepare-decision-body-hint = Esimerkiksi aluevaltuusto.
prepare-decision-date = Milloin päätös on suunniteltu
prepare-section-contact = Kysymykset ja allekirjoitus
prepare-contact-title = Kuka vastaa kysymyksiin
prepare-contact-title-hint = Nimike tai tehtävä riittää.
prepare-contact-email = Yhteyshenkilön sähköposti
prepare-contact-email-hint = Mieluiten osoite, jota useampi lukee.
prepare-contact-phone = Yhteyshenkilön puhelin
prepare-signatory = Kuka allekirjoittaa
prepare-signatory-hint = Nimike, ja nimi jos sen tavallisesti kirjoitatte.
prepare-left =
    { $count ->
        [0] Kirje on valmis
        [one] Yksi asia puuttuu
       *[other] { $count } asiaa puuttuu
    }
prepare-left-none = Kaikki pakollinen on paikallaan.
prepare-save = Tallenna
prepare-save-again = Tallenna ja jää tähän
prepare-save-mine = Tallenna minun tekstini
prepare-saved = Tallennettu.
prepare-changed = Joku muu tallensi, kun olit kirjoittamassa.
prepare-changed-text = Kirjoittamasi on yhä lomakkeessa, eikä sitä ole tallennettu. Tässä on nykyinen teksti. Vertaa, muuta halutessasi ja tallenna sitten.
prepare-changed-elsewhere = Kirjeen tekstit ovat samat kuin sinun. Muutos koski osia, kysymyksiä, liitteitä tai jakelulistaa. Tallenna uudelleen.
prepare-changed-empty = Tyhjä
prepare-changed-to-mine = Minun tekstiini

## Osat, kysymykset, liitteet
prepare-parts = Ehdotuksen osat
prepare-parts-lede = Jaa ehdotus osiin, niin vastaaja voi ottaa kantaa yhteen kerrallaan ja saatte vastaukset lajiteltuina. Ohita, jos ehdotus on lyhyt.
prepare-part = Osa { $n }
prepare-part-go = Osaan { $n }
prepare-part-heading = Osan otsikko
prepare-part-text = Ehdotuksen omat sanat
prepare-part-add = Lisää osa
prepare-up = Siirrä ylös
prepare-down = Siirrä alas
prepare-rows-moved = Muutettu tällä sivulla. Mitään ei tallenneta, ennen kuin painat Tallenna.
prepare-rows-changed = Kirjoittamasi on yhä tässä, eikä sitä ole tallennettu. Jos tallennat nyt, tekstisi korvaa heidän tekstinsä. Avaa sivu uuteen välilehteen, jos haluat nähdä sen ensin.
prepare-questions = Lisäkysymykset
prepare-questions-lede = Mitä haluatte tietää sen lisäksi, mitä vastaajat ehdotuksesta ajattelevat. Harvat kysymykset tuottavat parempia vastauksia.
prepare-question = Kysymys { $n }
prepare-question-go = Kysymykseen { $n }
prepare-question-text = Kysymys
prepare-question-audience = Keneltä kysytään
prepare-question-required = Kysymykseen on vastattava
prepare-question-required-hint = Vastausta ei voi lähettää verkossa ilman sitä. Käytä harvoin.
prepare-question-add = Lisää kysymys
prepare-audience-all = Kaikilta
prepare-audience-internal = Alueen omilta lautakunnilta, toiminnoilta ja yhtiöiltä
prepare-audience-external = Kaikilta alueen ulkopuolisilta
prepare-audience-category = Vain: { $name }
prepare-attachments = Liitteet
prepare-attachments-lede = Aineisto, joka lähetetään kirjeen mukana ja näytetään verkossa. Kirje ja jakelulista muodostuvat itsestään, niitä ei lisätä tähän.
prepare-attachments-none = Ei vielä liitteitä.
prepare-file = Lisää tiedostoja
prepare-file-hint = Mieluiten saavutettava PDF. Myös Word ja OpenDocument käyvät. Enintään 25 Mt tiedostoa kohden.
prepare-file-add = Lisää
prepare-contact-heading = Kysymykset
