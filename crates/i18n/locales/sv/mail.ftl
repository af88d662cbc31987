### Mejl, och samma ord när de skrivs ut som brev. Ni till organisationer, du till personer.

## Gemensamt
mail-example = Det här är ett exempel. Inget i det är på riktigt.
mail-greeting = Hej,
# $contact (String) - vem, och hur man når dem
mail-questions = Har ni frågor om remissen? Kontakta { $contact }.
mail-fact-number = Diarienummer
mail-fact-deadline = Sista dagen att svara
mail-fact-decision = Beslut
mail-fact-feedback = Återkoppling senast
# $body (String) - vem som beslutar
# $day (String) - när
mail-planned-decision = { $body }, planerat till den { $day }
mail-how-heading = Så svarar ni
mail-next-heading = Vad händer sedan
# $body (String) - vem som beslutar
# $day (String) - när
mail-next-decision = { $body } ska enligt planen besluta den { $day }.
# $who (String) - person eller organisation
# $day (String) - senast när
mail-next-feedback =
    { $who ->
        [person] Senast den { $day } får du veta vad som blev av det du skrev, och varför.
       *[organisation] Senast den { $day } får ni veta vad som blev av det ni skrev, och varför.
    }
mail-public-record = Svaret blir en allmän handling, så vem som helst kan begära att få läsa det. Skriv därför inget om enskilda människors hälsa eller privatliv.
mail-public-page = Läs remissen på webben
mail-answer-link = Läs förslaget och svara
mail-answer-link-note = Ni behöver inte logga in. Den som har länken kan svara i ert namn, så dela den bara med dem som ska vara med och skriva.
mail-own-page = Se svaret och vad som blev av det
# $who (String) - person eller organisation
mail-own-page-note =
    { $who ->
        [person] Länken är bara till dig. Ge den inte till någon annan.
       *[organisation] Länken är bara till er. Ge den inte till någon utanför organisationen.
    }
# $address (String) - adressen i en rad
# $number (String) - diarienummer
mail-by-post = Vill ni hellre skicka ett brev är adressen { $address }. Skriv { $number } på det.
mail-abstain = Vill ni inte svara i sak? Välj Avstår, så påminner vi inte mer.
mail-reason = Skälet:

## Inbjudan
# $number (String) - diarienummer
# $title (String) - rubriken
mail-invitation-subject = Remiss { $number }: { $title }
# $site (String) - myndigheten
# $title (String) - rubriken
mail-invitation-intro = { $site } vill veta vad ni anser om ”{ $title }”.
mail-invitation-by-mail = Ni kan också svara på det här mejlet. Skriv svaret i mejlet eller bifoga det som en fil.
mail-invitation-save = Ni kan svara på hela förslaget eller bara på den del som rör er, spara och fortsätta en annan dag.
mail-invitation-more-time = Räcker inte tiden? Be om längre tid på samma sida, eller svara på det här mejlet och säg vilken dag ni behöver.
# $count (Number) - hur många frågor
mail-invitation-special =
    { $count ->
        [one] Vi har dessutom en särskild fråga till er:
       *[other] Vi har dessutom { $count } särskilda frågor till er:
    }
mail-invitation-attached = Det här följer med:
mail-invitation-receipt = När svaret har kommit in får ni ett kvitto med ett nummer och en kopia.

## Samma inbjudan på papper
# $number (String) - diarienummer
mail-paper-write = Skriv svaret på papper, för hand går lika bra, och skicka det till adressen nedan. Skriv { $number } på det. Säg gärna först om ni är för eller emot förslaget, sedan varför.
mail-paper-address = Adress för svaret
# $phone (String) - telefonnummer
mail-paper-phone = Ni kan också ringa { $phone } och svara muntligt. Vi skriver ner det ni säger och läser upp det för er.
# $email (String) - adressen
# $number (String) - diarienummer
mail-paper-mail = Har ni e-post går det bra att mejla svaret till { $email }. Skriv { $number } i ämnesraden.
mail-paper-web = Remissen finns också på webben:
mail-paper-more-time = Räcker inte tiden? Ring eller skriv och säg vilken dag ni behöver.
mail-paper-enclosed = Det här ligger i samma kuvert:
mail-paper-the-letter = Remissen med förslaget och sändlistan
mail-paper-already = Är svaret redan på väg med posten behöver ni inte göra något mer.

## Påminnelse
# $number (String) - diarienummer
# $title (String) - rubriken
mail-reminder-subject = Påminnelse om remiss { $number }: { $title }
# $site (String) - myndigheten
# $title (String) - rubriken
mail-reminder-intro = { $site } har inte fått något svar från er på ”{ $title }”.
# $count (Number) - hur många dagar det är kvar
# $day (String) - sista dagen
mail-reminder-left =
    { $count ->
        [0] Sista dagen att svara är i dag, { $day }.
        [one] Sista dagen att svara är { $day }. Det är en dag kvar.
       *[other] Sista dagen att svara är { $day }. Det är { $count } dagar kvar.
    }
