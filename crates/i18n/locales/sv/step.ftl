### Stegen på en remiss väg

## Gemensamt
step-happens = Det här händer
step-done = Klart.
step-mends = Det här behöver rättas först
step-mend-letter = Rätta i brevet
step-mend-list = Till sändlistan
step-mend-views = Till svaren
step-mend-inbox = Till inkorgen
step-mend-referral = Till remissen
step-changed = Någon annan ändrade remissen i samma stund. Inget har gjorts.
step-changed-again = Läs in sidan på nytt
step-not-you = Du har skrivit i remissen, så någon annan måste läsa den och godkänna.
step-not-your-role = Din roll tar inte det här steget. Remissens sida visar vem som gör det.
# $day (String) - sista dagen
# $count (Number) - hur många dagar
step-period =
    Sista dagen att svara är { $day }. { $count ->
        [one] De som svarar får 1 dag på sig.
       *[other] De som svarar får { $count } dagar på sig.
    }
step-who-approver = godkännaren
step-who-registrar = registratorn
step-who-officer = handläggaren
step-go-answers = Se svaren

## Nästa steg
step-next-kind = Nästa steg
# $who (String) - vem man väntar på
step-next-kind-waits = Nästa steg tas av { $who }
# $day (String) - dagen
step-next-by = Senast { $day }
step-next-letter = Skriv klart brevet
# $count (Number) - hur många saker
step-next-letter-why =
    { $count ->
        [one] En sak saknas innan någon annan kan godkänna.
       *[other] { $count } saker saknas innan någon annan kan godkänna.
    }
step-next-list = Gör sändlistan
step-next-list-why = Brevet är klart, men ingen står på listan.
step-next-addresses = Fyll i adresserna som saknas
# $count (Number) - hur många
step-next-addresses-why =
    { $count ->
        [one] En mottagare har varken e‑post eller postadress.
       *[other] { $count } mottagare har varken e‑post eller postadress.
    }
step-next-submit = Lämna för godkännande
step-next-submit-why = Brev och sändlista är klara.
step-next-approve = Läs och godkänn
# $count (Number) - hur många mottagare
step-next-approve-why =
    { $count ->
        [one] Brevet går till en mottagare när det är godkänt.
       *[other] Brevet går till { $count } mottagare när det är godkänt.
    }
step-next-approve-not-you = Du har skrivit i remissen, så någon annan måste godkänna den.
step-next-dispatch = Skicka ut remissen
# $mails (Number) - hur många mejl
# $letters (Number) - hur många brev
step-next-dispatch-why =
    Brev och lista är godkända. { $mails ->
        [0] Inget mejl går ut,
        [one] Ett mejl går ut,
       *[other] { $mails } mejl går ut,
    } { $letters ->
        [0] inget brev behöver skrivas ut.
        [one] ett brev skrivs ut.
       *[other] { $letters } brev skrivs ut.
    }
# $count (Number) - hur många
step-next-bounces =
    { $count ->
        [one] Rätta en adress som mejlet inte nådde
       *[other] Rätta { $count } adresser som mejlet inte nådde
    }
step-next-bounces-why = De vet inte att de är tillfrågade.
# $count (Number) - hur många brev
step-next-print =
    { $count ->
        [one] Skriv ut och posta ett brev
       *[other] Skriv ut och posta { $count } brev
    }
step-next-print-why = De som saknar e‑post väntar på posten.
step-next-told-bounces-why = De har inte fått veta vad det blev.
step-next-told-print-why = De som saknar e‑post har inte fått veta vad det blev.
# $count (Number) - hur många
step-next-wait =
    { $count ->
        [one] Vänta på ett svar
       *[other] Vänta på { $count } svar
    }
step-next-all-answered = Alla tillfrågade har svarat
# $answered (Number) - hur många som svarat
# $asked (Number) - hur många som tillfrågades
step-next-wait-why = { $answered } av { $asked } tillfrågade har svarat. Svaren går att läsa allteftersom de kommer.
step-next-close = Avsluta svarstiden
# $answered (Number) - hur många som svarat
# $asked (Number) - hur många som tillfrågades
step-next-close-why = Sista dagen har gått. { $answered } av { $asked } tillfrågade har svarat. Sena svar tas emot ändå.
# $count (Number) - hur många mejl
step-next-inbox =
    { $count ->
        [one] Gå igenom ett mejl som kan höra hit
       *[other] Gå igenom { $count } mejl som kan höra hit
    }
step-next-inbox-why = Inget svar får bli liggande när sammanställningen görs.
# $count (Number) - hur många
step-next-read =
    { $count ->
        [one] Läs en synpunkt
       *[other] Läs { $count } synpunkter
    }
