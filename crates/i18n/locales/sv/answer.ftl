### Att svara på webben. Ni till organisationer, du till personer.

## Dörren bakom länken i mejlet
# $name (String) - vem man svarar för
answer-door-title = Svara för { $name }
# $title (String) - remissens rubrik
answer-door-lede = Ni är tillfrågade om ”{ $title }”. Tryck på knappen, så öppnas svaret i den här webbläsaren.
# $time (String) - när
answer-door-draft = Det finns ett sparat utkast från { $time }.
answer-door-begin = Börja svara
answer-door-go-on = Fortsätt svara
answer-door-correct = Se eller rätta svaret
answer-door-note = Den som har länken kan svara i ert namn. Dela den bara med dem som ska vara med och skriva. Flera kan skriva på samma svar.
answer-wrong-title = Har ni fått fel mejl?
answer-read-proposal = Läs förslaget först
answer-write-registrar = Skriv till registratorn

## Bredvid formuläret
answer-aside = Om svaret
# $who (String) - person eller organisation
answer-answers-for =
    { $who ->
        [person] Du svarar som
       *[organisation] Ni svarar för
    }
answer-referral = Remiss
answer-last-day = Sista dag
# $count (Number) - hur många dagar det är kvar
answer-days-left =
    { $count ->
        [0] i dag
        [one] en dag kvar
       *[other] { $count } dagar kvar
    }
answer-ask-longer = Be om längre tid
answer-asked-longer = Se vad ni har bett om
answer-draft = Utkast
# $who (String) - person eller organisation
# $time (String) - när
answer-draft-saved =
    { $who ->
        [person] Sparat { $time }. Bara du kan se det.
       *[organisation] Sparat { $time }. Bara ni kan se det.
    }
answer-other-way = Hellre på annat sätt?
answer-by-mail = Svara med e‑post
# $phone (String) - telefonnummer
answer-or-call = eller ring { $phone }, så hjälper vi till.

## Steg
# $number (Number) - vilket steg
answer-step = Steg { $number } av 3
answer-step-who = Vem som svarar
# $who (String) - person eller organisation
answer-step-views =
    { $who ->
        [person] Din uppfattning
       *[organisation] Er uppfattning
    }
answer-step-check = Kontroll
answer-to-referral = Till remissen
answer-to-referrals = Se alla remisser

## Rättelse, annan väg, sent
answer-correcting-title = Rättelse
# $who (String) - person eller organisation
# $time (String) - när svaret kom in
answer-correcting =
    { $who ->
        [person] Du skickade ditt svar { $time }. Det står i formuläret. När du skickar igen gäller det nya, och båda versionerna sparas.
       *[organisation] Ni skickade ert svar { $time }. Det står i formuläret. När ni skickar igen gäller det nya, och båda versionerna sparas.
    }
answer-otherwise-title = Ni har redan svarat
# $day (String) - när
# $channel (String) - hur
answer-otherwise = Ert svar kom in { $day } på ett annat sätt ({ $channel }). Skickar ni formuläret blir det ett svar till. Det senaste gäller, och båda sparas.
answer-late-title = Sista dagen har gått
# $day (String) - sista dagen
answer-late = Sista dagen var den { $day }. Svaret tas emot ändå och läses, men det märks som sent.
answer-late-tag = Sent

## Steg 1
answer-who-title = Vem svarar?
# $who (String) - person eller organisation
answer-who-title-named =
    { $who ->
        [person] Vem du är
       *[organisation] Vilka ni är
    }
answer-who-lede = Alla får svara, och ingen behöver logga in. Svara för en organisation eller för dig själv.
# $who (String) - person eller organisation
answer-who-lede-named =
    { $who ->
        [person] Säg vart kvittot ska gå.
       *[organisation] Säg vem som har beslutat om svaret och vart kvittot ska gå.
    }
answer-kind = Vem svarar du för?
answer-kind-organisation = En organisation
answer-kind-organisation-hint = Förening, nätverk, myndighet eller företag
answer-kind-person = Mig själv, som privatperson
answer-kind-person-hint = Namnet publiceras aldrig
answer-name = Namn
answer-name-hint = Organisationens namn, eller ditt eget om du svarar som privatperson.
answer-decided-by = Beslutat av
answer-decided-by-hint = Till exempel: Styrelsen den 6 februari 2024. Lämna tomt om ingen har fattat något beslut.
answer-decided-by-hint-anyone = Bara för organisationer. Till exempel: Styrelsen den 6 februari 2024.
answer-email = E‑post för kvittot
# $who (String) - person eller organisation
answer-email-hint =
    { $who ->
        [person] Dit skickar vi kvittot och senare vad som blev av svaret. Adressen publiceras inte.
       *[organisation] Dit skickar vi kvittot och senare vad som blev av svaret. Adressen publiceras inte.
    }