# $day (String) - sista dagen
mail-reminder-passed = Sista dagen att svara var { $day }. Ni kan fortfarande svara. Svaret läses, men märks som sent.
mail-reminder-short = Ett kort svar räcker. Ni kan också svara på det här mejlet.
mail-reminder-crossed = Har ni redan svarat, till exempel med post, behöver ni inte göra något mer.

## Ny sista dag
# $number (String) - diarienummer
mail-deadline-subject = Ny sista dag att svara på remiss { $number }
# $title (String) - rubriken
# $day (String) - den nya dagen
mail-deadline-intro = Det finns en ny sista dag att svara på ”{ $title }”: { $day }.
# $day (String) - den förra dagen
mail-deadline-before = Tidigare var sista dagen { $day }.
# $day (String) - egen sista dag
mail-deadline-own = Ni har fått längre tid och ska svara senast { $day }. Det gäller fortfarande.

## Besked om längre tid
# $number (String) - diarienummer
mail-extension-subject = Besked om längre tid, remiss { $number }
# $day (String) - ny sista dag
# $title (String) - rubriken
mail-extension-granted = Ni får längre tid. Svara senast { $day } på ”{ $title }”.
# $title (String) - rubriken
mail-extension-refused = Ni bad om längre tid för att svara på ”{ $title }”. Det kan vi inte ge er.
# $day (String) - sista dagen
mail-extension-still = Sista dagen att svara är fortfarande { $day }. Hinner ni inte allt, svara kort på det viktigaste.

## Återtagen
# $number (String) - diarienummer
mail-withdrawal-subject = Remiss { $number } är återtagen
# $site (String) - myndigheten
# $title (String) - rubriken
mail-withdrawal-intro = { $site } har tagit tillbaka remissen ”{ $title }”. Ni behöver inte svara.
mail-withdrawal-kept = Svar som redan har kommit in ligger kvar i ärendet och är allmänna handlingar.

## Kvitto
# $number (String) - handlingens nummer
mail-receipt-subject = Kvitto på svaret { $number }
# $who (String) - person eller organisation
# $number (String) - handlingens nummer
mail-receipt-intro =
    { $who ->
        [person] Vi har fått ditt svar. Det har nummer { $number }.
       *[organisation] Vi har fått ert svar. Det har nummer { $number }.
    }
# $who (String) - person eller organisation
# $number (String) - handlingens nummer
mail-receipt-corrected =
    { $who ->
        [person] Vi har fått din rättelse. Den har samma nummer, { $number }, och ersätter det du skickade förut. Båda finns kvar i diariet.
       *[organisation] Vi har fått er rättelse. Den har samma nummer, { $number }, och ersätter det ni skickade förut. Båda finns kvar i diariet.
    }
mail-receipt-late = Svaret kom efter sista dagen. Det är registrerat och läses, men märks som sent.
# $who (String) - person eller organisation
mail-receipt-copy =
    { $who ->
        [person] En kopia av allt du skickade följer med som PDF. Spara den.
       *[organisation] En kopia av allt ni skickade följer med som PDF. Spara den.
    }
# $who (String) - person eller organisation
# $day (String) - sista dagen
mail-receipt-correct =
    { $who ->
        [person] Blev något fel? Skicka en rättelse på din sida, till och med { $day }.
       *[organisation] Blev något fel? Skicka en rättelse på er sida, till och med { $day }.
    }
# $who (String) - person eller organisation, för finskan
mail-receipt-correct-by-mail =
    { $who ->
       *[organisation] Blev något fel? Svara på det här mejlet.
    }
# $who (String) - person eller organisation
mail-receipt-next =
    { $who ->
        [person] En registrator läser svaret innan det läggs på webben. Ditt namn och din adress visas inte där.
       *[organisation] En registrator läser svaret innan det läggs på webben.
    }
mail-fact-document = Nummer
mail-fact-reception = Mottagningsnummer
mail-fact-received = Kom in
mail-fact-matter = Remiss
mail-fact-respondent = Från
mail-fact-stance = Förslaget som helhet

## Bekräftelse på ett mejl
# $number (String) - mottagningsnummer
mail-acknowledgement-subject = Vi har fått mejlet, nummer { $number }
# $time (String) - när det kom
# $number (String) - mottagningsnummer
mail-acknowledgement-intro = Tack för mejlet. Det kom in { $time } och har mottagningsnummer { $number }.
mail-acknowledgement-next = En registrator läser det, oftast samma dag eller nästa arbetsdag, och ser till att det hamnar i rätt ärende. Är det ett svar på en remiss räknas det från den tid då det kom in.
mail-acknowledgement-nothing = Du behöver inte göra något mer. Vill du lägga till något, svara på det här mejlet och låt numret stå kvar i ämnesraden.
# $title (String) - remissens rubrik
# $number (String) - handlingens nummer
mail-acknowledgement-tied = Mejlet är nu registrerat som svar på remissen ”{ $title }” och har nummer { $number } i ärendet.