step-next-read-why = Varje synpunkt läses av en person innan den räknas.
step-next-summarise = Gör klar sammanställningen
step-next-summarise-why = Alla synpunkter är lästa. Skriv kommentarerna och gör den klar.
step-next-decide = Anteckna beslutet
# $body (String) - vem som beslutar
step-next-decide-why = Sammanställningen är klar. Beslutet fattas av: { $body }.
# $count (Number) - hur många
step-next-answer =
    { $count ->
        [one] Svara på en synpunkt
       *[other] Svara på { $count } synpunkter
    }
step-next-answer-why = Alla som svarat ska få veta vad som blev av varje synpunkt, och varför.
step-next-feed-back = Återkoppla till alla
step-next-feed-back-why = Alla synpunkter har fått svar. Berätta vad det blev.

## Lämna för godkännande
step-submit-title = Lämna för godkännande
step-submit-lede = En kollega läser brevet och sändlistan innan något skickas.
step-submit-locks = Brev, delar, frågor, bilagor och sändlista låses.
step-submit-other = En godkännare eller samordnare som inte har skrivit i remissen kan godkänna den, eller skicka tillbaka den med ett skäl.
step-submit-undo = Inget skickas ut nu. Behöver du ändra något efteråt ber du godkännaren skicka tillbaka remissen.
step-submit-button = Lämna för godkännande

## Godkänn
step-approve-title = Läs och godkänn
step-approve-lede = Läs brevet och sändlistan som de kommer att skickas. Du godkänner båda.
# $count (Number) - hur många mottagare
step-approve-holds =
    { $count ->
        [one] Godkännandet gäller brevet och en mottagare.
       *[other] Godkännandet gäller brevet och { $count } mottagare.
    }
step-approve-then = Registratorn kan sedan skicka ut remissen.
step-approve-undo = Inget skickas ut nu. Fram till utskicket går det att skicka tillbaka remissen.
step-approve-button = Godkänn brev och sändlista

## Skicka tillbaka
step-send-back-title = Skicka tillbaka
step-send-back-lede = Remissen blir ett utkast igen, och den som skrev ser ditt skäl.
step-send-back-opens = Brev, delar, frågor, bilagor och sändlista går att ändra igen.
step-send-back-reason = Skälet står i remissens logg.
step-send-back-field = Vad som behöver ändras
step-send-back-field-hint = Skriv så att den som ska ändra vet var och hur.
step-send-back-undo = Ett godkännande som redan getts gäller inte längre.
step-send-back-button = Skicka tillbaka

## Skicka ut
step-dispatch-title = Skicka ut remissen
# $count (Number) - hur många mottagare
step-dispatch-lede =
    { $count ->
        [one] Brevet går till en mottagare.
       *[other] Brevet går till { $count } mottagare.
    } Kontrollera en sista gång.
# $count (Number) - hur många mejl
step-dispatch-mails =
    { $count ->
        [0] Inget mejl skickas.
        [one] Ett mejl skickas, med en egen länk att svara med.
       *[other] { $count } mejl skickas, vart och ett med en egen länk att svara med.
    }
# $count (Number) - hur många brev
step-dispatch-letters =
    { $count ->
        [one] Ett brev görs som ni skriver ut och postar.
       *[other] { $count } brev görs som ni skriver ut och postar.
    }
step-dispatch-public = Remissen blir öppen för alla på webben, och alla får svara.
step-dispatch-registered = Brev och bilagor registreras som handlingar i ärendet.
step-dispatch-undo = Det går inte att ångra. Efteråt kan ni ändra sista dagen, lägga till mottagare, rätta adresser och återta remissen.
# $count (Number) - hur många mottagare
step-dispatch-button =
    { $count ->
        [one] Skicka ut till en mottagare
       *[other] Skicka ut till { $count } mottagare
    }

## Påminn
# $count (Number) - hur många
step-remind-title =
    { $count ->
        [0] Påminn dem som inte har svarat
        [one] Påminn en som inte har svarat
       *[other] Påminn { $count } som inte har svarat
    }
step-remind-lede = Ett kort mejl eller brev med sista dagen och länken att svara med.
# $count (Number) - hur många
step-remind-who =
    { $count ->
        [0] Ingen får påminnelsen.
        [one] En som inget har hört av sig får påminnelsen.
       *[other] { $count } som inte har hört av sig får påminnelsen.
    }
# $count (Number) - hur många
step-remind-not =
    { $count ->
        [0] Ingen har svarat än.
        [one] En som har svarat eller avstått får ingen.
       *[other] { $count } som har svarat eller avstått får ingen.
    }
