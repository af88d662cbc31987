### Sähköpostit, ja samat sanat kirjeeksi tulostettuina. Te järjestöille, sinä ihmisille.

## Yhteistä
mail-example = Tämä on esimerkki. Mikään siinä ei ole totta.
mail-greeting = Hei,
mail-questions = Onko teillä kysyttävää lausuntopyynnöstä? Ottakaa yhteyttä: { $contact }.
mail-fact-number = Diaarinumero
mail-fact-deadline = Viimeinen vastauspäivä
mail-fact-decision = Päätös
mail-fact-feedback = Palaute viimeistään
mail-planned-decision = { $body }, suunnitelman mukaan { $day }
mail-how-heading = Näin vastaatte
mail-next-heading = Mitä sitten tapahtuu
mail-next-decision = Suunnitelman mukaan asian ratkaisee { $body }, { $day }.
mail-next-feedback =
    { $who ->
        [person] Viimeistään { $day } saat tietää, mitä kirjoittamastasi seurasi ja miksi.
       *[organisation] Viimeistään { $day } saatte tietää, mitä kirjoittamastanne seurasi ja miksi.
    }
mail-public-record = Vastauksesta tulee julkinen asiakirja, joten kuka tahansa voi pyytää saada lukea sen. Älkää siksi kirjoittako yksittäisten ihmisten terveydestä tai yksityiselämästä.
mail-public-page = Lukekaa lausuntopyyntö verkossa
mail-answer-link = Lukekaa ehdotus ja vastatkaa
mail-answer-link-note = Teidän ei tarvitse kirjautua. Se, jolla on linkki, voi vastata nimissänne, joten jakakaa se vain niille, jotka osallistuvat kirjoittamiseen.
mail-own-page = Vastaus ja mitä siitä seurasi
mail-own-page-note =
    { $who ->
        [person] Linkki on vain sinun. Älä anna sitä kenellekään muulle.
       *[organisation] Linkki on vain teidän. Älkää antako sitä järjestön ulkopuolelle.
    }
mail-by-post = Jos lähetätte mieluummin kirjeen, osoite on { $address }. Kirjoittakaa siihen { $number }.
mail-abstain = Ettekö halua ottaa kantaa? Valitkaa Pidättäytyy, niin emme enää muistuta.
mail-reason = Perustelu:

## Pyyntö vastata
mail-invitation-subject = Lausuntopyyntö { $number }: { $title }
mail-invitation-intro = { $site } haluaa tietää, mitä mieltä olette: ”{ $title }”.
mail-invitation-by-mail = Voitte myös vastata tähän sähköpostiin. Kirjoittakaa vastaus viestiin tai liittäkää se tiedostona. Voitte vastata suomeksi.
mail-invitation-save = Voitte vastata koko ehdotukseen tai vain siihen osaan, joka koskee teitä, tallentaa ja jatkaa toisena päivänä.
mail-invitation-more-time = Eikö aika riitä? Pyytäkää lisäaikaa samalla sivulla, tai vastatkaa tähän viestiin ja kertokaa, mihin päivään asti tarvitsette aikaa.
mail-invitation-special =
    { $count ->
        [one] Meillä on lisäksi erityinen kysymys teille:
       *[other] Meillä on lisäksi { $count } erityistä kysymystä teille:
    }
mail-invitation-attached = Liitteenä:
mail-invitation-receipt = Kun vastaus on tullut perille, saatte kuitin, jossa on numero ja kopio.

## Sama pyyntö paperilla
mail-paper-write = Kirjoittakaa vastaus paperille, vaikka käsin, ja lähettäkää se alla olevaan osoitteeseen. Kirjoittakaa siihen { $number }. Sanokaa mielellään ensin, kannatatteko vai vastustatteko ehdotusta, ja sitten miksi.
mail-paper-address = Osoite vastausta varten
mail-paper-phone = Voitte myös soittaa numeroon { $phone } ja vastata suullisesti. Kirjoitamme muistiin, mitä sanotte, ja luemme sen teille.
mail-paper-mail = Jos teillä on sähköposti, voitte lähettää vastauksen osoitteeseen { $email }. Kirjoittakaa aiheriville { $number }.
mail-paper-web = Lausuntopyyntö on myös verkossa:
mail-paper-more-time = Eikö aika riitä? Soittakaa tai kirjoittakaa ja kertokaa, mihin päivään asti tarvitsette aikaa.
mail-paper-enclosed = Samassa kuoressa:
mail-paper-the-letter = Lausuntopyyntö, ehdotus ja jakelulista
mail-paper-already = Jos vastaus on jo postissa, teidän ei tarvitse tehdä muuta.