answer-wrong-name = Är namnet fel?
answer-published-title = Så publiceras svaret
answer-published-if-organisation = Svarar du för en organisation visas dess namn.
answer-published-if-person = Svarar du som privatperson står det ”En privatperson”. Ditt namn publiceras aldrig.
answer-published-organisation = Organisationens namn och svaret publiceras på webben när registratorn har granskat det. E‑postadressen publiceras inte.
answer-published-person = Svaret publiceras på webben när registratorn har granskat det. Där står ”En privatperson”. Ditt namn och din e‑postadress publiceras inte.
answer-published-record = Svaret blir en allmän handling, så vem som helst kan begära att få läsa det. Skriv inget om enskilda människors hälsa eller privatliv.

## Steg 2
answer-back-to-who = Tillbaka till vem som svarar
# $who (String) - person eller organisation
answer-views-title =
    { $who ->
        [person] Vad tycker du om förslaget?
       *[organisation] Vad anser ni om förslaget?
    }
# $who (String) - person eller organisation
answer-views-lede =
    { $who ->
        [person] Svara på helheten och på de delar du vill.
       *[organisation] Svara på helheten och på de delar ni vill.
    }
answer-views-later = Ni kan stänga sidan och fortsätta senare via länken i vår e‑post.
answer-overall = Förslaget som helhet
answer-hint-no-objection = Inget att invända
answer-hint-no-comments = Inget att tillägga
answer-hint-abstain = Räknas som ett svar
answer-summary = Svaret i korthet
answer-summary-hint = Två eller tre meningar. Det här är det första som politikerna läser.
answer-parts = Förslagets delar
# $who (String) - person eller organisation
answer-parts-hint =
    { $who ->
        [person] Lämna en del tom om du inte har någon synpunkt på den.
       *[organisation] Lämna en del tom om ni inte har någon synpunkt på den.
    }
# $number (Number) - vilken del
# $heading (String) - delens rubrik
answer-part = Del { $number }. { $heading }
# $number (Number) - vilken del
answer-part-number = Del { $number }.
# $who (String) - person eller organisation
answer-part-stance =
    { $who ->
        [person] Vad tycker du om den här delen?
       *[organisation] Vad anser ni om den här delen?
    }
# $part (String) - delen
answer-part-stance-of = { $part }: ställningstagande
answer-part-text = Skäl och förslag till ändring
# $part (String) - delen
answer-part-text-of = { $part }: skäl
answer-part-text-hint = Skriv kort. Föreslå gärna en ny formulering.
# $heading (String) - delens rubrik
answer-from-proposal = Ur förslaget, avsnittet { $heading }
# $heading (String) - delens rubrik
answer-from-example = på förslagstext, avsnittet { $heading }
answer-whole-part = Läs hela avsnittet
answer-no-answer = Inget svar
# $who (String) - person eller organisation
answer-questions =
    { $who ->
        [person] Frågor till dig
       *[organisation] Frågor till er
    }
answer-question-required = Frågan behöver ett svar innan det går att skicka.
answer-files = Bilagor
answer-files-none = Inga bilagor
# $who (String) - person eller organisation
answer-files-label =
    { $who ->
        [person] Lägg till filer om du vill
       *[organisation] Lägg till filer om ni vill
    }
# $most (Number) - största fil i megabyte
answer-files-hint = PDF, Word eller OpenDocument. Högst { $most } MB per fil. Skriv inte personnummer i filerna, svaret blir offentligt.
answer-files-add = Lägg till filerna
answer-to-check = Fortsätt till kontroll
answer-save-for-later = Spara och fortsätt senare
# $time (String) - klockslag
answer-saved-title = Sparat { $time }
answer-saved-asked = Inget är skickat. Ni kan stänga sidan och fortsätta via länken i vår e‑post.
answer-saved-anyone = Inget är skickat. Utkastet finns i den här webbläsaren i 30 dagar. Öppna remissen igen och välj att svara, så fortsätter du där du var.
# $time (String) - klockslag
answer-saved-at = Sparat { $time }.
answer-autosave-failed = Vi kunde inte spara just nu. Det du har skrivit finns kvar på sidan.
answer-autosave-conflict = Någon har sparat i samma svar. Tryck på ”Spara och fortsätt senare”, så visar vi båda och inget går förlorat.
answer-autosave-closed = Det går inte längre att svara här. Kopiera det du har skrivit.

