### De publika sidorna: start, remisser, svar, sammanställning.

## Startsidan
public-front-title = Var med innan regionen bestämmer
# $site (String) - myndighetens namn
public-front-lede = Här ser du vad { $site } frågar om just nu, och vad som blev av det ni sa.
public-front-see-open = Se vad som är öppet nu
public-front-see-became = Se vad svaren ledde till
public-front-see-earlier = Se tidigare remisser
public-front-all = Alla remisser
public-front-soonest = Kortast tid kvar
public-front-latest = Senast besvarad
public-front-anyone = Remiss, alla får svara.
public-step-ask = Vi frågar
public-step-ask-more = Du får veta vad som föreslås och när det bestäms.
public-step-answer = Du svarar
public-step-answer-more = På webben eller med e‑post. Du behöver inget konto.
public-step-decide = Politikerna beslutar
public-step-decide-more = Ditt svar finns med i underlaget.
public-step-told = Du får veta hur det blev
public-step-told-more = Vad som togs upp, vad som inte gjorde det och varför.
# $site (String) - myndighetens namn
public-front-none-open = Just nu frågar { $site } inte om något.
public-front-none-open-more = När en ny remiss skickas ut står den här samma dag, och alla får svara på den.
public-front-all-became = Alla svar från den senaste remissen
public-front-none-became = Ännu har ingen fått veta vad ett svar ledde till.
public-front-none-became-more = Här kommer synpunkterna att stå tillsammans med vad de ledde till, även när svaret är nej.
public-front-how = Så fungerar Rådslag
public-front-do-we-answer = Svarar vi?
# $done (Number) - hur många synpunkter som har fått svar
# $all (Number) - hur många synpunkter det finns
public-front-answered = { $done } av { $all } synpunkter har fått svar
# $count (Number) - hur många som väntar
public-front-waiting = { $count ->
    [one] En väntar fortfarande.
   *[other] { $count } väntar fortfarande.
}
public-front-none-waiting = Ingen väntar.
public-front-answered-more = Vi räknar alla synpunkter i remisser som är beslutade.

## Sista dagen
# $count (Number) - hur många dagar
public-days-left = { $count ->
    [one] En dag kvar
   *[other] { $count } dagar kvar
}
# $count (Number) - hur många dagar
public-last-day-left = { $count ->
    [one] sista dag, en dag kvar
   *[other] sista dag, { $count } dagar kvar
}
public-last-day-today = Sista dagen är i dag
# $day (String) - dagen
public-last-day-was = Sista dagen var { $day }
public-past = Svarstiden är slut
public-past-more = Svaren läses och sammanställs. Sedan beslutas frågan, och alla som har svarat får veta hur det blev.
public-anyone = Alla får svara
public-anyone-more = Alla får svara, även den som inte står på sändlistan.
public-answer-title = Svara på remissen
public-answer-web = Svara på webben
public-answer-mail = Du kan också svara med e‑post till
# $number (String) - diarienumret
public-answer-mail-more = Skriv { $number } i ämnesraden. Du behöver inget konto.
public-late-answer = Vi tar emot svar även nu, men de märks som sena.
public-late-answer-link = Svara ändå

## Läget
public-tag-past = Svarstiden är slut
public-tag-reading = Svaren läses
public-tag-decided = Beslutad
public-tag-answered = Beslutad och besvarad
public-decided-prefix = Beslutat:

## Listan
public-list-lede = När regionen vill veta vad andra tycker om ett förslag skickas det på remiss. Alla får svara, även den som inte har fått frågan.
public-list-past = Tidigare remisser
public-list-sent = skickades ut
public-list-none-past = Inga tidigare remisser.
public-list-none-past-more = När svarstiden för en remiss är slut flyttas den hit, och den ligger kvar.
# $statements (Number) - hur många svar
# $asked (Number) - hur många som tillfrågades
public-list-answers = { $statements ->
    [0] Inga svar än. { $asked } tillfrågade.
    [one] Ett svar. { $asked } tillfrågade.
   *[other] { $statements } svar. { $asked } tillfrågade.
}
# $first (Number) - första raden
# $last (Number) - sista raden
# $total (Number) - hur många det finns
public-list-shown = Visar { $first }–{ $last } av { $total }
# $page (Number) - sidans nummer
public-page = sida { $page }