## Muistutus
mail-reminder-subject = Muistutus lausuntopyynnöstä { $number }: { $title }
mail-reminder-intro = { $site } ei ole saanut teiltä vastausta: ”{ $title }”.
mail-reminder-left =
    { $count ->
        [0] Viimeinen vastauspäivä on tänään, { $day }.
        [one] Viimeinen vastauspäivä on { $day }. Aikaa on yksi päivä.
       *[other] Viimeinen vastauspäivä on { $day }. Aikaa on { $count } päivää.
    }
mail-reminder-passed = Viimeinen vastauspäivä oli { $day }. Voitte yhä vastata. Vastaus luetaan, mutta se merkitään myöhästyneeksi.
mail-reminder-short = Lyhyt vastaus riittää. Voitte myös vastata tähän viestiin.
mail-reminder-crossed = Jos olette jo vastanneet, esimerkiksi postitse, teidän ei tarvitse tehdä muuta.

## Uusi viimeinen päivä
mail-deadline-subject = Uusi viimeinen vastauspäivä, lausuntopyyntö { $number }
mail-deadline-intro = Lausuntopyynnöllä ”{ $title }” on uusi viimeinen vastauspäivä: { $day }.
mail-deadline-before = Aiemmin viimeinen päivä oli { $day }.
mail-deadline-own = Olette saaneet lisäaikaa, ja teidän viimeinen päivänne on { $day }. Se on yhä voimassa.

## Lisäaika
mail-extension-subject = Päätös lisäajasta, lausuntopyyntö { $number }
mail-extension-granted = Saatte lisäaikaa. Uusi viimeinen vastauspäivä on { $day }: ”{ $title }”.
mail-extension-refused = Pyysitte lisäaikaa: ”{ $title }”. Emme voi antaa sitä.
mail-extension-still = Viimeinen vastauspäivä on yhä { $day }. Jos ette ehdi kaikkea, vastatkaa lyhyesti tärkeimpään.

## Peruttu
mail-withdrawal-subject = Lausuntopyyntö { $number } on peruttu
mail-withdrawal-intro = { $site } on perunut lausuntopyynnön ”{ $title }”. Teidän ei tarvitse vastata.
mail-withdrawal-kept = Jo saapuneet vastaukset jäävät asiaan ja ovat julkisia asiakirjoja.

## Kuitti
mail-receipt-subject = Kuitti vastauksesta { $number }
mail-receipt-intro =
    { $who ->
        [person] Olemme saaneet vastauksesi. Sen numero on { $number }.
       *[organisation] Olemme saaneet vastauksenne. Sen numero on { $number }.
    }
mail-receipt-corrected =
    { $who ->
        [person] Olemme saaneet korjauksesi. Sillä on sama numero, { $number }, ja se korvaa aiemmin lähettämäsi. Molemmat säilyvät diaarissa.
       *[organisation] Olemme saaneet korjauksenne. Sillä on sama numero, { $number }, ja se korvaa aiemmin lähettämänne. Molemmat säilyvät diaarissa.
    }
mail-receipt-late = Vastaus tuli viimeisen päivän jälkeen. Se on kirjattu ja luetaan, mutta se merkitään myöhästyneeksi.
mail-receipt-copy =
    { $who ->
        [person] Kopio kaikesta lähettämästäsi on liitteenä PDF-tiedostona. Säilytä se.
       *[organisation] Kopio kaikesta lähettämästänne on liitteenä PDF-tiedostona. Säilyttäkää se.
    }
mail-receipt-correct =
    { $who ->
        [person] Menikö jokin väärin? Voit lähettää korjauksen omalla sivullasi. Viimeinen päivä on { $day }.
       *[organisation] Menikö jokin väärin? Voitte lähettää korjauksen omalla sivullanne. Viimeinen päivä on { $day }.
    }
mail-receipt-correct-by-mail =
    { $who ->
        [person] Menikö jokin väärin? Vastaa tähän viestiin.
       *[organisation] Menikö jokin väärin? Vastatkaa tähän viestiin.
    }
mail-receipt-next =
    { $who ->
        [person] Kirjaaja lukee vastauksen ennen kuin se julkaistaan verkossa. Nimeäsi ja osoitettasi ei näytetä.
       *[organisation] Kirjaaja lukee vastauksen ennen kuin se julkaistaan verkossa.
    }
mail-fact-document = Numero
mail-fact-reception = Saapumisnumero
mail-fact-received = Saapui
mail-fact-matter = Lausuntopyyntö
mail-fact-respondent = Lähettäjä
mail-fact-stance = Ehdotus kokonaisuutena

## Vahvistus sähköpostista
mail-acknowledgement-subject = Olemme saaneet sähköpostin, numero { $number }
mail-acknowledgement-intro = Kiitos viestistä. Se saapui { $time }, ja sen saapumisnumero on { $number }.
mail-acknowledgement-next = Kirjaaja lukee sen yleensä samana tai seuraavana työpäivänä ja huolehtii, että se päätyy oikeaan asiaan. Jos se on vastaus lausuntopyyntöön, ratkaisee se hetki, jolloin se saapui.
mail-acknowledgement-nothing = Sinun ei tarvitse tehdä muuta. Jos haluat lisätä jotakin, vastaa tähän viestiin ja jätä numero aiheriville.
mail-acknowledgement-tied = Viesti on nyt kirjattu vastauksena lausuntopyyntöön ”{ $title }”, ja sen numero asiassa on { $number }.

