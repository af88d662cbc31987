### Svaren i arbetsytan: listan, inläggning och läsning.

## Listan
code-list-title = Svar
code-filter = Visa svar
code-filter-all = Alla
code-filter-publish = Att publicera
code-filter-unread = Inte lästa
code-filter-unanswered = Obesvarade
code-filter-empty = Inget svar passar urvalet. Det är klart.
code-filter-show-all = Visa alla svar
code-list-empty = Inget svar har kommit än. Det första syns här så fort det är mottaget.
code-to-referral = Till remissen
code-column-who = Vem
code-column-number = Nummer
code-column-came = Kom in
code-column-stance = Ställningstagande
code-column-progress = Synpunkter
code-column-state = Läge
code-private = privatperson
code-unasked = svarar utan att stå på sändlistan
code-unregistered = inte diariefört
code-late = Efter sista dagen
code-as-given = så som de själva valde
# $read (Number) - views read
# $all (Number) - views
code-read-of = { $read } av { $all } lästa
# $answered (Number) - views answered
# $all (Number) - views
code-answered-of = { $answered } av { $all } besvarade
code-state-secret = Sekretess
code-state-published = Publicerat
code-state-unpublished = Inte publicerat
code-state-correction = Rättelse att granska
# $count (Number) - statements that may not be read
code-hidden = { $count ->
    [one] Ett svar visas inte, eftersom din roll inte ger rätt att läsa det. Det är registrerat.
   *[other] { $count } svar visas inte, eftersom din roll inte ger rätt att läsa dem. De är registrerade.
}

## Lägga in
code-enter-link = Lägg in svar på papper eller telefon
code-enter-crumb = Lägg in
code-enter-title = Lägg in ett svar
code-enter-lede = För svar som kom på papper eller per telefon. De räknas som alla andra svar.
code-enter-how = Hur och när det kom
code-enter-channel = Hur kom svaret?
code-enter-paper = Brev
code-enter-paper-hint = Skriv av texten och bifoga en skannad kopia.
code-enter-phone = Telefon
code-enter-phone-hint = Skriv ned vad som sades och läs upp det innan ni lägger på.
code-enter-day = Dagen det kom in
code-enter-day-hint = Dagen då brevet nådde regionen eller samtalet hölls.
code-enter-who = Vem som svarar
code-enter-recipient = Vem svarar?
code-enter-name-hint = Så som den som svarar skriver eller säger det.
code-enter-email = E‑postadress för kvittot
code-enter-email-hint = Lämna tomt om det inte finns någon.
code-enter-postal = Postadress
code-enter-postal-hint = En rad per rad på kuvertet. Dit går brevet om vad som hände med synpunkterna, om det inte finns någon e‑postadress.
code-enter-decided = Vem har beslutat om svaret, och när?
code-enter-decided-hint = Till exempel: Styrelsen den 6 februari 2024. Lämna tomt om det inte framgår.
code-enter-what = Vad de säger
code-enter-overall = Vad anser de om förslaget som helhet?
code-enter-overall-hint = Välj det som framgår av svaret. Välj inget om det inte framgår: svaret väntar då på att läsas.
code-enter-body = Texten
code-enter-body-hint = Hela svaret, ord för ord.
code-enter-summary = Svaret i korthet
code-enter-summary-hint = Bara om de själva har en sammanfattning.
code-enter-files = Filer
code-enter-files-hint = Skannat brev eller andra bilagor. PDF är bäst.
code-enter-files-again = Välj filerna en gång till. Webbläsaren behåller dem inte när något behöver rättas.
code-enter-parts = Delar och frågor
code-enter-parts-hint = Fyll i de delar som svaret tar upp. Resten kan du hoppa över.
code-enter-no-stance = Inget sagt
code-enter-part-text = Vad de säger om delen
code-enter-save = Registrera svaret
code-enter-save-hint = Svaret får nästa handlingsnummer. Finns en adress går ett kvitto dit. Inget publiceras förrän någon har granskat det.