## En remiss
public-referral = Remiss
# $number (String) - diarienumret
public-matter = Remiss { $number }
public-official = Officiell rubrik:
public-read-proposal = Läs hela förslaget
# $count (Number) - hur många delar
public-read-proposal-parts = { $count ->
    [one] Läs hela förslaget
   *[other] Läs hela förslaget, { $count } delar
}
public-proposal-title = Förslaget
public-proposal-contents = Innehåll
public-questions = Det här frågar vi särskilt om
public-ask = Det här vill vi veta
public-asks = Frågar
public-decides = Beslutar
public-replaces = Ersätter, om det beslutas
public-whole = Förslaget som helhet
# $position (Number) - delens nummer
# $heading (String) - delens rubrik
public-part = Del { $position }, { $heading }
public-to-matter = Till remissen
public-withdrawn = Remissen är återtagen
# $day (String) - dagen
public-withdrawn-on = Återtogs { $day }
public-withdrawn-more = De svar som hann komma in är kvar i ärendet.
public-summarised = Svaren är sammanställda
# $day (String) - dagen
public-summarised-on = Klart { $day }

## Den röda tråden
public-thread = Den röda tråden
public-thread-last-day = Sista dag att svara
public-thread-proposal = Läs förslaget
# $count (Number) - till hur många
public-thread-sent = { $count ->
    [one] Remissen skickades till en mottagare
   *[other] Remissen skickades till { $count } mottagare
}
# $count (Number) - till hur många
public-thread-reminded = { $count ->
    [one] Påminnelse till en som inte hade svarat
   *[other] Påminnelse till { $count } som inte hade svarat
}
# $day (String) - den nya dagen
public-thread-new-day = Ny sista dag: { $day }
public-thread-closed = Svarstiden stängdes
# $count (Number) - hur många svar
public-thread-closed-more = { $count ->
    [0] Inget svar hade kommit in.
    [one] Ett svar hade kommit in.
   *[other] { $count } svar hade kommit in.
}
public-thread-summarised = Svaren lästes och sammanställdes
# $answers (String) - ”26 svar”
# $views (String) - ”61 synpunkter”
public-thread-summarised-more = { $answers }, { $views }
public-thread-read-summary = Läs sammanställningen
# $body (String) - vem som beslutade
public-thread-decided = { $body } beslutade
# $count (Number) - hur många
public-thread-fed-back = { $count ->
    [one] En fick återkoppling
   *[other] Alla { $count } fick återkoppling
}
public-thread-fed-back-more = De som svarade fick veta vad som blev av varje synpunkt. De som var tillfrågade men inte svarade fick veta vad som beslutades.
# $count (Number) - hur många av dem
# $all (Number) - hur många
public-thread-fed-back-some = { $count } av { $all } har fått återkoppling
# $count (Number) - hur många
public-thread-fed-back-some-more =
    { $count ->
        [one] En har inte nåtts än: ett brev väntar på posten, ett mejl kom tillbaka eller adress saknas.
       *[other] { $count } har inte nåtts än: brev väntar på posten, mejl kom tillbaka eller adress saknas.
    }