## Två har skrivit samtidigt
answer-conflict-title = Två har skrivit i samma svar
# $time (String) - när
answer-conflict-lede = Svaret sparades { $time }, sedan du öppnade sidan: av en kollega, eller av dig i ett annat fönster.
answer-conflict-lede-sent = Svaret har skickats sedan du öppnade sidan: av en kollega, eller av dig i ett annat fönster. Det du väljer här sparas som en rättelse, som går att skicka.
answer-conflict-how = Inget är förlorat. Här står allt som skiljer sig åt. Välj vad som ska gälla för varje fråga, eller ta allt från den ena.
answer-conflict-mine = Det du skrev nu
answer-conflict-theirs = Det som redan är sparat
answer-conflict-empty = Tomt
answer-conflict-choose = Vad ska gälla?
answer-conflict-keep-mine = Det jag skrev
answer-conflict-keep-theirs = Det som är sparat
answer-conflict-keep-both = Båda
answer-conflict-keep-both-hint = Det sparade först, sedan ditt
answer-conflict-keep = Spara det jag har valt
answer-conflict-all-mine = Ta allt från mig
answer-conflict-all-theirs = Ta allt som är sparat

## Steg 3
# $who (String) - person eller organisation
answer-check-title =
    { $who ->
        [person] Kontrollera ditt svar
       *[organisation] Kontrollera ert svar
    }
# $who (String) - person eller organisation
# $day (String) - sista dagen
answer-check-lede =
    { $who ->
        [person] Svaret blir en allmän handling när du skickar det. Det får ett nummer och går inte att ta bort, men du kan skicka en rättelse fram till och med den { $day }.
       *[organisation] Svaret blir en allmän handling när ni skickar det. Det får ett nummer och går inte att ta bort, men ni kan skicka en rättelse fram till och med den { $day }.
    }
# $who (String) - person eller organisation
answer-check-lede-late =
    { $who ->
        [person] Svaret blir en allmän handling när du skickar det. Det får ett nummer och går inte att ta bort. Eftersom sista dagen har gått kan du inte rätta det här sedan, så läs igenom det noga.
       *[organisation] Svaret blir en allmän handling när ni skickar det. Det får ett nummer och går inte att ta bort. Eftersom sista dagen har gått kan ni inte rätta det här sedan, så läs igenom det noga.
    }
answer-check-changed-title = Svaret har ändrats
answer-check-changed = Någon sparade i svaret medan den här sidan var öppen. Inget är skickat. Läs igenom det en gång till.
answer-row-organisation = Organisation
answer-row-name = Namn
answer-row-hidden = Publiceras inte. På webben står det ”En privatperson”.
answer-row-email = Kvittot skickas till
# $count (Number) - hur många delar
# $numbers (String) - vilka delar, till exempel 2, 3 och 6
answer-parts-passed =
    { $count ->
        [one] Del { $numbers }
       *[other] Del { $numbers }
    }
answer-and = och
answer-public = Offentligt
answer-send = Skicka svaret
answer-send-correction = Skicka rättelsen

## Kvittot
answer-received = Mottaget
# $who (String) - person eller organisation
answer-receipt-title =
    { $who ->
        [person] Tack. Vi har fått ditt svar
       *[organisation] Tack. Vi har fått ert svar
    }
# $who (String) - person eller organisation
answer-receipt-title-corrected =
    { $who ->
        [person] Tack. Vi har fått din rättelse
       *[organisation] Tack. Vi har fått er rättelse
    }
answer-receipt-number = Svarets nummer
# $email (String) - adressen
answer-receipt-sent = Kvittot är på väg till { $email }. Spara det, eller skriv ut den här sidan.
answer-receipt-keep = Spara numret, eller skriv ut den här sidan.
answer-receipt-pdf = Hämta kvittot (PDF)
answer-print = Skriv ut
answer-next = Det här händer nu
# $who (String) - person eller organisation
answer-next-received =
    { $who ->
        [person] Ditt svar kom in
       *[organisation] Ert svar kom in
    }
# $who (String) - person eller organisation
answer-next-corrected =
    { $who ->
        [person] Din rättelse kom in
       *[organisation] Er rättelse kom in
    }
answer-next-soon = Härnäst
answer-next-publish = Registratorn granskar och publicerar
# $who (String) - person eller organisation
answer-next-publish-more =
    { $who ->
        [person] Du får e‑post när svaret syns på webben.
       *[organisation] Ni får e‑post när svaret syns på webben.
    }
