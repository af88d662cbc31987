### Lausuntopyynnön vaiheet

## Yhteistä
step-happens = Näin tapahtuu
step-done = Valmis.
step-mends = Tämä on ensin korjattava
step-mend-letter = Korjaa kirjeessä
step-mend-list = Jakelulistaan
step-mend-views = Lausuntoihin
step-mend-inbox = Saapuneisiin
step-mend-referral = Lausuntopyyntöön
step-changed = Joku muu muutti lausuntopyyntöä samalla hetkellä. Mitään ei tehty.
step-changed-again = Lataa sivu uudelleen
step-not-you = Olet kirjoittanut lausuntopyyntöä, joten jonkun muun on luettava ja hyväksyttävä se.
step-not-your-role = Roolisi ei ota tätä vaihetta. Lausuntopyynnön sivulta näet, kuka sen tekee.
step-period =
    Viimeinen vastauspäivä on { $day }. { $count ->
        [one] Vastaajilla on 1 päivä aikaa.
       *[other] Vastaajilla on { $count } päivää aikaa.
    }
step-who-approver = hyväksyjä
step-who-registrar = kirjaaja
step-who-officer = käsittelijä
step-go-answers = Katso lausunnot

## Seuraava vaihe
step-next-kind = Seuraava vaihe
step-next-kind-waits = Seuraavan vaiheen tekee { $who }
step-next-by = Viimeistään { $day }
step-next-letter = Kirjoita kirje valmiiksi
step-next-letter-why =
    { $count ->
        [one] Yksi asia puuttuu, ennen kuin joku muu voi hyväksyä.
       *[other] { $count } asiaa puuttuu, ennen kuin joku muu voi hyväksyä.
    }
step-next-list = Tee jakelulista
step-next-list-why = Kirje on valmis, mutta listalla ei ole ketään.
step-next-addresses = Täydennä puuttuvat osoitteet
step-next-addresses-why =
    { $count ->
        [one] Yhdellä vastaanottajalla ei ole sähköposti- eikä postiosoitetta.
       *[other] { $count } vastaanottajalla ei ole sähköposti- eikä postiosoitetta.
    }
step-next-submit = Anna hyväksyttäväksi
step-next-submit-why = Kirje ja jakelulista ovat valmiit.
step-next-approve = Lue ja hyväksy
step-next-approve-why =
    { $count ->
        [one] Kirje lähtee hyväksymisen jälkeen yhdelle vastaanottajalle.
       *[other] Kirje lähtee hyväksymisen jälkeen { $count } vastaanottajalle.
    }
step-next-approve-not-you = Olet kirjoittanut lausuntopyyntöä, joten jonkun muun on hyväksyttävä se.
step-next-dispatch = Lähetä lausuntopyyntö
step-next-dispatch-why =
    Kirje ja lista on hyväksytty. { $mails ->
        [0] Sähköpostia ei lähde,
        [one] Lähtee yksi sähköposti,
       *[other] Lähtee { $mails } sähköpostia,
    } { $letters ->
        [0] kirjeitä ei tarvitse tulostaa.
        [one] tulostetaan yksi kirje.
       *[other] tulostetaan { $letters } kirjettä.
    }
step-next-bounces =
    { $count ->
        [one] Korjaa yksi osoite, johon viesti ei mennyt perille
       *[other] Korjaa { $count } osoitetta, joihin viesti ei mennyt perille
    }
step-next-bounces-why = He eivät tiedä, että heiltä on pyydetty lausuntoa.
step-next-print =
    { $count ->
        [one] Tulosta ja postita yksi kirje
       *[other] Tulosta ja postita { $count } kirjettä
    }
step-next-print-why = Ne, joilla ei ole sähköpostia, odottavat postia.
step-next-told-bounces-why = He eivät ole saaneet tietää, mitä asiasta tuli.
step-next-told-print-why = Ne, joilla ei ole sähköpostia, eivät ole saaneet tietää, mitä asiasta tuli.
step-next-wait =
    { $count ->
        [one] Odota yhtä vastausta
       *[other] Odota { $count } vastausta
    }
