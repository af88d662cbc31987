### Sanat sille, minkä domain luettelee. Funktiot ovat tiedostossa i18n/src/words.rs.

## Kannat
stance-support = Puoltaa
stance-support-with-changes = Puoltaa muutoksin
stance-no-objection = Ei huomautettavaa
stance-no-comments = Ei lausuttavaa
stance-reject-partly = Vastustaa osittain
stance-reject = Vastustaa
stance-abstain = Pidättäytyy
stance-unclear = Epäselvä
stance-hint-support = Kannatatte ehdotusta sellaisenaan.
stance-hint-support-with-changes = Kannatatte ehdotusta, mutta haluatte muuttaa jotakin tai asetatte ehdon.
stance-hint-no-objection = Teillä ei ole mitään ehdotusta vastaan.
stance-hint-no-comments = Olette lukeneet ehdotuksen, eikä teillä ole lisättävää.
stance-hint-reject-partly = Vastustatte joitakin ehdotuksen osia.
stance-hint-reject = Vastustatte ehdotusta.
stance-hint-abstain = Ette ota kantaa asiaan. Sekin on vastaus.
stance-hint-unclear = Joku täällä on lukenut vastauksen eikä pysty päättelemään kantaa.
stance-unread = Ei vielä luettu

## Missä lausuntopyyntö on
stage-draft = Luonnos
stage-approval = Odottaa hyväksyntää
stage-approved = Hyväksytty, ei lähetetty
stage-dispatched = Avoinna vastauksille
stage-closed = Vastausaika on päättynyt
stage-summarised = Yhteenveto valmis
stage-decided = Päätetty
stage-fed-back = Päättynyt, palaute on lähetetty
stage-withdrawn = Peruttu

## Missä vastaanottajan vastaus on
recipient-status-listed = Listalla
recipient-status-dispatched = Lähetetty
recipient-status-bounced = Sähköposti palautui
recipient-status-reminded = Muistutettu
recipient-status-extended = On saanut lisäaikaa
recipient-status-answered = On vastannut
recipient-status-answered-late = Vastasi viimeisen päivän jälkeen
recipient-status-abstained = On pidättäytynyt
recipient-status-not-answered = Ei ole vastannut
recipient-status-fed-back = On saanut palautteen

## Mitä näkemyksestä seurasi
outcome-taken-up = Otettiin huomioon
outcome-partly = Otettiin osittain huomioon
outcome-not = Ei otettu huomioon
outcome-no-answer-needed = Muutosta ei tarvittu
outcome-future-taken-up = Otetaan huomioon
outcome-future-partly = Otetaan osittain huomioon
outcome-future-not = Ei oteta huomioon
outcome-future-no-answer-needed = Muutosta ei tarvita

## Roolit
role-case-officer = Käsittelijä
role-approver = Hyväksyjä
role-registrar = Kirjaaja
role-coordinator = Koordinaattori
role-administrator = Ylläpitäjä
role-elected-official = Luottamushenkilö

## Kanavat
channel-web = Verkko
channel-mail = Sähköposti
channel-paper = Kirje
channel-phone = Puhelin

## Asiakirjat
document-kind-letter = Lausuntopyyntö
document-kind-attachment = Liite
document-kind-statement = Lausunto
document-kind-reminder = Muistutus
document-kind-notice = Ilmoitus
document-kind-summary = Lausuntoyhteenveto
document-kind-decision = Päätös
document-kind-feedback = Palaute

document-letter = Lausuntopyyntö: { $title }
document-statement = Lausunto lausuntopyyntöön { $number }
document-reminder =
    { $count ->
        [one] Muistutus yhdelle, joka ei ole vastannut
       *[other] Muistutus { $count } vastaanottajalle, jotka eivät ole vastanneet
    }
document-deadline-changed = Uusi viimeinen vastauspäivä: { $day }
document-withdrawn = Lausuntopyyntö on peruttu
document-summary = Lausuntoyhteenveto: { $title }
document-decision = Päätös: { $body } { $paragraph }
document-feedback =
    { $count ->
        [one] Palaute yhdelle vastaanottajalle
       *[other] Palaute { $count } vastaanottajalle
    }
file-letter = lausuntopyynto-{ $slug }
file-receipt = kuitti-{ $number }

## Viestit
message-kind-invitation = Pyyntö vastata
message-kind-reminder = Muistutus
message-kind-receipt = Kuitti
message-kind-acknowledgement = Vahvistus sähköpostista
message-kind-deadline-change = Uusi viimeinen vastauspäivä
message-kind-extension-decision = Päätös lisäajasta
message-kind-withdrawal = Lausuntopyyntö on peruttu
message-kind-published = Vastaus on julkaistu
message-kind-feedback = Palaute
message-kind-feedback-unanswered = Tieto päätöksestä
message-kind-sign-in = Kirjautuminen
message-state-queued = Matkalla
message-state-sent = Lähetetty
message-state-refused = Ei otettu vastaan
message-state-bounced = Palautui
message-state-to-print = Tulostettava ja postitettava
message-state-printed = Tulostettu ja postitettu
inbound-class-answer = Ihmisen kirjoittama sähköposti
inbound-class-auto-reply = Automaattinen vastaus
inbound-class-bounce = Palautunut sähköposti
inbound-class-delivery-notice = Toimitusilmoitus
inbound-class-unreadable = Ei luettavissa

## Pyhäpäivät
holiday-new-years-day = uudenvuodenpäivä
holiday-epiphany = loppiainen
holiday-good-friday = pitkäperjantai
holiday-easter-day = pääsiäispäivä
holiday-easter-monday = toinen pääsiäispäivä
holiday-may-day = vapunpäivä
holiday-ascension-day = helatorstai
holiday-whit-sunday = helluntaipäivä
holiday-national-day = Ruotsin kansallispäivä
holiday-midsummer-day = juhannuspäivä
holiday-all-saints-day = pyhäinpäivä
holiday-christmas-day = joulupäivä
holiday-boxing-day = tapaninpäivä
eve-midsummer-eve = juhannusaatto
eve-christmas-eve = jouluaatto
eve-new-years-eve = uudenvuodenaatto
deadline-weekend = Päivä on lauantai tai sunnuntai. Valitse mieluummin arkipäivä.
deadline-holiday = Päivä on { $day }, jolloin lähes kaikki ovat vapaalla. Valitse mieluummin arkipäivä.
deadline-bridge-day = Päivä on kahden vapaapäivän välissä, ja moni on vapaalla. Valitse mieluummin toinen päivä.
deadline-july = Päivä on heinäkuussa, jolloin useimmat yhdistykset ovat kiinni. Valitse mieluummin päivä elokuun lopusta tai myöhemmin.
deadline-christmas-weeks = Päivä on joulun ja uudenvuoden pyhinä, jolloin useimmat yhdistykset ovat kiinni. Valitse mieluummin päivä tammikuun lopusta tai myöhemmin.
file-summary = yhteenveto-{ $slug }