# $day (String) - sista dagen
step-remind-last = Sista dagen är { $day }. Den som har fått längre tid ser sin egen dag.
step-remind-undo = Ett mejl som har skickats går inte att ta tillbaka.
# $count (Number) - hur många
step-remind-button =
    { $count ->
        [one] Skicka påminnelsen
       *[other] Skicka { $count } påminnelser
    }

## Ändra sista dagen
step-deadline-title = Ändra sista dagen för alla
step-deadline-lede = Gäller alla tillfrågade. Ska bara en få längre tid gör ni det på mottagarens sida.
# $day (String) - dagen nu
step-deadline-now = Nu är sista dagen { $day }.
# $count (Number) - hur många
step-deadline-told =
    { $count ->
        [0] Alla har svarat, så ingen får något mejl.
        [one] En som inte har svarat får veta det genast.
       *[other] { $count } som inte har svarat får veta det genast.
    }
# $count (Number) - hur många brev
step-deadline-letters =
    { $count ->
        [one] En av dem har ingen e‑post. Det brevet skriver ni ut och postar.
       *[other] { $count } av dem har ingen e‑post. De breven skriver ni ut och postar.
    }
step-deadline-decision = Beslutet är planerat till
step-deadline-decision-hint = Måste ligga efter den nya sista dagen.
step-deadline-feedback = Alla ska ha fått återkoppling senast
step-deadline-feedback-hint = Måste ligga efter beslutet.
step-deadline-confirm = Ja, den nya dagen är rätt ändå
step-deadline-public = Den nya dagen står på webben, och ändringen registreras i ärendet.
step-deadline-opens = Svarstiden öppnar igen.
step-deadline-field = Ny sista dag
step-deadline-reason = Varför
step-deadline-reason-hint = Står i remissens logg. Kan lämnas tomt.
step-deadline-undo = Dagen går att ändra igen, men de som redan har fått mejlet har läst det.
# $count (Number) - hur många som får veta det
step-deadline-button =
    { $count ->
        [0] Ändra sista dagen
        [one] Ändra sista dagen och meddela en
       *[other] Ändra sista dagen och meddela { $count }
    }

## Avsluta svarstiden
step-close-title = Avsluta svarstiden
step-close-lede = Nu börjar arbetet med att sammanställa.
# $answered (Number) - hur många som svarat
# $asked (Number) - hur många som tillfrågades
step-close-counts = { $answered } av { $asked } tillfrågade har svarat.
step-close-late = Svar som kommer senare tas emot och märks som sena.
# $day (String) - dagen
step-close-in-time = Svar som kommer till och med { $day } räknas ändå som i tid.
# $day (String) - sista dagen
step-close-early = Sista dagen är { $day }. De tillfrågade har fått veta att de har så lång tid på sig.
# $count (Number) - hur många
# $day (String) - den senaste dagen
step-close-early-given =
    { $count ->
        [one] En har fått längre tid, till { $day }, och har inte svarat.
       *[other] { $count } har fått längre tid, som längst till { $day }, och har inte svarat.
    }
step-close-early-tick = Stäng ändå
step-close-then = Inga fler påminnelser skickas.
step-close-undo = Ändrar ni sista dagen till en senare dag öppnar svarstiden igen.
step-close-button = Avsluta svarstiden

## Återta
step-withdraw-title = Återta remissen
step-withdraw-lede = Remissen avbryts, och alla som har med den att göra får veta det.
# $asked (Number) - hur många tillfrågade
# $unasked (Number) - hur många som svarat otillfrågade
step-withdraw-told =
    { $asked ->
        [one] En tillfrågad får
       *[other] { $asked } tillfrågade får
    } ett mejl eller brev med skälet. { $unasked ->
        [0] Ingen annan har svarat.
        [one] En annan som har svarat får det också.
       *[other] { $unasked } andra som har svarat får det också.
    }
step-withdraw-kept = Svar som har kommit finns kvar i ärendet och är fortfarande allmänna handlingar.
step-withdraw-reason = Sidan på webben säger att remissen är återtagen.
step-withdraw-field = Varför remissen återtas
step-withdraw-field-hint = Står i mejlet till alla. Skriv också om frågan kommer tillbaka.
step-withdraw-undo = Det går inte att ångra. Ska frågan ställas igen behövs en ny remiss.
step-withdraw-button = Återta remissen

## Beslutet
step-decide-title = Anteckna beslutet
step-decide-lede = Skriv vad som beslutades, som det står i protokollet.
step-decide-public = Beslutet visas på remissens sida och registreras i ärendet.
step-decide-then = Inga mejl skickas nu. När varje synpunkt har fått sitt svar återkopplar ni till alla på en gång.
step-decide-body = Vem som beslutade
step-decide-date = När
step-decide-paragraph = Paragraf
step-decide-paragraph-hint = Till exempel § 148. Lämna tomt om det inte finns någon.
step-decide-text = Vad som beslutades
step-decide-text-hint = Också om det blev ett annat beslut än förslaget.
step-decide-undo = Det som har antecknats går inte att ändra här. Kontrollera mot protokollet.
step-decide-button = Anteckna beslutet

