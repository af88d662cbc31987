### Att förbereda en remiss

## Listan och en ny remiss
prepare-none = Här finns inga remisser än.
prepare-none-text = När ni börjar en remiss står den här, från första utkastet tills alla har fått veta vad det blev.
prepare-over = Avslutade
prepare-last-day = Svar senast
prepare-no-last-day = Ingen sista dag än
# $asked (Number) - hur många som tillfrågades
# $answered (Number) - hur många svar som kommit
prepare-asked-answered =
    { $asked ->
        [one] { $asked } tillfrågad
       *[other] { $asked } tillfrågade
    }, { $answered } svar
prepare-new-title = Börja en ny remiss
prepare-new-lede = Det enda som behövs nu är en rubrik. Allt går att ändra tills remissen är lämnad för godkännande.
prepare-new-button = Börja
prepare-number = Diarienummer
# $series (String) - seriens bokstäver
prepare-number-hint = Har ärendet redan ett nummer, skriv det så här: { $series } 2023-0395. Lämna tomt, så får remissen nästa lediga i serien { $series }.

## Remissens sida
prepare-back = Till remissen
prepare-tasks = Inför utskicket
prepare-see-whole = Läs brevet som det är nu
prepare-task-done = Klar
prepare-task-left = Återstår
prepare-task-not-needed = Inget krävs
prepare-task-can = Kan göras nu
prepare-task-cannot = Kan inte göras än
prepare-task-letter-done = Allt som måste stå i brevet finns där.
# $count (Number) - hur många saker
prepare-task-letter-left =
    { $count ->
        [one] En sak saknas i brevet.
       *[other] { $count } saker saknas i brevet.
    }
# $count (Number) - hur många delar
prepare-task-parts =
    { $count ->
        [0] Dela upp förslaget om ni vill ha svar på varje del för sig.
        [one] En del.
       *[other] { $count } delar, var och en går att svara på för sig.
    }
# $count (Number) - hur många frågor
prepare-task-questions =
    { $count ->
        [0] Ställ särskilda frågor om ni behöver, till alla eller till några.
        [one] En fråga.
       *[other] { $count } frågor.
    }
# $count (Number) - hur många bilagor
prepare-task-attachments =
    { $count ->
        [0] Underlag som följer med brevet.
        [one] En bilaga.
       *[other] { $count } bilagor.
    }
prepare-task-list-empty = Ingen står på listan än. Alla får svara, men några måste bli tillfrågade.
# $count (Number) - hur många mottagare
# $letters (Number) - hur många som får brev
prepare-task-list-done =
    { $count ->
        [one] En mottagare
       *[other] { $count } mottagare
    }. { $letters ->
        [0] Alla får e‑post.
        [one] En av dem får ett utskrivet brev.
       *[other] { $letters } av dem får ett utskrivet brev.
    }
# $count (Number) - hur många
prepare-task-list-left =
    { $count ->
        [one] En mottagare saknar både e‑post och postadress.
       *[other] { $count } mottagare saknar både e‑post och postadress.
    }
prepare-task-submit-ready = En kollega läser brev och lista och godkänner. Ingen godkänner det den själv har skrivit.
prepare-task-submit-not = Går att göra när det som återstår ovanför är klart.
prepare-only-officers = Utkastet skrivs av handläggare och samordnare. Du kan läsa det.
prepare-agreed-title = Godkännandet
prepare-drafted-by = Skriven av
prepare-approved-by = Godkänd av
# $name (String) - vem
# $at (String) - när
prepare-approved-when = { $name }, { $at }
prepare-not-approved = Inte godkänd än
prepare-read-letter = Läs brevet
prepare-read-list = Läs sändlistan
prepare-out-title = Så står det till
# $day (String) - dagen
prepare-sent-out = Skickades ut { $day }
# $count (Number) - hur många
prepare-stat-asked =
    { $count ->
        [one] tillfrågad
       *[other] tillfrågade
    }
prepare-stat-answered = av dem har svarat
prepare-stat-silent = har inte svarat
# $count (Number) - hur många
prepare-stat-unasked =
    { $count ->
        [one] svar utan att vara tillfrågad
       *[other] svar utan att vara tillfrågade
    }