public-thread-withdrawn = Remissen återtogs
# $count (Number) - hur många
# $day (String) - den senaste dagen
public-thread-extended = { $count ->
    [one] En mottagare har fått längre tid, till { $day }.
   *[other] { $count } mottagare har fått längre tid, som längst till { $day }.
}
# $day (String) - dagens datum
public-thread-today = I dag, { $day }
public-thread-none-yet = Inga svar har kommit in än
# $count (Number) - hur många
public-thread-received = { $count ->
    [one] Ett svar har kommit in
   *[other] { $count } svar har kommit in
}
# $asked (Number) - från sändlistan
# $other (Number) - från andra
public-thread-from-both = { $asked } från sändlistan och { $other } från andra.
# $asked (Number) - från sändlistan
# $all (Number) - alla på sändlistan
public-thread-from-list = { $asked } av { $all } på sändlistan.
public-thread-open-more = Varje svar får ett nummer samma dag och publiceras när registratorn har granskat det.
public-thread-reading = Svaren läses
public-thread-reading-more = Varje svar läses av en människa. Sedan sammanställs de.
public-thread-waiting = Sammanställningen ligger till grund för beslutet
public-thread-answering = Varje synpunkt får sitt svar
public-thread-answering-more = De som har svarat får veta vad som blev av det de sa, och varför.
public-thread-then = Därefter
public-thread-will-read = Svaren läses och sammanställs
public-thread-will-read-more = Varje svar läses av en människa, och sammanställningen blir offentlig.
public-thread-no-day = Datum är inte bestämt
# $body (String) - vem som beslutar
public-thread-will-decide = { $body } beslutar
# $day (String) - dagen
public-thread-by = Senast { $day }
public-thread-will-answer = Alla som har svarat får återkoppling
public-thread-will-answer-more = Vad som togs upp, vad som inte gjorde det och varför.

## Så har de svarat
public-stances-title = Så svarade de
public-stances-so-far = Så har de svarat hittills
public-stances-who = Vilka
public-stances-what = Ställningstagande till hela förslaget
public-stances-count = Har svarat
public-stances-counted = Svarade
public-stances-all = Alla på sändlistan
# $count (Number) - hur många
# $all (Number) - av hur många
public-n-of = { $count } av { $all }
public-others = Svar från andra
public-others-one = Svar utan att vara tillfrågad
public-key-wait = Ännu inget svar
public-key-silent = Svarade inte
public-key-withheld = Svaret är inte publicerat
# $first (String) - ”Ingen erinran”
# $second (String) - ”inga synpunkter”
public-key-neither = { $first } eller { $second }
public-nobody-rejects = Ingen avstyrker hela förslaget.
public-numbers-change = Siffrorna ändras tills svarstiden är slut.
public-numbers-rule = Varje tillfrågad räknas en gång, och det senaste svaret som kom i tid gäller. Svar som ingen har läst än räknas för sig.
public-numbers-published = Ställningstaganden räknas bara ur svar som är publicerade. Ett svar som inte är publicerat räknas som inkommet, men inte vad det säger.
public-numbers-data = Siffrorna som data (JSON)

## Svaren
public-statements-title = Svaren
# $received (String) - ”26 svar”
# $published (Number) - hur många som är publicerade
public-statements-lede = { $received } har kommit in. { $published ->
    [0] Inget är publicerat än.
    [one] Ett är publicerat.
   *[other] { $published } är publicerade.
}
public-statements-none = Inga svar har kommit in än.
public-statements-none-published = Inget svar är publicerat än.
public-statements-none-more = Varje svar publiceras när registratorn har granskat det.
# $first (Number) - första raden
# $last (Number) - sista raden
# $total (Number) - hur många det finns
public-statements-shown = Visar { $first }–{ $last } av { $total } publicerade svar, de senaste först
# $count (Number) - hur många som visas
# $published (String) - ”15 publicerade svar”
public-statements-newest = Visar { $count } av { $published }.
# $count (Number) - hur många som granskas
public-statements-waiting = { $count ->
    [one] Ett svar till är inte publicerat.
   *[other] { $count } svar till är inte publicerade.
}
# $count (Number) - hur många
public-all-statements = { $count ->
    [one] Läs svaret
   *[other] Läs alla { $count } svar
}
# $count (Number) - hur många
public-n-answers = { $count } svar
# $count (Number) - hur många
public-n-published = { $count ->
    [one] 1 publicerat svar
   *[other] { $count } publicerade svar
}
# $count (Number) - hur många
public-n-views = { $count ->
    [one] 1 synpunkt
   *[other] { $count } synpunkter
}
public-late = Kom in efter sista dagen.
public-late-tag = Sent