## Publicerat
# $number (String) - handlingens nummer
mail-published-subject = Svaret { $number } finns nu på webben
# $who (String) - person eller organisation
# $title (String) - rubriken
mail-published-intro =
    { $who ->
        [person] Nu kan alla läsa ditt svar på remissen ”{ $title }”. Ditt namn visas inte. Där står ”En privatperson”.
       *[organisation] Nu kan alla läsa ert svar på remissen ”{ $title }”.
    }
mail-published-masked = Vi har tagit bort något ur texten innan den lades ut. Skälet:
mail-published-original = Originalet finns kvar i diariet, precis som det kom in.
# $who (String) - person eller organisation, för finskan
mail-published-wrong =
    { $who ->
       *[organisation] Har något blivit fel? Svara på det här mejlet.
    }

## Återkoppling
# $number (String) - diarienummer
mail-feedback-subject = Det här blev det av svaret på remiss { $number }
# $who (String) - person eller organisation
# $title (String) - rubriken
mail-feedback-intro =
    { $who ->
        [person] Tack för ditt svar på remissen ”{ $title }”. Nu är den avgjord. Här står vad som blev av det du skrev, och varför.
       *[organisation] Tack för ert svar på remissen ”{ $title }”. Nu är den avgjord. Här står vad som blev av det ni skrev, och varför.
    }
mail-decision-heading = Beslutet
# $body (String) - vem som beslutade
# $day (String) - när
# $paragraph (String) - paragrafen
mail-decision = { $body }, den { $day }, { $paragraph }.
# $body (String) - vem som beslutade
# $day (String) - när
mail-decision-plain = { $body }, den { $day }.
# $who (String) - person eller organisation
mail-views-heading =
    { $who ->
        [person] Dina synpunkter
       *[organisation] Era synpunkter
    }
# $count (Number) - hur många
mail-tally-views =
    { $count ->
        [one] 1 synpunkt
       *[other] { $count } synpunkter
    }
# $count (Number) - hur många
mail-tally-taken-up =
    { $count ->
        [one] 1 togs upp
       *[other] { $count } togs upp
    }
# $count (Number) - hur många
mail-tally-partly =
    { $count ->
        [one] 1 togs upp till en del
       *[other] { $count } togs upp till en del
    }
# $count (Number) - hur många
mail-tally-not =
    { $count ->
        [one] 1 togs inte upp
       *[other] { $count } togs inte upp
    }
# $count (Number) - hur många
mail-tally-no-answer-needed =
    { $count ->
        [one] 1 krävde ingen ändring
       *[other] { $count } krävde ingen ändring
    }
mail-view-whole = Förslaget som helhet
# $question (String) - frågan
mail-view-question = Svar på frågan: { $question }
# $who (String) - person eller organisation
mail-view-said =
    { $who ->
        [person] Du skrev:
       *[organisation] Ni skrev:
    }
# $stance (String) - ställningstagandet
mail-view-stance-only = { $stance }.
mail-view-cut = Texten är förkortad här. Hela står på sidan som länken nedan leder till.
mail-view-cut-paper = Texten är förkortad här. Hela finns i ärendet.
# $who (String) - person eller organisation, för finskan
mail-feedback-wrong =
    { $who ->
       *[organisation] Har vi missförstått något? Svara på det här mejlet, så läser handläggaren det.
    }
# $who (String) - person eller organisation, för finskan
mail-feedback-wrong-paper =
    { $who ->
       *[organisation] Har vi missförstått något? Ring eller skriv, så läser handläggaren det.
    }
mail-feedback-all = Alla svar och vad som blev av dem

## Återkoppling till den som inte svarade
# $title (String) - rubriken
mail-unanswered-intro = Ni blev tillfrågade om ”{ $title }”. Vi fick inget svar från er. Nu är frågan avgjord.
# $count (Number) - hur många svar
mail-unanswered-count =
    { $count ->
        [0] Inga svar kom in.
        [one] Ett svar kom in.
       *[other] { $count } svar kom in.
    }
mail-unanswered-next = På remissens sida står alla svar, vad som blev av dem och varför.

## Inloggning
# $site (String) - myndigheten
mail-sign-in-subject = Logga in hos { $site }
# $site (String) - myndigheten
mail-sign-in-intro = Du har bett om att få logga in hos { $site }.
mail-sign-in-link = Logga in
mail-sign-in-code = Loggar du in på en annan dator eller telefon? Skriv koden där:
# $count (Number) - minuter
mail-sign-in-valid = Länken och koden gäller en gång, i { $count } minuter.
mail-sign-in-not-you = Har du inte bett om att logga in? Då kan du slänga mejlet. Ingen har kommit in.