prepare-stat-late = kom efter sista dagen
prepare-stat-bounced = nåddes inte
prepare-go-answers = Svaren
# $unread (Number) - olästa synpunkter
# $unanswered (Number) - obesvarade synpunkter
prepare-go-answers-hint =
    { $unread ->
        [0] Alla synpunkter är lästa.
        [one] En synpunkt är inte läst.
       *[other] { $unread } synpunkter är inte lästa.
    } { $unanswered ->
        [0] Alla har fått svar.
        [one] En har inte fått svar.
       *[other] { $unanswered } har inte fått svar.
    }
prepare-unread = Olästa
prepare-go-sent = Utskicket
prepare-go-sent-hint = Vem som fått vad, och var varje svar är.
prepare-bounces = Nådde inte fram
prepare-go-summary = Sammanställningen
prepare-go-summary-hint = Räknas fram ur svaren. Ni skriver kommentarerna.
# $count (Number) - hur många brev
prepare-go-print-hint =
    { $count ->
        [0] Inget brev väntar.
        [one] Ett brev väntar.
       *[other] { $count } brev väntar.
    }
prepare-go-letter-hint = Som det skickades, med delar, frågor och bilagor.
prepare-go-public = Den publika sidan
prepare-go-public-hint = Så ser remissen ut för den som ska svara.
prepare-dates = Dagarna
# $count (Number) - hur många dagar
prepare-days-left =
    { $count ->
        [0] i dag
        [one] 1 dag kvar
       *[other] { $count } dagar kvar
    }
prepare-closed = svarstiden är avslutad
prepare-more = Mer ni kan göra

## Brevet
prepare-letter = Brevet
prepare-letter-lede = Det här läser alla som får remissen, och alla som öppnar den på webben. Spara när du vill; inget måste vara färdigt för att sparas utom rubriken.
prepare-sheet-number = Diarienummer
prepare-write = Skriv i brevet
prepare-pdf = Brevet som PDF
prepare-pdf-hint = Så kommer det att se ut när det skickas. Det senast sparade visas.
prepare-section-what = Vad det handlar om
prepare-title = Officiell rubrik
prepare-title-hint = Som ärendet heter i diariet och i beslutet.
prepare-plain-title = Samma sak med vanliga ord
prepare-plain-title-hint = Rubriken på webben och i mejlet. Skriv så att den som aldrig har hört om ärendet förstår.
prepare-section-sender = Avsändare
prepare-sender-unit = Enhet som skickar
prepare-sender-unit-hint = Till exempel Regionledningskontoret.
prepare-portfolio-office = Rotel
prepare-portfolio-office-hint = Bara om det finns en.
prepare-date = Brevets datum
prepare-date-hint = År, månad och dag, till exempel 2024-02-29.
prepare-section-proposal = Förslaget och frågan
prepare-lede = Remissen i korthet
prepare-lede-hint = Två eller tre meningar. De står överst på sidan.
prepare-proposal = Vad som föreslås
prepare-proposal-hint = Vad som blir annorlunda, för vem och varför. En tom rad gör ett nytt stycke.
prepare-ask = Vad ni vill ha svar på
prepare-ask-hint = Säg vad som går att påverka, och vad som inte gör det.
prepare-section-days = Dagar
prepare-response-deadline = Sista dagen att svara
prepare-response-deadline-hint = År, månad och dag, till exempel 2024-02-29. En förening behöver ofta tid för ett styrelsemöte: ge helst tre månader.
# $count (Number) - hur många dagar
prepare-respondents-get =
    { $count ->
        [one] De som svarar får 1 dag på sig.
       *[other] De som svarar får { $count } dagar på sig.
    }
