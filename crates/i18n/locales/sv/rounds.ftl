## Omgångar: samma ärende skickas ut igen med ett ändrat förslag

# $n (Number) - vilken omgång
rounds-round = Omgång { $n }
# $number (String) - diarienummer
# $n (Number) - vilken omgång
rounds-number = { $number }, omgång { $n }
rounds-nav = Omgångar i ärendet
rounds-here = visas nu
# $day (String) - när den skickades ut
# $answers (String) - hur många svar
rounds-nav-more = skickades ut { $day }, { $answers }
# $n (Number) - vilken omgång
rounds-newer-title = Förslaget har ändrats och skickats ut i omgång { $n }
rounds-newer-text = Det här är en tidigare omgång. Svaren i den finns kvar som de kom in och räknas för sig.
# $n (Number) - vilken omgång
rounds-newer-link = Gå till omgång { $n }
# $n (Number) - vilken omgång
rounds-newer-answer = Svara i omgång { $n }
# $n (Number) - omgången före
rounds-changed-since = Det här har ändrats sedan omgång { $n }
rounds-see-changes = Se ändringarna ord för ord

## Sidan med ändringarna

# $n (Number) - omgången före
rounds-changes-title = Ändringar sedan omgång { $n }
rounds-changes-lede = Nya ord är understrukna. Borttagna ord är överstrukna.
rounds-changes-parts = Förslaget del för del
rounds-changes-proposal = Förslaget i korthet
rounds-changes-none = Förslagets text är oförändrad.
rounds-changes-part = Del
rounds-changes-what = Vad som har hänt
rounds-part-unchanged = Oförändrad
rounds-part-changed = Ändrad
rounds-part-added = Ny del
rounds-part-removed = Borttagen
# $n (Number) - omgången före
rounds-part-same = Delen lyder som i omgång { $n }.
rounds-part-read = Läs delen
# Läses upp före och efter ord som är nya eller borttagna
rounds-added-begins = nytt:
rounds-added-ends = slut på det nya
rounds-removed-begins = borttaget:
rounds-removed-ends = slut på det borttagna

## Den som svarade tidigare

# $who (String) - person eller organisation
# $n (Number) - omgången före
rounds-you-said =
    { $who ->
        [person] Det här svarade du i omgång { $n }
       *[organisation] Det här svarade ni i omgång { $n }
    }
# $who (String) - person eller organisation
# $n (Number) - omgången före
rounds-begin-from =
    { $who ->
        [person] Börja med det du svarade i omgång { $n }
       *[organisation] Börja med det ni svarade i omgång { $n }
    }
# $who (String) - person eller organisation
rounds-begin-from-more =
    { $who ->
        [person] Svaret fylls i här, och du kan ändra allt innan du skickar det. Delar som är nya står tomma.
       *[organisation] Svaret fylls i här, och ni kan ändra allt innan ni skickar det. Delar som är nya står tomma.
    }
# $n (Number) - omgången före
rounds-filled = Svaret från omgång { $n } är ifyllt. Läs igenom det: förslaget kan ha ändrats.

## Att börja en omgång

# $n (Number) - vilken omgång
rounds-begin-title = Börja omgång { $n }
rounds-begin-lede = Du får ett nytt utkast i samma ärende. Det du har i den här omgången ändras inte.
rounds-begin-keeps = Följer med till utkastet: brevets texter, delarna, frågorna och koderna. Bilagor och dagar följer inte med, så att inget gammalt skickas ut av misstag.
rounds-begin-counts = Svaren i den här omgången ligger kvar här och räknas för sig. De som svarade får veta vad som har ändrats när den nya omgången skickas ut.
rounds-carried = Vilka ska få frågan igen?
rounds-carried-hint = Du kan lägga till och ta bort mottagare i utkastet.
# $count (Number) - hur många
rounds-carried-all = Alla på sändlistan ({ $count })
# $count (Number) - hur många
rounds-carried-answered = Bara de som svarade ({ $count })
rounds-carried-nobody = Ingen, jag gör en ny lista
# $n (Number) - vilken omgång
rounds-begin-button = Börja omgång { $n }
rounds-section = Omgångar
# $n (Number) - vilken omgång
rounds-section-next = Behöver förslaget ut på remiss igen? Börja omgång { $n } i samma ärende.
rounds-changes = Det här har ändrats
rounds-changes-hint = Skriv i klarspråk vad som är nytt sedan förra omgången och varför. Texten står i brevet, i mejlen och på webben.
rounds-section-changes = Vad som har ändrats
rounds-part-before = Samma del i förra omgången
rounds-part-before-hint = Då ser alla vad som har ändrats i delen.
rounds-part-new = Ingen, delen är ny
# $n (Number) - delens nummer
# $heading (String) - dess rubrik
rounds-part-was = Del { $n }, { $heading }

## Händelser

# $n (Number) - vilken omgång
rounds-event = Omgång { $n } skickades ut
rounds-feed = Ny omgång
rounds-refused = Det finns redan en senare omgång av remissen.

## Mejl och brev

# $number (String) - diarienummer
# $title (String) - rubriken
rounds-mail-subject = Ny omgång i remiss { $number }: { $title }
# $site (String) - myndigheten
# $title (String) - rubriken
# $n (Number) - vilken omgång
rounds-mail-intro = { $site } har ändrat förslaget ”{ $title }” och skickar ut det på nytt. Det här är omgång { $n } i samma ärende.
# $n (Number) - omgången före
rounds-mail-answered-before = Tack för svaret i omgång { $n }. Det ligger kvar som det kom in. Svara gärna igen: det är det ändrade förslaget som frågan gäller nu.
# $n (Number) - omgången före
rounds-mail-own = Se ert svar i omgång { $n }
# $n (Number) - omgången före
rounds-mail-own-became = Se ert svar i omgång { $n } och vad som blev av det
rounds-mail-differences = Se ändringarna ord för ord
# $who (String) - person eller organisation
# $title (String) - rubriken
# $site (String) - myndigheten
# $n (Number) - omgången före
rounds-mail-earlier-intro =
    { $who ->
        [person] Du svarade på remissen ”{ $title }” från { $site } i omgång { $n }. Nu har förslaget ändrats och skickats ut på nytt.
       *[organisation] Ni svarade på remissen ”{ $title }” från { $site } i omgång { $n }. Nu har förslaget ändrats och skickats ut på nytt.
    }
# $who (String) - person eller organisation
rounds-mail-earlier-may =
    { $who ->
        [person] Ditt svar ligger kvar som det kom in. Du behöver inte göra något, men du får gärna svara på det ändrade förslaget också.
       *[organisation] Ert svar ligger kvar som det kom in. Ni behöver inte göra något, men ni får gärna svara på det ändrade förslaget också.
    }
rounds-mail-earlier-button = Läs det ändrade förslaget och svara
# $n (Number) - delens nummer
# $heading (String) - dess rubrik
# $what (String) - vad som har hänt med den
rounds-part-line = Del { $n }, { $heading }: { $what }
rounds-letter-appendix = Ändringar i förslaget, ord för ord
rounds-letter-appendix-note = Nya ord är understrukna. Borttagna ord är överstrukna. På webben går ändringarna att få upplästa:
rounds-tag-bounced = Studsade i förra omgången