# $day (String) - sista dagen att svara
answer-next-after = Efter den { $day }
answer-next-read = Svaret läses och sorteras
# $who (String) - person eller organisation
answer-next-read-more =
    { $who ->
        [person] Varje synpunkt läses för sig. Du kan säga till om något har blivit fel.
       *[organisation] Varje synpunkt läses för sig. Ni kan säga till om något har blivit fel.
    }
# $body (String) - vem som beslutar
answer-next-decide = { $body } beslutar
# $day (String) - senast när
answer-next-by = Senast { $day }
# $who (String) - person eller organisation
answer-next-told =
    { $who ->
        [person] Du får veta vad som blev av svaret
       *[organisation] Ni får veta vad som blev av svaret
    }
answer-receipt-more = Mer om svaret
answer-receipt-change = Ändra något?
answer-receipt-correct = Skicka en rättelse
# $day (String) - sista dagen
answer-receipt-until = senast den { $day }. Båda versionerna sparas.
answer-receipt-wrong = Fel namn eller nummer?
answer-receipt-follow = Följ svaret
# $who (String) - person eller organisation
answer-receipt-own =
    { $who ->
        [person] Se dina synpunkter, en i taget
       *[organisation] Se era synpunkter, en i taget
    }

## Längre tid
answer-longer-title = Be om längre tid
answer-longer-lede = Räcker inte tiden? Säg hur länge ni behöver och varför. Handläggaren beslutar, och ni får svar med e‑post.
answer-longer-back = Tillbaka till svaret
answer-longer-until = Till och med vilken dag?
answer-longer-until-hint = Skriv som 2024-03-15.
answer-longer-reason = Varför ni behöver längre tid
answer-longer-reason-hint = Till exempel när styrelsen möts nästa gång.
answer-longer-ask = Skicka frågan
# $day (String) - dagen
answer-longer-asked-title = Ni har bett om tid till och med den { $day }
answer-longer-asked = Frågan väntar på besked. Ni får svar med e‑post. Till dess gäller den sista dag som står här bredvid.
# $day (String) - dagen
answer-longer-granted-title = Ni har fått tid till och med den { $day }
answer-longer-granted = Det gäller bara er. Behöver ni ännu längre tid kan ni fråga igen.
answer-longer-refused-title = Ni har inte fått längre tid
answer-longer-refused = Hinner ni inte allt, svara kort på det viktigaste. Ett sent svar tas också emot, men märks som sent.
answer-longer-write = Skriv på svaret

## När formuläret inte går att öppna
answer-stop-decided-title = Det går inte längre att svara här
answer-stop-decided = Remissen är avgjord, och svaren har lästs och vägts in. Det som skickas nu kan inte påverka beslutet, men ni kan alltid skriva till registratorn.
answer-stop-withdrawn-title = Remissen är återtagen
answer-stop-withdrawn = Frågan ställs inte längre, så ni behöver inte svara. Svar som redan har kommit in ligger kvar i ärendet.
answer-stop-late-title = Sista dagen att rätta har gått
# $who (String) - person eller organisation
# $day (String) - sista dagen
answer-stop-late =
    { $who ->
        [person] Ditt svar gäller som du skickade det. Sista dagen var den { $day }. Vill du ändå lägga till något, skriv till registratorn, så läggs det bredvid svaret.
       *[organisation] Ert svar gäller som ni skickade det. Sista dagen var den { $day }. Vill ni ändå lägga till något, skriv till registratorn, så läggs det bredvid svaret.
    }
answer-stop-result = Se vad det blev
# $who (String) - person eller organisation
answer-stop-own =
    { $who ->
        [person] Se ditt svar och vad som blev av det
       *[organisation] Se ert svar och vad som blev av det
    }
answer-stop-typed = Det du skrev
answer-stop-typed-how = Det här sparades inte. Kopiera det om du vill skicka det på annat sätt.
answer-no-link-title = Länken gäller inte längre
answer-no-link = Den kan ha bytts mot en ny eller kopierats fel. Leta efter ett senare mejl från oss, eller skriv till registratorn, så får ni en ny. Det ni har sparat finns kvar.
answer-no-link-subject = Ny länk för att svara
answer-needs-link-title = Öppna länken i mejlet först
answer-needs-link = Längre tid ber ni om från länken i mejlet som ni fick av oss, så att vi vet vem som frågar. Har ni inget mejl, skriv till registratorn.