step-next-all-answered = Kaikki pyydetyt ovat vastanneet
step-next-wait-why = { $answered }/{ $asked } pyydetystä on vastannut. Lausuntoja voi lukea sitä mukaa kuin niitä tulee.
step-next-close = Päätä vastausaika
step-next-close-why = Määräpäivä on mennyt. { $answered }/{ $asked } pyydetystä on vastannut. Myöhästyneetkin vastaukset otetaan vastaan.
step-next-inbox =
    { $count ->
        [one] Käy läpi yksi viesti, joka voi kuulua tähän
       *[other] Käy läpi { $count } viestiä, jotka voivat kuulua tähän
    }
step-next-inbox-why = Yhtään vastausta ei saa jäädä pois yhteenvedosta.
step-next-read =
    { $count ->
        [one] Lue yksi näkemys
       *[other] Lue { $count } näkemystä
    }
step-next-read-why = Ihminen lukee jokaisen näkemyksen, ennen kuin se lasketaan.
step-next-summarise = Tee yhteenveto valmiiksi
step-next-summarise-why = Kaikki näkemykset on luettu. Kirjoita kommentit ja tee se valmiiksi.
step-next-decide = Kirjaa päätös
step-next-decide-why = Yhteenveto on valmis. Päätöksen tekee: { $body }.
step-next-answer =
    { $count ->
        [one] Vastaa yhteen näkemykseen
       *[other] Vastaa { $count } näkemykseen
    }
step-next-answer-why = Kaikkien vastanneiden on saatava tietää, mitä kustakin näkemyksestä tuli ja miksi.
step-next-feed-back = Kerro kaikille
step-next-feed-back-why = Kaikkiin näkemyksiin on vastattu. Kerro, mitä niistä tuli.

## Anna hyväksyttäväksi
step-submit-title = Anna hyväksyttäväksi
step-submit-lede = Kollega lukee kirjeen ja jakelulistan, ennen kuin mitään lähetetään.
step-submit-locks = Kirje, osat, kysymykset, liitteet ja jakelulista lukitaan.
step-submit-other = Hyväksyjä tai koordinaattori, joka ei ole kirjoittanut lausuntopyyntöä, voi hyväksyä sen tai palauttaa sen perustellen.
step-submit-undo = Mitään ei lähetetä nyt. Jos muutettavaa ilmenee, pyydä hyväksyjää palauttamaan lausuntopyyntö.
step-submit-button = Anna hyväksyttäväksi

## Hyväksy
step-approve-title = Lue ja hyväksy
step-approve-lede = Lue kirje ja jakelulista sellaisina kuin ne lähetetään. Hyväksyt molemmat.
step-approve-holds =
    { $count ->
        [one] Hyväksyntä koskee kirjettä ja yhtä vastaanottajaa.
       *[other] Hyväksyntä koskee kirjettä ja { $count } vastaanottajaa.
    }
step-approve-then = Sen jälkeen kirjaaja voi lähettää lausuntopyynnön.
step-approve-undo = Mitään ei lähetetä nyt. Lausuntopyynnön voi palauttaa lähettämiseen asti.
step-approve-button = Hyväksy kirje ja jakelulista

## Palauta
step-send-back-title = Palauta
step-send-back-lede = Lausuntopyynnöstä tulee taas luonnos, ja kirjoittaja näkee perustelusi.
step-send-back-opens = Kirjettä, osia, kysymyksiä, liitteitä ja jakelulistaa voi taas muuttaa.
step-send-back-reason = Perustelu näkyy lausuntopyynnön lokissa.
step-send-back-field = Mitä on muutettava
step-send-back-field-hint = Kirjoita niin, että muuttaja tietää, missä ja miten.
step-send-back-undo = Jo annettu hyväksyntä ei ole enää voimassa.
step-send-back-button = Palauta

