### Den som har svarat ser sitt svar och vad som blev av det.

## Dörren bakom länken i kvittot
own-door-title = Öppna svaret
# $title (String) - remissens rubrik
own-door-lede = Här finns svaret på ”{ $title }”, och så småningom vad som blev av det.
own-door-open = Visa svaret
own-door-note = Svaret är öppet i den här webbläsaren ett dygn. Länken fungerar igen efter det.
own-no-link-title = Länken öppnar inget svar
own-no-link = Den kan ha kopierats fel. Öppna den igen från kvittot i mejlet, eller skriv till registratorn och ange svarets nummer.
own-no-link-subject = Länken till mitt svar
own-no-cookie-title = Inget svar är öppet här
own-no-cookie = Öppna länken i kvittot som kom med e‑post, så visas svaret och vad som blev av det.

## Svaret
# $who (String) - person eller organisation
# $title (String) - remissens rubrik
own-title =
    { $who ->
        [person] Ditt svar om ”{ $title }”
       *[organisation] Ert svar om ”{ $title }”
    }
# $who (String) - person eller organisation
own-title-told =
    { $who ->
        [person] Det här blev av ditt svar
       *[organisation] Det här blev av ert svar
    }
own-answered = Besvarat
# $who (String) - person eller organisation
own-yours =
    { $who ->
        [person] Ditt svar
       *[organisation] Ert svar
    }
# $who (String) - person eller organisation
# $count (Number) - hur många synpunkter
own-said =
    { $who ->
        [person] { $count ->
            [one] Du sa en sak om förslaget.
           *[other] Du sa { $count } saker om förslaget.
        }
       *[organisation] { $count ->
            [one] Ni sa en sak om förslaget.
           *[other] Ni sa { $count } saker om förslaget.
        }
    }
own-decision = Se beslutet och vad andra fick för svar
# $who (String) - person eller organisation
own-lede =
    { $who ->
        [person] Vi har fått ditt svar. Varje synpunkt i det får ett eget svar från oss, med skäl.
       *[organisation] Vi har fått ert svar. Varje synpunkt i det får ett eget svar från oss, med skäl.
    }
# $day (String) - senast när
own-by = Det sker senast den { $day }.
own-withdrawn = Remissen är återtagen. Svaret ligger kvar i ärendet som allmän handling, men synpunkterna får inga egna svar.
own-last-day = Sista dag att rätta
own-both-kept = Båda versionerna sparas, eftersom svaret är en allmän handling.
own-correct = Rätta svaret
# $who (String) - person eller organisation
own-after =
    { $who ->
        [person] Efter sista dagen läggs det du vill tillägga bredvid svaret.
       *[organisation] Efter sista dagen läggs det ni vill tillägga bredvid svaret.
    }
own-receipt = Kvitto
# $time (String) - när
own-received = Mottaget { $time }.
own-receipt-pdf = Kvitto och kopia (PDF)
own-feedback-pdf = Hämta återkopplingen som PDF
own-about = Om svaret
own-correction = Rättat
own-see-versions = Se vad som ändrades
# $who (String) - person eller organisation
own-told =
    { $who ->
        [person] Svar till dig
       *[organisation] Svar till er
    }
own-publishing = På webben
own-published = Publicerat på webben
own-unpublished = Inte på webben än. Registratorn granskar det först.
own-published-before = Publicerat på webben som det var före rättelsen. Registratorn granskar rättelsen, sedan tar den dess plats.
own-secret = Visas inte på webben, eftersom något i det kan omfattas av sekretess.

## Synpunkterna
# $who (String) - person eller organisation
own-words =
    { $who ->
        [person] Dina synpunkter, en i taget
       *[organisation] Era synpunkter, en i taget
    }
# $who (String) - person eller organisation
own-words-told =
    { $who ->
        [person] Dina ord och vårt svar
       *[organisation] Era ord och vårt svar
    }
# $who (String) - person eller organisation
own-divided =
    { $who ->
        [person] Vi har delat svaret efter fälten du fyllde i. Säg till om något hör ihop som är delat, eller tvärtom.
       *[organisation] Vi har delat svaret efter fälten ni fyllde i. Säg till om något hör ihop som är delat, eller tvärtom.
    }
own-view = Synpunkt
own-whole = Förslaget som helhet
own-no-answer-yet = Inget svar än
own-read-together = Läses tillsammans med andra som säger samma sak.
own-no-answer-withdrawn = Remissen är återtagen, så synpunkten får inget eget svar.
# $day (String) - senast när
own-answer-by = Svar senast { $day }
own-body = Hela texten

## Versioner
own-versions-two = Båda versionerna
own-versions = Alla versioner
own-versions-lede = Här står det som ändrades. Den senaste versionen gäller, och den tidigare finns kvar i diariet.
# $time (String) - när
own-earlier = Rättelsen { $time }
# $time (String) - när
own-sent = Skickat { $time }
# $time (String) - när
own-corrected = Rättat { $time }
own-no-difference = Inget i texten ändrades.

## Har vi läst fel?
# $who (String) - person eller organisation
own-misread =
    { $who ->
        [person] Har vi läst dig fel?
       *[organisation] Har vi läst er fel?
    }
# $who (String) - person eller organisation
own-misread-how =
    { $who ->
        [person] Säg vilken synpunkt det gäller, så läser en annan person den igen och svarar dig.
       *[organisation] Säg vilken synpunkt det gäller, så läser en annan person den igen och svarar er.
    }
own-read-again = Be oss läsa igen
# $number (String) - svarets nummer
own-read-again-subject = Läs igen: { $number }
