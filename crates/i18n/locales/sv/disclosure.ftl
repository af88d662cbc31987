### Att begära en handling, och registratorns prövning.

disclosure-title = Begär en handling
disclosure-lede = Alla har rätt att läsa allmänna handlingar. Du behöver inte säga vem du är eller varför du frågar. Ibland prövar vi om något är hemligt innan vi lämnar ut det.
disclosure-wants = Vad vill du läsa?
disclosure-wants-hint = Skriv numret om du har det, till exempel RS 2023-0395-16. Annars beskriver du handlingen så gott du kan.
disclosure-email = E-postadress, om du vill
disclosure-email-hint = Då mejlar vi när svaret finns. Utan adress läser du svaret på sidan du får länken till.
disclosure-send = Skicka begäran
disclosure-then = Vad händer sedan?
disclosure-then-text = En registrator tar hand om din begäran skyndsamt, oftast samma dag. Behöver vi pröva om något är hemligt kan det ta längre tid. Får du inte ut allt har du rätt till ett skriftligt beslut som går att överklaga.
disclosure-other-ways = Du kan också ringa, mejla, skriva eller komma till oss.
# $number (String) - reception number
disclosure-own-title = Begäran om handling { $number }
disclosure-own-waits = Vi har fått din begäran. Svaret kommer att finnas på den här sidan.
disclosure-own-answered = Svaret på din begäran finns här.
disclosure-keep = Spara adressen till den här sidan
disclosure-keep-hint = Den som har adressen kan läsa svaret. Vi vet inte vem du är och kan inte skicka den igen om du inte gav en e-postadress.
disclosure-wanted = Det som begärs
disclosure-answer = Besked
disclosure-release-whole = Lämnas ut
disclosure-release-part = Lämnas ut delvis
disclosure-release-refused = Lämnas inte ut
disclosure-release-none = Inte prövad
# $provision (String) - provision
disclosure-by-provision = Enligt { $provision }.
disclosure-the-text = Hela svaret som PDF
# $number (String) - document number
disclosure-decision-link = Skriftligt beslut { $number }
disclosure-right = Rätt till ett skriftligt beslut
disclosure-right-text = Något har inte lämnats ut. Du kan begära att myndigheten fattar ett skriftligt beslut. Beslutet går att överklaga, och där står hur.
disclosure-right-button = Begär ett skriftligt beslut
disclosure-right-asked = Ett skriftligt beslut är begärt. Det kommer att finnas här.
disclosure-work-title = Begäran om handlingar
disclosure-work-lede = Varje handling prövas för sig, vid varje begäran. En sekretessmarkering är bara en påminnelse. Fråga inte vem som begär eller varför, mer än prövningen kräver.
disclosure-waiting = Väntar på besked
disclosure-waiting-empty = Ingen begäran väntar.
disclosure-answered = Besvarade
disclosure-answered-tag = Besvarad
disclosure-enter = Skriv in en begäran
disclosure-enter-hint = När någon ringer, mejlar, skriver eller kommer hit.
disclosure-enter-by = Hur kom den?
disclosure-by-phone = Telefon
disclosure-by-mail = E-post
disclosure-by-desk = Besök eller brev
disclosure-enter-save = Spara begäran
# $day (String) - day
disclosure-promptly = Lämnas ut genast eller så snart det går (2 kap. 15 och 16 §§ TF). Bör ha besked senast { $day }.
# $count (Number) - hours
disclosure-waited-hours =
    { $count ->
        [0] Kom nyss
        [one] Har väntat en timme
       *[other] Har väntat { $count } timmar
    }
# $count (Number) - days
disclosure-waited-days =
    { $count ->
        [one] Har väntat en dag
       *[other] Har väntat { $count } dagar
    }
