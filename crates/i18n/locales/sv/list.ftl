### Sändlistan och utskicket

## Listan
list-title = Sändlista
list-back = Till sändlistan
# $count (Number) - hur många
list-count =
    { $count ->
        [0] Ingen på sändlistan
        [one] En på sändlistan
       *[other] { $count } på sändlistan
    }
# $count (Number) - hur många
# $mails (Number) - hur många med e-post
# $letters (Number) - hur många med brev
list-lede =
    { $count ->
        [one] En mottagare
       *[other] { $count } mottagare
    }: { $mails } med e‑post, { $letters } med brev.
list-none = Ingen står på sändlistan.
list-none-text = Den som står här får brevet och en egen länk att svara med. Alla andra får svara på webben ändå.
list-add-more = Lägg till på listan
# $count (Number) - hur många
list-added =
    { $count ->
        [0] Ingen ny lades till.
        [one] En mottagare lades till.
       *[other] { $count } mottagare lades till.
    }
# $count (Number) - hur många
list-already =
    { $count ->
        [one] En fanns redan och lades inte till igen.
       *[other] { $count } fanns redan och lades inte till igen.
    }
list-column-number = Nr
list-column-address = Adress
list-column-status = Läge
list-letter = Brev med posten
list-no-address = Adress saknas
list-tag-address = Saknar adress
list-choose = Välj
list-name = Namn
list-name-hint = Organisationens namn som den själv skriver det.
list-category = Grupp
list-category-hint = Varje mottagare räknas i en enda grupp i sammanställningen.
list-email = E‑post
list-email-hint = Helst en adress till en funktion, inte till en person. Lämna tomt om de ska få ett brev.
list-postal = Postadress
list-postal-hint = En rad per rad på kuvertet. Behövs bara om e‑post saknas.
list-language = Språk i mejl och brev

## Att lägga till
list-paste-title = Klistra in en lista
list-paste-lede = En mottagare per rad. Namnet räcker för den som redan finns bland organisationerna: då hämtas adress och grupp därifrån.
list-paste = Listan
list-paste-hint = Namn; e‑post; grupp. Semikolon eller tabb emellan, eller en tabell med rubriker. ”Namn <adress>” går också, och numrering gör inget.
list-file = Eller välj en fil
list-file-hint = En textfil eller CSV med samma innehåll. Raderna läggs efter dem ovanför.
list-paste-category = Grupp för rader som inte anger någon
list-paste-category-hint = Går att ändra för var och en efteråt.
list-paste-category-missing = Välj grupp för de rader som inte anger någon.
list-paste-button = Lägg till på listan
list-keys = Så skrivs gruppen på en rad
list-keys-text = Skriv ordet till höger efter ett semikolon.
list-one-title = Lägg till en
list-one-button = Lägg till på listan
list-add-late = Lägg till en mottagare i efterhand
list-late-lede = Remissen är redan ute. Mottagaren får brevet genast, med samma sista dag som de andra.
list-late-button = Lägg till och skicka brevet
list-known-title = Välj bland kända organisationer
# $count (Number) - hur många
list-known-lede =
    { $count ->
        [one] En organisation finns inlagd.
       *[other] { $count } organisationer finns inlagda.
    } De som redan står på listan går inte att välja.
list-known-there = Står redan på listan
list-known-none = Välj minst en organisation.
list-known-button = Lägg till de valda
list-known-empty = Inga organisationer är inlagda än.
list-known-empty-text = Lägg in dem ni brukar fråga, så är nästa sändlista gjord på en minut. Till dess går det bra att klistra in en lista.
list-known-empty-add = Lägg in en organisation

## En mottagare
list-saved = Sparat.
list-edit-title = Adress och språk
list-edit-late = Ändrar du adressen skickas brevet genast till den nya, med samma länk att svara med.
# $address (String) - adressen
list-goes-now = Nästa utskick går till { $address }. Där svarar organisationen på remisser nu, enligt registret.
list-bounced = Mejlet kom inte fram.
# $reason (String) - mejlserverns svar
list-bounced-reason = Mejlservern svarade: ”{ $reason }”
list-longer-title = Ber om längre tid
# $day (String) - dagen
list-longer-asked = De vill svara senast { $day }.
list-longer-others = Handläggare och samordnare bestämmer om längre tid.
list-longer-give = Ge längre tid
list-longer-until = Ny sista dag för den här mottagaren
list-longer-reason = Varför
list-longer-reason-hint = Står i mejlet till dem. Behövs om svaret är nej.
list-longer-grant = Ge dem längre tid
list-longer-refuse = Säg nej
list-their-answer = Svaret
# $at (String) - när det kom
list-open-answer = Öppna svaret som kom { $at }
list-renew-title = Ny länk att svara med
list-renew-text = Har länken hamnat hos fel person? Den gamla slutar gälla genast, och brevet skickas igen med en ny. Det de redan har skrivit finns kvar.
list-renew-button = Skicka en ny länk
list-remove-title = Ta bort från listan
list-remove-text = Remissen är inte utskickad, så ingen märker något.
# $name (String) - mottagarens namn
list-remove-button = Ta bort { $name }
# $kind (String) - vad mejlet är
# $address (String) - vart
# $state (String) - läget
list-log-mail = { $kind } till { $address }. { $state }.
# $kind (String) - vad brevet är
# $state (String) - läget
list-log-letter = { $kind } som brev. { $state }.

## Utskicket
list-sent-title = Utskicket
# $asked (Number) - hur många som tillfrågades
# $answered (Number) - hur många som svarat
list-sent-lede =
    { $asked ->
        [one] En tillfrågades
       *[other] { $asked } tillfrågades
    }. { $answered ->
        [0] Ingen har svarat än.
        [one] En har svarat.
       *[other] { $answered } har svarat.
    }
list-sent-none = Inget är utskickat än.
list-sent-none-text = När remissen är godkänd skickar registratorn ut den. Då står varje mottagare här.
list-only = Visa bara några
list-only-all = Alla
list-only-bounced = Nåddes inte
list-only-silent = Har inte svarat
list-only-answered = Har svarat
list-only-none = Ingen här.
list-column-out = Utskickad
list-column-since = Sedan dess
list-column-answered = Svarade
list-nothing-yet = Inget än
# $day (String) - dagen
list-since-bounced = Kom tillbaka { $day }.
# $day (String) - dagen
list-since-reminded = Påmind { $day }.
list-since-asks = Ber om längre tid.
# $day (String) - dagen
list-since-extended = Får svara till { $day }.
# $day (String) - dagen
list-since-fed-back = Fick återkoppling { $day }.

## Brev att skriva ut
# $count (Number) - hur många
list-unreachable-title =
    { $count ->
        [one] En kan inte nås
       *[other] { $count } kan inte nås
    }
list-unreachable-text = De har svarat men lämnat varken e‑post eller postadress, så inget brev kan skrivas till dem. Hör de av sig: öppna svaret och berätta vad som blev av synpunkterna. På webben står det under svarets nummer när svaret är publicerat.
list-unreachable-tag = Kan inte nås
list-print-title = Att skriva ut och posta
# $count (Number) - hur många brev
list-print-lede =
    { $count ->
        [one] Ett brev ska skrivas ut, postas och sedan noteras här.
       *[other] { $count } brev ska skrivas ut, postas och sedan noteras här.
    }
list-print-none = Inget brev väntar.
list-print-none-text = Här kommer brev till dem som inte har någon e‑post.
list-print-button = Markera som postat
list-print-noted = Noterat som postat.
list-print-others = Handläggare, registrator och samordnare noterar vad som är postat.