## Återkoppla
step-feed-back-title = Återkoppla till alla
step-feed-back-lede = Varje svarande får veta vad som blev av varje synpunkt, och varför.
# $count (Number) - hur många svar
step-feed-back-answered =
    { $count ->
        [0] Inga svar har kommit.
        [one] Ett svar får sin egen återkoppling med mejl eller brev.
       *[other] { $count } svar får var sin återkoppling med mejl eller brev.
    }
# $count (Number) - hur många
step-feed-back-silent =
    { $count ->
        [0] Alla tillfrågade har svarat.
        [one] En tillfrågad som inte svarade får veta vad som beslutades.
       *[other] { $count } tillfrågade som inte svarade får veta vad som beslutades.
    }
step-feed-back-ends = Remissen är därmed avslutad.
step-feed-back-undo = Det går inte att ångra, och svaren på synpunkterna går inte att ändra efteråt.
step-feed-back-button = Skicka återkopplingen

## Loggen
step-log-title = Vad som har hänt
step-log-by-itself = Rådslag, av sig självt
step-log-by-respondent = Den som svarade
step-log-no-day = inget datum
# $reason (String) - skälet
step-log-reason = ”{ $reason }”
step-log-created = Utkastet påbörjades.
step-log-submitted = Remissen lämnades för godkännande.
step-log-sent-back = Remissen skickades tillbaka.
step-log-approved = Brev och sändlista godkändes.
# $count (Number) - hur många
step-log-dispatched =
    { $count ->
        [one] Remissen skickades ut till en mottagare.
       *[other] Remissen skickades ut till { $count } mottagare.
    }
# $name (String) - mottagaren
step-log-recipient-added = { $name } lades till på sändlistan i efterhand.
# $count (Number) - hur många
step-log-reminded =
    { $count ->
        [one] En som inte hade svarat påmindes.
       *[other] { $count } som inte hade svarat påmindes.
    }
# $from (String) - dagen före
# $to (String) - dagen efter
step-log-deadline-changed = Sista dagen ändrades från { $from } till { $to }.
# $name (String) - mottagaren
# $day (String) - dagen
step-log-extension-asked = { $name } bad om längre tid, till { $day }.
# $name (String) - mottagaren
# $day (String) - dagen
step-log-extension-granted = { $name } fick längre tid, till { $day }.
# $name (String) - mottagaren
step-log-extension-refused = { $name } fick inte längre tid.
# $name (String) - mottagaren
step-log-bounced = Ett mejl till { $name } kom tillbaka.
# $name (String) - mottagaren
step-log-refused = Ett mejl till { $name } togs inte emot av mejlservern.
# $name (String) - mottagaren
step-log-address-corrected = Adressen till { $name } rättades, och brevet skickades igen.
# $name (String) - mottagaren
step-log-address-corrected-told = Adressen till { $name } rättades, och beskedet skickades igen.
# $name (String) - mottagaren
step-log-address-corrected-only = Adressen till { $name } rättades.
# $name (String) - mottagaren
step-log-mailed = Ett mejl skickades till { $name }.
# $name (String) - mottagaren
step-log-printed = Ett brev till { $name } skrevs ut och postades.
# $name (String) - mottagaren
# $number (String) - handlingens nummer
step-log-received = { $name } svarade. Svaret har nummer { $number }.
# $number (String) - handlingens nummer
step-log-received-unasked = Ett svar kom från någon som inte var tillfrågad. Det har nummer { $number }.
# $number (String) - handlingens nummer
step-log-corrected = Svaret { $number } rättades av den som skickade det.
# $count (Number) - hur många svar
step-log-closed =
    { $count ->
        [one] Svarstiden avslutades med ett svar.
       *[other] Svarstiden avslutades med { $count } svar.
    }
# $count (Number) - hur många synpunkter
step-log-summarised =
    { $count ->
        [one] Sammanställningen gjordes klar, med en synpunkt.
       *[other] Sammanställningen gjordes klar, med { $count } synpunkter.
    }
# $body (String) - vem som beslutade
# $paragraph (String) - paragrafen, kan vara tom
step-log-decided = Beslut: { $body } { $paragraph }
# $count (Number) - hur många
step-log-fed-back =
    { $count ->
        [one] En fick veta vad det blev.
       *[other] { $count } fick veta vad det blev.
    }
step-log-withdrawn = Remissen återtogs.
step-mail-to-files = Ingen e‑postserver är inställd. Mejlen skrivs som filer i utkorgens mapp på servern och når ingen.