# $email (String) - address
disclosure-reached = Mejl går till { $email } när beskedet finns.
disclosure-not-reached = Ingen adress är lämnad. Den som frågar läser beskedet på:
disclosure-read-it = Läs handlingen
# $day (String) - day
# $provision (String) - provision
disclosure-mark = Sekretessmarkerad { $day }: { $provision }
disclosure-mark-hint = Markeringen är en påminnelse. Pröva på nytt vad som kan lämnas ut nu.
disclosure-before = Tidigare prövningar
# $day (String) - day
# $release (String) - what was said
# $provision (String) - provision
disclosure-before-row = { $day }: { $release } { $provision }
disclosure-masked = Maskade kopior
disclosure-assess = Vad kan lämnas ut?
disclosure-choose-whole = Hela
disclosure-choose-part = En del
disclosure-choose-refused = Inget
disclosure-hold-back = När något inte lämnas ut
disclosure-provision = Bestämmelse
disclosure-provision-hint = Till exempel: 21 kap. 1 § OSL
disclosure-reason = Varför?
disclosure-copy = Kopia där det hemliga är maskat
disclosure-copy-hint = Originalet ändras aldrig. Se till att texten är borta ur filen, inte bara övertäckt. Nya kopior ersätter de tidigare.
disclosure-assess-save = Spara prövningen
disclosure-decided-by = Vem beslutar för myndigheten?
disclosure-decided-by-hint = Namn och titel, enligt delegationsordningen.
disclosure-decide = Fatta skriftligt beslut
disclosure-decision-waits = Ett skriftligt beslut är begärt.
# $number (String) - document number
disclosure-decision-made = Skriftligt beslut: { $number }
disclosure-add = Lägg till en handling
disclosure-add-number = Handlingens nummer
disclosure-add-hint = Så som det står i diariet, till exempel RS 2023-0395-16.
disclosure-reply = Besked till den som frågar
disclosure-reply-words = Några ord, om det behövs
disclosure-reply-hint = Finns ingen handling att lämna ut, skriv det här.
disclosure-reply-send = Lämna besked
# $count (Number) - requests
disclosure-duty =
    { $count ->
        [one] Lämna besked om en begärd handling
       *[other] Lämna besked om { $count } begäranden om handlingar
    }
# $waited (String) - how long
disclosure-duty-rule = Genast eller så snart det går, 2 kap. 15 och 16 §§ TF. { $waited }.
disclosure-kind-received = Begäran om handling mottagen
disclosure-kind-answered = Besked om begärd handling
# $number (String) - reception number
disclosure-mail-received-subject = Vi har fått din begäran { $number }
# $number (String) - reception number
disclosure-mail-answered-subject = Besked om din begäran { $number }
# $number (String) - reception number
disclosure-mail-received = Vi har fått en begäran om handlingar. Den har nummer { $number }. Svaret kommer att finnas på sidan här under.
# $number (String) - reception number
disclosure-mail-answered = Det finns ett besked om begäran { $number }.
disclosure-mail-open = Läs beskedet
disclosure-mail-anyone = Den som har länken kan läsa beskedet. Har du inte begärt något kan du bortse från det här mejlet.
disclosure-problem-document = Det finns ingen handling med det numret.
disclosure-problem-assess = Pröva varje handling först.
disclosure-problem-copy = Lägg till en kopia där det hemliga är maskat.
disclosure-decision-kind = BESLUT
# $number (String) - document number
disclosure-decision-title = Handlingen { $number } lämnas inte ut
# $number (String) - document number
disclosure-decision-title-part = Handlingen { $number } lämnas ut delvis
# $number (String) - document number
disclosure-decision-about = Beslut om utlämnande av { $number }
disclosure-fact-request = Begäran
disclosure-fact-received = Kom in
disclosure-fact-document = Handling
disclosure-fact-provision = Bestämmelse
disclosure-fact-decided = Beslutsdag
disclosure-fact-decided-by = Beslutat av
disclosure-decision-heading = Beslut
# $name (String) - authority
# $number (String) - document number
disclosure-decision-refused = { $name } avslår begäran att få ut handlingen { $number }.
# $name (String) - authority
# $number (String) - document number
disclosure-decision-part = { $name } lämnar ut handlingen { $number } i en kopia där vissa uppgifter är maskade, och avslår begäran i övrigt.
disclosure-decision-why = Skäl
# $provision (String) - provision
disclosure-decision-provision = Uppgifterna omfattas av sekretess enligt { $provision }.
disclosure-appeal-heading = Så här överklagar du
disclosure-appeal-any-court = kammarrätten
# $court (String) - court
# $name (String) - authority
disclosure-appeal-court = Beslutet överklagas till { $court }. Skriv till { $court }, men skicka överklagandet till { $name }.
# $weeks (Number) - weeks
disclosure-appeal-time = Överklagandet ska ha kommit in inom { $weeks } veckor från den dag då du fick del av beslutet.
disclosure-appeal-how = Skriv vilket beslut du överklagar, hur du vill att det ändras och varför. Skicka det till:
disclosure-foot = Begär en handling
# $number (String) - document number
disclosure-problem-again = { $number } har ändrats sedan den prövades. Läs den och pröva den igen.
disclosure-moved-on = Handlingen har ändrats sedan den prövades. Läs den och pröva den igen innan du lämnar besked.
disclosure-take-back = Ta tillbaka beskedet
disclosure-take-back-hint = Om något blev fel, till exempel en kopia där det hemliga syns. Då kan inget i beskedet hämtas längre och begäran väntar på ett nytt besked. Det som redan har hämtats får du inte tillbaka.
disclosure-take-back-why = Vad blev fel?
disclosure-typed = Det du skrev, som inte är sparat