## Ett svar
# $name (String) - vem som svarar
public-statement-from = Svar från { $name }
public-statement = Svar
public-statement-about = Svar på remissen
public-statement-facts = Om svaret
public-received = Kom in
# $channel (String) - ”e-post”
public-channel = via { $channel }
public-decided-by = Beslutat av
public-corrections = Rättat
# $count (Number) - hur många gånger
public-corrections-more = { $count ->
    [one] En gång av den som svarade. Den tidigare versionen finns kvar i diariet.
   *[other] { $count } gånger av den som svarade. De tidigare versionerna finns kvar i diariet.
}
public-correction-waits = En rättelse har kommit in och granskas.
public-correction-waits-more = Här visas svaret som det var före rättelsen. När rättelsen är granskad tar den dess plats.
public-published = Publicerat
public-redacted = Några ord i svaret visas inte här.
public-redacted-more = Registratorn har tagit bort dem före publiceringen, till exempel för att de handlar om en enskild person. Svaret som det kom in finns i diariet.
public-redacted-why = Skäl
public-redacted-mark = Något är borttaget här
public-redacted-where = Borttaget i
public-words = Så säger svaret
public-words-and-answer = Orden och vad de ledde till
public-view = Synpunkt
public-text-hidden = Orden visas inte här.
public-no-answer-yet = Inget svar än
# $day (String) - dagen
public-answer-by = Svar senast { $day }
public-whole-text = Svaret som det skrevs
public-files = Filer
public-fetch = Hämta
public-read = Läs

## Beslutet och vad svaren ledde till
public-decision = Beslutet
public-decision-by = Beslutat av
public-see-became = Se vad svaren ledde till
public-tally-all = Alla synpunkter har fått svar
public-tally-some = De flesta synpunkter har fått svar
public-tally-coming = Varje synpunkt får ett svar
# $answers (String) - ”26 svar”
# $views (String) - ”61 synpunkter”
public-tally-more = { $answers } innehöll { $views }. Varje streck är en synpunkt.
# $views (String) - ”61 synpunkter”
public-tally-waiting = Beslutet är fattat. De som har svarat får veta vad som blev av det de sa, och därefter står det här. Det gäller { $views }.
public-led-to = Vad svaren ledde till
public-led-to-none = Här finns ännu inget att läsa.
public-led-to-none-more = Svar som inte är publicerade visas inte, men de har fått återkoppling som alla andra.
public-group-taken-up = Det här togs upp
public-group-partly = Det här togs upp till en del
public-group-not = Det här togs inte upp
# $count (Number) - hur många till
public-group-more = { $count ->
    [one] Se en till i sammanställningen
   *[other] Se { $count } till i sammanställningen
}
public-a-private-person = en privatperson
# $names (String) - namn med komma emellan
# $count (Number) - hur många till
public-and-more = { $names } och { $count } till

## Handlingar
public-documents = Handlingar
# $day (String) - dagen
public-made = { $day }
public-no-file = Ingen fil
public-missing-document = Saknar du något?
public-ask-document = Begär ut en handling.
public-ask-document-more = Du behöver inte säga vem du är eller varför.

## Kontakt
public-contact-title = Frågor om remissen
# $contact (String) - vem som svarar
public-contact = { $contact } svarar på frågor om innehållet.
public-contact-registrar = Registratorn svarar på hur du skickar in.
public-wrong-title = Stämmer inte svaret?
public-wrong = Har ni svarat och känner inte igen hur vi läste er synpunkt? Skriv till registratorn. Det ni skriver registreras i ärendet, och ni får svar. Beslutet och återkopplingen ändras inte av det.

## Sammanställningen
public-summary-title = Sammanställning av svaren
public-summary-file = sammanstallning
# $day (String) - dagen
public-summary-finished = Klar { $day }
public-summary-asked = tillfrågade
public-summary-answered = av dem svarade
public-summary-unasked = svarade utan att vara tillfrågade
public-summary-views = synpunkter
public-summary-late = kom in sent
public-summary-answered-list = De har inte svarat
public-summary-asked-title = De tillfrågade
public-summary-all-answered = Alla som tillfrågades har svarat.
public-summary-have-answered = De har svarat
public-summary-picture = Helhetsbilden
public-summary-nobody = Ingen har svarat särskilt på den här delen.
public-summary-no-answers = Ingen har svarat på frågan.
public-summary-comments = Kommentarer
