### Ord för det som domänen räknar upp. Funktionerna finns i i18n/src/words.rs.

## Ställningstaganden
stance-support = Tillstyrker
stance-support-with-changes = Tillstyrker med ändringar
stance-no-objection = Ingen erinran
stance-no-comments = Inga synpunkter
stance-reject-partly = Avstyrker delvis
stance-reject = Avstyrker
stance-abstain = Avstår
stance-unclear = Oklart
stance-hint-support = Ni är för förslaget som det är.
stance-hint-support-with-changes = Ni är för förslaget, men vill ändra något eller har ett villkor.
stance-hint-no-objection = Ni har inget att invända.
stance-hint-no-comments = Ni har läst förslaget och har inget att tillägga.
stance-hint-reject-partly = Ni är emot vissa delar av förslaget.
stance-hint-reject = Ni är emot förslaget.
stance-hint-abstain = Ni väljer att inte svara i sak. Det räknas som ett svar.
stance-hint-unclear = Någon här har läst svaret och kan inte avgöra var det står.
stance-unread = Inte läst än

## Var remissen är
stage-draft = Utkast
stage-approval = Väntar på godkännande
stage-approved = Godkänd, inte utskickad
stage-dispatched = Öppen för svar
stage-closed = Svarstiden är slut
stage-summarised = Sammanställd
stage-decided = Beslutad
stage-fed-back = Avslutad, återkopplingen har gått ut
stage-withdrawn = Återtagen

## Var en mottagares svar är
recipient-status-listed = På listan
recipient-status-dispatched = Utskickad
recipient-status-bounced = Mejlet kom tillbaka
recipient-status-reminded = Påmind
recipient-status-extended = Har fått längre tid
recipient-status-answered = Har svarat
recipient-status-answered-late = Svarade efter sista dagen
recipient-status-abstained = Har avstått
recipient-status-not-answered = Har inte svarat
recipient-status-fed-back = Har fått återkoppling

## Vad som blev av en synpunkt
outcome-taken-up = Togs upp
outcome-partly = Togs upp till en del
outcome-not = Togs inte upp
outcome-no-answer-needed = Ingen ändring behövdes
outcome-future-taken-up = Tas upp
outcome-future-partly = Tas upp till en del
outcome-future-not = Tas inte upp
outcome-future-no-answer-needed = Ingen ändring behövs

## Roller
role-case-officer = Handläggare
role-approver = Godkännare
role-registrar = Registrator
role-coordinator = Samordnare
role-administrator = Administratör
role-elected-official = Förtroendevald

## Kanaler
channel-web = Webben
channel-mail = E-post
channel-paper = Brev
channel-phone = Telefon

## Handlingar
document-kind-letter = Remissmissiv
document-kind-attachment = Bilaga
document-kind-statement = Yttrande
document-kind-reminder = Påminnelse
document-kind-notice = Meddelande
document-kind-summary = Remissammanställning
document-kind-decision = Beslut
document-kind-feedback = Återkoppling

# $title (String) - ärendets rubrik
document-letter = Remissmissiv: { $title }
# $number (String) - diarienummer
document-statement = Yttrande över remiss { $number }
# $count (Number) - hur många som har fått den
document-reminder =
    { $count ->
        [one] Påminnelse till 1 som inte har svarat
       *[other] Påminnelse till { $count } som inte har svarat
    }
# $day (String) - den nya dagen
document-deadline-changed = Ny sista svarsdag: { $day }
document-withdrawn = Remissen är återtagen
# $title (String) - ärendets rubrik
document-summary = Remissammanställning: { $title }
# $body (String) - vem som beslutade
# $paragraph (String) - paragrafen, kan vara tom
document-decision = Beslut i { $body } { $paragraph }
# $count (Number) - hur många som har fått den
document-feedback =
    { $count ->
        [one] Återkoppling till 1 mottagare
       *[other] Återkoppling till { $count } mottagare
    }
# $slug (String) - ärendets adress, blir en del av ett filnamn
file-letter = remiss-{ $slug }
# $number (String) - handlingens nummer som adress, blir en del av ett filnamn
file-receipt = kvitto-{ $number }

## Meddelanden
message-kind-invitation = Inbjudan att svara
message-kind-reminder = Påminnelse
message-kind-receipt = Kvitto
message-kind-acknowledgement = Bekräftelse på mejl
message-kind-deadline-change = Ny sista svarsdag
message-kind-extension-decision = Besked om längre tid
message-kind-withdrawal = Remissen är återtagen
message-kind-published = Svaret är publicerat
message-kind-feedback = Återkoppling
message-kind-feedback-unanswered = Besked om beslutet
message-kind-sign-in = Inloggning
message-state-queued = På väg ut
message-state-sent = Skickat
message-state-refused = Togs inte emot
message-state-bounced = Kom tillbaka
message-state-to-print = Ska skrivas ut och postas
message-state-printed = Utskrivet och postat
inbound-class-answer = Mejl från en person
inbound-class-auto-reply = Automatiskt svar
inbound-class-bounce = Mejl som kom tillbaka
inbound-class-delivery-notice = Leveransbesked
inbound-class-unreadable = Går inte att läsa

## Helgdagar
holiday-new-years-day = nyårsdagen
holiday-epiphany = trettondedag jul
holiday-good-friday = långfredagen
holiday-easter-day = påskdagen
holiday-easter-monday = annandag påsk
holiday-may-day = första maj
holiday-ascension-day = Kristi himmelsfärdsdag
holiday-whit-sunday = pingstdagen
holiday-national-day = nationaldagen
holiday-midsummer-day = midsommardagen
holiday-all-saints-day = alla helgons dag
holiday-christmas-day = juldagen
holiday-boxing-day = annandag jul
eve-midsummer-eve = midsommarafton
eve-christmas-eve = julafton
eve-new-years-eve = nyårsafton
deadline-weekend = Dagen är en lördag eller söndag. Välj hellre en vardag.
# $day (String) - helgdagens eller aftonens namn
deadline-holiday = Dagen är { $day }, då nästan alla är lediga. Välj hellre en vardag.
deadline-bridge-day = Dagen är en klämdag, och många är lediga. Välj hellre en annan dag.
deadline-july = Dagen är i juli, när de flesta föreningar har stängt. Välj hellre en dag i slutet av augusti eller senare.
deadline-christmas-weeks = Dagen är i jul- och nyårshelgen, när de flesta föreningar har stängt. Välj hellre en dag i slutet av januari eller senare.
# $slug (String) - the address of the referral
file-summary = sammanstallning-{ $slug }