## Julkaistu
mail-published-subject = Vastaus { $number } on nyt verkossa
mail-published-intro =
    { $who ->
        [person] Kaikki voivat nyt lukea vastauksesi lausuntopyyntöön ”{ $title }”. Nimeäsi ei näytetä. Siinä lukee ”Yksityishenkilö”.
       *[organisation] Kaikki voivat nyt lukea vastauksenne lausuntopyyntöön ”{ $title }”.
    }
mail-published-masked = Olemme poistaneet tekstistä jotakin ennen julkaisemista. Perustelu:
mail-published-original = Alkuperäinen säilyy diaarissa sellaisena kuin se saapui.
mail-published-wrong =
    { $who ->
        [person] Onko jokin väärin? Vastaa tähän viestiin.
       *[organisation] Onko jokin väärin? Vastatkaa tähän viestiin.
    }

## Palaute
mail-feedback-subject = Mitä vastauksesta seurasi, lausuntopyyntö { $number }
mail-feedback-intro =
    { $who ->
        [person] Kiitos vastauksestasi lausuntopyyntöön ”{ $title }”. Asia on nyt ratkaistu. Tässä kerromme, mitä kirjoittamastasi seurasi ja miksi.
       *[organisation] Kiitos vastauksestanne lausuntopyyntöön ”{ $title }”. Asia on nyt ratkaistu. Tässä kerromme, mitä kirjoittamastanne seurasi ja miksi.
    }
mail-decision-heading = Päätös
mail-decision = { $body }, { $day }, { $paragraph }.
mail-decision-plain = { $body }, { $day }.
mail-views-heading =
    { $who ->
        [person] Näkemyksesi
       *[organisation] Näkemyksenne
    }
mail-tally-views =
    { $count ->
        [one] 1 näkemys
       *[other] { $count } näkemystä
    }
mail-tally-taken-up = { $count } otettiin huomioon
mail-tally-partly = { $count } otettiin osittain huomioon
mail-tally-not = { $count } ei otettu huomioon
mail-tally-no-answer-needed = { $count } ei vaatinut muutosta
mail-view-whole = Ehdotus kokonaisuutena
mail-view-question = Vastaus kysymykseen: { $question }
mail-view-said =
    { $who ->
        [person] Kirjoitit:
       *[organisation] Kirjoititte:
    }
mail-view-stance-only = { $stance }.
mail-view-cut = Tekstiä on lyhennetty tässä. Koko teksti on sivulla, johon alla oleva linkki vie.
mail-view-cut-paper = Tekstiä on lyhennetty tässä. Koko teksti on asiakirjoissa.
mail-feedback-wrong =
    { $who ->
        [person] Ymmärsimmekö jotakin väärin? Vastaa tähän viestiin, niin käsittelijä lukee sen.
       *[organisation] Ymmärsimmekö jotakin väärin? Vastatkaa tähän viestiin, niin käsittelijä lukee sen.
    }
mail-feedback-wrong-paper =
    { $who ->
        [person] Ymmärsimmekö jotakin väärin? Soita tai kirjoita, niin käsittelijä lukee sen.
       *[organisation] Ymmärsimmekö jotakin väärin? Soittakaa tai kirjoittakaa, niin käsittelijä lukee sen.
    }
mail-feedback-all = Kaikki vastaukset ja mitä niistä seurasi

## Palaute niille, jotka eivät vastanneet
mail-unanswered-intro = Teiltä pyydettiin lausuntoa: ”{ $title }”. Emme saaneet teiltä vastausta. Asia on nyt ratkaistu.
mail-unanswered-count =
    { $count ->
        [0] Vastauksia ei tullut.
        [one] Vastauksia tuli yksi.
       *[other] Vastauksia tuli { $count }.
    }
mail-unanswered-next = Lausuntopyynnön sivulla ovat kaikki vastaukset, mitä niistä seurasi ja miksi.

## Kirjautuminen
mail-sign-in-subject = Kirjaudu: { $site }
mail-sign-in-intro = Olet pyytänyt päästä kirjautumaan: { $site }.
mail-sign-in-link = Kirjaudu
mail-sign-in-code = Kirjaudutko toisella tietokoneella tai puhelimella? Kirjoita siellä tämä koodi:
mail-sign-in-valid = Linkki ja koodi toimivat kerran, { $count } minuutin ajan.
mail-sign-in-not-you = Etkö ole pyytänyt kirjautumista? Silloin voit poistaa viestin. Kukaan ei ole päässyt sisään.