prepare-feedback-by = Alla får veta vad det blev senast
prepare-feedback-by-hint = Dagen står i brevet och på webben. Ni får en påminnelse innan den kommer.
prepare-section-matter = Remissens roll i ärendet
prepare-role-in-matter = Vad som händer med svaren
prepare-role-in-matter-hint = Var i beredningen remissen är, och vad som är planerat efter den.
prepare-predecessors = Tidigare ärenden som ersätts
prepare-predecessors-hint = Lämna en rad tom för att ta bort den. Spara och stanna kvar, så kommer en ny tom rad.
# $n (String) - radens nummer
prepare-predecessor-number = Diarienummer, rad { $n }
# $n (String) - radens nummer
prepare-predecessor-title = Rubrik, rad { $n }
prepare-decision-body = Vem som beslutar
prepare-decision-body-hint = Till exempel Regionfullmäktige.
prepare-decision-date = När beslutet är planerat
prepare-section-contact = Frågor och underskrift
prepare-contact-title = Vem som svarar på frågor
prepare-contact-title-hint = En titel eller en funktion räcker.
prepare-contact-email = Kontaktens e‑post
prepare-contact-email-hint = Helst en adress som flera läser.
prepare-contact-phone = Kontaktens telefon
prepare-signatory = Vem som skriver under
prepare-signatory-hint = Titel, och namn om ni brukar skriva det.
# $count (Number) - hur många saker
prepare-left =
    { $count ->
        [0] Brevet är klart
        [one] En sak återstår
       *[other] { $count } saker återstår
    }
prepare-left-none = Allt som måste finnas är på plats.
prepare-save = Spara
prepare-save-again = Spara och stanna kvar
prepare-save-mine = Spara min text
prepare-saved = Sparat.
prepare-changed = Någon annan har sparat medan du skrev.
prepare-changed-text = Det du skrev finns kvar i formuläret och är inte sparat. Här är det som står där nu. Jämför, ändra om du vill, och spara sedan.
prepare-changed-elsewhere = Brevets texter är desamma som dina. Ändringen gällde delar, frågor, bilagor eller sändlista. Spara igen.
prepare-changed-empty = Tomt
prepare-changed-to-mine = Till min text

## Delar, frågor, bilagor
prepare-parts = Förslagets delar
prepare-parts-lede = Dela förslaget i delar, så kan den som svarar ta ställning till en i taget, och ni får svaren sorterade. Hoppa över det om förslaget är kort.
# $n (String) - delens nummer
prepare-part = Del { $n }
# $n (String) - delens nummer
prepare-part-go = Till del { $n }
prepare-part-heading = Delens rubrik
prepare-part-text = Förslagets egna ord
prepare-part-add = Lägg till en del
prepare-up = Flytta upp
prepare-down = Flytta ner
prepare-rows-moved = Ändrat här på sidan. Inget är sparat förrän du trycker på Spara.
prepare-rows-changed = Det du skrev finns kvar här och är inte sparat. Sparar du nu ersätter din text det som de sparade. Vill du se deras först, öppna sidan i en ny flik.
prepare-questions = Särskilda frågor
prepare-questions-lede = Det ni vill veta utöver vad de svarande anser om förslaget. Få frågor ger bättre svar.
# $n (String) - frågans nummer
prepare-question = Fråga { $n }
# $n (String) - frågans nummer
prepare-question-go = Till fråga { $n }
prepare-question-text = Frågan
prepare-question-audience = Vem som får frågan
prepare-question-required = Frågan måste besvaras
prepare-question-required-hint = Den som inte svarar kan inte skicka sitt svar på webben. Använd det sällan.
prepare-question-add = Lägg till en fråga
prepare-audience-all = Alla
prepare-audience-internal = Regionens egna nämnder, verksamheter och bolag
prepare-audience-external = Alla utanför regionen
# $name (String) - gruppens namn
prepare-audience-category = Bara { $name }
prepare-attachments = Bilagor
prepare-attachments-lede = Underlag som följer med brevet och visas på webben. Brevet och sändlistan ska inte läggas här, de görs av sig själva.
prepare-attachments-none = Inga bilagor än.
prepare-file = Lägg till filer
prepare-file-hint = Helst tillgänglig PDF. Word och OpenDocument går också. Högst 25 MB per fil.
prepare-file-add = Lägg till
prepare-contact-heading = Frågor