## Läsa
code-statement = Svar
code-queue = Svaren i remissen
# $read (Number) - statements read
# $all (Number) - statements
code-queue-progress = { $read } av { $all } svar lästa
# $all (Number) - statements
code-queue-choose = Välj svar: alla { $all }
code-queue-done = läst
# $read (Number) - views read
# $all (Number) - views
code-queue-part = { $read } av { $all }
code-all-statements = Alla svar
# $name (String) - who answered
code-previous = Förra svaret: { $name }
# $name (String) - who answered
code-next = Nästa svar: { $name }
code-private-long = Privatperson. Namnet visas bara här, inte publikt.
code-overall-given = till hela förslaget, så som de själva valde
code-overall-read = till hela förslaget, så som vi har läst svaret
code-overall-none = Svaret kom som löpande text. Ställningstagandet är det som ni läser fram här.
# $provision (String) - the provision
code-secret = Sekretessmarkering: { $provision }
code-secret-hint = Märket är en varning och inget beslut. Varje begäran om handlingen prövas för sig.
code-publish = Granska och publicera
code-change-published = Ändra det som är publicerat
code-secrecy-link = Sekretessmarkering
code-views-title = Vad de säger, och hur vi läser det
# $count (Number) - views not read
code-views-left = { $count ->
    [one] En synpunkt återstår
   *[other] { $count } synpunkter återstår
}
code-as-stated-hint = Är svaren tydliga? Läs texterna först, och spara sedan alla på en gång så som de själva valde. Det du inte håller med om ändrar du för sig.
code-as-stated = Läs alla så som de själva valde
code-view = Synpunkt
code-no-words = Utan egna ord, bara ett ställningstagande.
code-about-whole = Hela förslaget
# $question (String) - the question
code-about-question = Fråga: { $question }
# $stance (String) - the stance as given
code-stated-otherwise = De valde själva: { $stance }.
code-question-read = Läst
code-no-answer = Inget svar än
code-stance = Hur vi läser det
code-choose = Välj
code-choose-later = Inte bestämt än
code-outcome = Vad det blir av synpunkten
code-reason = Skäl, till den som svarade
code-save = Spara synpunkten
code-conflict = Någon annan sparade något på den här synpunkten medan du skrev. Det som står där nu syns ovanför. Spara igen om ditt ska gälla.
code-add-title = Lägg till en synpunkt ur texten
code-add-hint = Säger texten flera saker om olika delar? Klistra in stycket ord för ord, så får det ett eget svar.
code-add-passage = Stycket
code-add-part = Handlar om
code-add = Lägg till synpunkten
code-passage-not-there = Stycket står inte i svaret. Kopiera det ord för ord ur texten.
code-body = Hela texten
code-body-show = Visa hela texten
code-versions = Rättat av den som svarade
code-versions-hint = Båda versionerna är sparade. Den senaste gäller. Det som togs bort är märkt till vänster, det som kom till är märkt till höger.
# $number (Number) - number of the version
code-version = Version { $number }
code-register = I diariet
code-register-number = Handlingsnummer
code-register-date = Kom in
code-register-party = Från
code-register-about = Vad handlingen rör
code-register-state = Läge
# $day (String) - when it was published
code-register-published = Publicerat { $day }
code-register-reception = Mottagningsnummer
code-register-decided = Beslutat av
code-link-title = Länken till det egna svaret
code-link-text = Den som svarade kan läsa och rätta sitt svar med länken i kvittot. Har den kommit i orätta händer: gör den ogiltig. Då skickas kvittot igen med en ny länk.
code-link-no-mail = Den här avsändaren har ingen e‑post, så ingen ny länk kan skickas.
code-link-button = Gör länken ogiltig och skicka en ny
code-link-done = Den gamla länken gäller inte längre.
code-address = Adress
code-address-title = Rätta adressen
code-address-lede = Hit går kvittot och beskedet om vad som hände med synpunkterna. Finns det en e‑postadress går allt med mejl, annars skrivs brev ut. Har beskedet gått ut utan att nå den här avsändaren skickas det nu.
code-address-save = Spara adressen
code-address-done = Adressen är rättad.