## Lähetä
step-dispatch-title = Lähetä lausuntopyyntö
step-dispatch-lede =
    { $count ->
        [one] Kirje lähtee yhdelle vastaanottajalle.
       *[other] Kirje lähtee { $count } vastaanottajalle.
    } Tarkista vielä kerran.
step-dispatch-mails =
    { $count ->
        [0] Sähköpostia ei lähetetä.
        [one] Lähetetään yksi sähköposti, jossa on oma vastauslinkki.
       *[other] Lähetetään { $count } sähköpostia, joissa jokaisessa on oma vastauslinkki.
    }
step-dispatch-letters =
    { $count ->
        [one] Tehdään yksi kirje, jonka tulostatte ja postitatte.
       *[other] Tehdään { $count } kirjettä, jotka tulostatte ja postitatte.
    }
step-dispatch-public = Lausuntopyyntö avautuu kaikille verkossa, ja kaikki saavat vastata.
step-dispatch-registered = Kirje ja liitteet kirjataan asian asiakirjoiksi.
step-dispatch-undo = Tätä ei voi perua. Jälkikäteen voitte muuttaa määräpäivää, lisätä vastaanottajia, korjata osoitteita ja peruuttaa lausuntopyynnön.
step-dispatch-button =
    { $count ->
        [one] Lähetä yhdelle vastaanottajalle
       *[other] Lähetä { $count } vastaanottajalle
    }

## Muistuta
step-remind-title =
    { $count ->
        [0] Muistuta niitä, jotka eivät ole vastanneet
        [one] Muistuta yhtä, joka ei ole vastannut
       *[other] Muistuta { $count } tahoa, jotka eivät ole vastanneet
    }
step-remind-lede = Lyhyt viesti tai kirje, jossa on määräpäivä ja vastauslinkki.
step-remind-who =
    { $count ->
        [0] Kukaan ei saa muistutusta.
        [one] Muistutuksen saa yksi, josta ei ole kuulunut.
       *[other] Muistutuksen saa { $count } tahoa, joista ei ole kuulunut.
    }
step-remind-not =
    { $count ->
        [0] Kukaan ei ole vielä vastannut.
        [one] Yksi, joka on vastannut tai pidättäytynyt, ei saa sitä.
       *[other] { $count }, jotka ovat vastanneet tai pidättäytyneet, eivät saa sitä.
    }
step-remind-last = Määräpäivä on { $day }. Lisäaikaa saaneet näkevät oman päivänsä.
step-remind-undo = Lähetettyä viestiä ei voi perua.
step-remind-button =
    { $count ->
        [one] Lähetä muistutus
       *[other] Lähetä { $count } muistutusta
    }

## Muuta määräpäivää
step-deadline-title = Muuta kaikkien määräpäivää
step-deadline-lede = Koskee kaikkia pyydettyjä. Yhdelle annatte lisäaikaa vastaanottajan sivulla.
step-deadline-now = Nyt määräpäivä on { $day }.
step-deadline-told =
    { $count ->
        [0] Kaikki ovat vastanneet, joten kukaan ei saa viestiä.
        [one] Yksi, joka ei ole vastannut, saa tiedon heti.
       *[other] { $count }, jotka eivät ole vastanneet, saavat tiedon heti.
    }
step-deadline-letters =
    { $count ->
        [one] Yhdellä heistä ei ole sähköpostia. Tulostatte ja postitatte sen kirjeen.
       *[other] { $count } heistä on ilman sähköpostia. Tulostatte ja postitatte ne kirjeet.
    }
step-deadline-decision = Päätös on suunniteltu päivälle
step-deadline-decision-hint = Oltava uuden määräpäivän jälkeen.
step-deadline-feedback = Kaikki ovat saaneet palautteen viimeistään
step-deadline-feedback-hint = Oltava päätöksen jälkeen.
step-deadline-confirm = Kyllä, uusi päivä on silti oikea
step-deadline-public = Uusi päivä näkyy verkossa, ja muutos kirjataan asiaan.
step-deadline-opens = Vastausaika avautuu uudelleen.
step-deadline-field = Uusi määräpäivä
step-deadline-reason = Miksi
step-deadline-reason-hint = Näkyy lausuntopyynnön lokissa. Voi jättää tyhjäksi.
step-deadline-undo = Päivää voi muuttaa uudelleen, mutta viestin saaneet ovat jo lukeneet sen.
step-deadline-button =
    { $count ->
        [0] Muuta määräpäivää
        [one] Muuta määräpäivää ja kerro yhdelle
       *[other] Muuta määräpäivää ja kerro { $count } pyydetylle
    }

## Päätä vastausaika
step-close-title = Päätä vastausaika
step-close-lede = Nyt alkaa yhteenvedon laatiminen.
step-close-counts = { $answered }/{ $asked } pyydetystä on vastannut.
step-close-late = Myöhemmin tulevat vastaukset otetaan vastaan ja merkitään myöhästyneiksi.
step-close-in-time = Viimeistään { $day } tulevat vastaukset ovat silti ajoissa.
step-close-early = Määräpäivä on { $day }. Pyydetyille on kerrottu, että heillä on aikaa siihen asti.
step-close-early-given =
    { $count ->
        [one] Yksi on saanut lisäaikaa päivään { $day } asti eikä ole vastannut.
       *[other] { $count } on saanut lisäaikaa, pisimpään päivään { $day } asti, eikä ole vastannut.
    }
step-close-early-tick = Päätä silti
step-close-then = Muistutuksia ei enää lähetetä.
step-close-undo = Jos muutatte määräpäivän myöhemmäksi, vastausaika avautuu uudelleen.
step-close-button = Päätä vastausaika

## Peruuta
step-withdraw-title = Peruuta lausuntopyyntö
step-withdraw-lede = Lausuntopyyntö keskeytetään, ja kaikki asianosaiset saavat tiedon.
step-withdraw-told =
    { $asked ->
        [one] Yksi pyydetty saa
       *[other] { $asked } pyydettyä saa
    } viestin tai kirjeen, jossa on perustelu. { $unasked ->
        [0] Muita vastaajia ei ole.
        [one] Myös yksi muu vastaaja saa sen.
       *[other] Myös { $unasked } muuta vastaajaa saa sen.
    }
step-withdraw-kept = Saapuneet lausunnot säilyvät asiassa ja ovat edelleen julkisia asiakirjoja.
step-withdraw-reason = Verkkosivu kertoo, että lausuntopyyntö on peruutettu.
step-withdraw-field = Miksi lausuntopyyntö peruutetaan
step-withdraw-field-hint = Näkyy kaikille lähtevässä viestissä. Kerro myös, palaako asia myöhemmin.
step-withdraw-undo = Tätä ei voi perua. Uutta kysymistä varten tarvitaan uusi lausuntopyyntö.
step-withdraw-button = Peruuta lausuntopyyntö

## Päätös
step-decide-title = Kirjaa päätös
step-decide-lede = Kirjoita, mitä päätettiin, pöytäkirjan mukaan.
step-decide-public = Päätös näkyy lausuntopyynnön sivulla ja kirjataan asiaan.
step-decide-then = Viestejä ei lähetetä nyt. Kun kaikkiin näkemyksiin on vastattu, kerrotte kaikille yhtä aikaa.
step-decide-body = Kuka päätti
step-decide-date = Milloin
step-decide-paragraph = Pykälä
step-decide-paragraph-hint = Esimerkiksi § 148. Jätä tyhjäksi, jos sitä ei ole.
step-decide-text = Mitä päätettiin
step-decide-text-hint = Myös jos päätös poikkesi ehdotuksesta.
step-decide-undo = Kirjattua ei voi muuttaa täällä. Tarkista pöytäkirjasta.
step-decide-button = Kirjaa päätös

## Kerro kaikille
step-feed-back-title = Kerro kaikille, mitä siitä tuli
step-feed-back-lede = Jokainen vastaaja saa tietää, mitä kustakin näkemyksestä tuli ja miksi.
step-feed-back-answered =
    { $count ->
        [0] Lausuntoja ei ole tullut.
        [one] Yksi lausunto saa oman palautteensa viestillä tai kirjeellä.
       *[other] { $count } lausuntoa saa kukin oman palautteensa viestillä tai kirjeellä.
    }
step-feed-back-silent =
    { $count ->
        [0] Kaikki pyydetyt ovat vastanneet.
        [one] Yksi pyydetty, joka ei vastannut, saa tietää päätöksen.
       *[other] { $count } pyydettyä, jotka eivät vastanneet, saavat tietää päätöksen.
    }
step-feed-back-ends = Lausuntopyyntö päättyy tähän.
step-feed-back-undo = Tätä ei voi perua, eikä näkemyksiin annettuja vastauksia voi muuttaa jälkikäteen.
step-feed-back-button = Lähetä palaute

## Loki
step-log-title = Mitä on tapahtunut
step-log-by-itself = Rådslag, automaattisesti
step-log-by-respondent = Vastaaja
step-log-no-day = ei päivää
step-log-reason = ”{ $reason }”
step-log-created = Luonnos aloitettiin.
step-log-submitted = Lausuntopyyntö annettiin hyväksyttäväksi.
step-log-sent-back = Lausuntopyyntö palautettiin.
step-log-approved = Kirje ja jakelulista hyväksyttiin.
step-log-dispatched =
    { $count ->
        [one] Lausuntopyyntö lähetettiin yhdelle vastaanottajalle.
       *[other] Lausuntopyyntö lähetettiin { $count } vastaanottajalle.
    }
step-log-recipient-added = { $name } lisättiin jakelulistalle jälkikäteen.
step-log-reminded =
    { $count ->
        [one] Yhtä, joka ei ollut vastannut, muistutettiin.
       *[other] { $count } tahoa, jotka eivät olleet vastanneet, muistutettiin.
    }
step-log-deadline-changed = Määräpäivä muutettiin: { $from } → { $to }.
step-log-extension-asked = { $name } pyysi lisäaikaa, { $day } asti.
step-log-extension-granted = { $name } sai lisäaikaa, { $day } asti.
step-log-extension-refused = { $name } ei saanut lisäaikaa.
step-log-bounced = Viesti palautui: { $name }.
step-log-refused = Sähköpostipalvelin ei ottanut viestiä vastaan: { $name }.
step-log-address-corrected = Osoite korjattiin ja kirje lähetettiin uudelleen: { $name }.
step-log-address-corrected-told = Vastaanottajan { $name } osoite korjattiin, ja tieto lähetettiin uudelleen.
step-log-address-corrected-only = Vastaanottajan { $name } osoite korjattiin.
step-log-mailed = Viesti lähetettiin: { $name }.
step-log-printed = Kirje tulostettiin ja postitettiin: { $name }.
step-log-received = { $name } vastasi. Lausunnon numero on { $number }.
step-log-received-unasked = Lausunto tuli taholta, jolta ei ollut pyydetty. Sen numero on { $number }.
step-log-corrected = Lähettäjä korjasi lausunnon { $number }.
step-log-closed =
    { $count ->
        [one] Vastausaika päättyi, lausuntoja yksi.
       *[other] Vastausaika päättyi, lausuntoja { $count }.
    }
step-log-summarised =
    { $count ->
        [one] Yhteenveto valmistui, näkemyksiä yksi.
       *[other] Yhteenveto valmistui, näkemyksiä { $count }.
    }
step-log-decided = Päätös: { $body } { $paragraph }
step-log-fed-back =
    { $count ->
        [one] Yksi sai tietää tuloksen.
       *[other] { $count } sai tietää tuloksen.
    }
step-log-withdrawn = Lausuntopyyntö peruutettiin.
step-mail-to-files = Sähköpostipalvelinta ei ole määritetty. Viestit kirjoitetaan tiedostoina palvelimen lähtevien kansioon eivätkä tavoita ketään.
