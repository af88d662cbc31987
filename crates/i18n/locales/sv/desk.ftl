### Arbetsytan: vad som väntar

## Att göra
# $weekday (String) - veckodag och datum
# $week (Number) - veckans nummer
desk-day = { $weekday }, vecka { $week }
# $count (Number) - hur många
desk-late =
    { $count ->
        [0] Inget är försenat.
        [one] En sak är försenad.
       *[other] { $count } saker är försenade.
    }
# $count (Number) - hur många
desk-soon =
    { $count ->
        [0] Inget har sin dag den närmaste veckan.
        [one] En har sin dag inom en vecka.
       *[other] { $count } har sin dag inom en vecka.
    }
desk-begin-with = Börja med det här
desk-duties = Det här är att göra
desk-begin = Börja en ny remiss
desk-waits-for = Väntar på
desk-you = Dig
desk-nobody = Ingen
# $count (Number) - hur många
desk-silent =
    { $count ->
        [one] En som inte har svarat
       *[other] { $count } som inte har svarat
    }
desk-tag-late = Försenad
desk-tag-near = Nära
desk-tag-open = På gång
desk-all-done = Allt är gjort.
desk-all-done-text = Ingen väntar på dig. Här kommer nästa sak att stå när någon har svarat, lämnat något till dig eller när en dag närmar sig.
desk-all-referrals = Alla remisser
desk-active = Remisser på gång
desk-next = Nästa steg
# $count (Number) - hur många mejl
desk-inbox =
    { $count ->
        [one] Gå igenom ett mejl i inkorgen
       *[other] Gå igenom { $count } mejl i inkorgen
    }
# $waited (String) - hur länge det äldsta har väntat
desk-inbox-rule = Det äldsta har väntat: { $waited }. Det som kommer in registreras utan dröjsmål (OSL 5 kap. 1 §).
# $count (Number) - hur många svar
desk-publish =
    { $count ->
        [one] Granska och publicera ett svar
       *[other] Granska och publicera { $count } svar
    }
desk-publish-rule = De är registrerade. Läs dem, ta bort det som inte får stå på webben och publicera.
desk-last-day = Sista dagen att svara
# $answered (Number) - hur många som har svarat
# $asked (Number) - hur många som tillfrågades
desk-last-day-rule = { $answered } av { $asked } tillfrågade har svarat.

## Hur långt borta en dag är
desk-today = i dag
desk-tomorrow = i morgon
desk-yesterday = i går
desk-since-today = sedan i dag
# $count (Number) - hur många dagar
desk-in-days =
    { $count ->
        [one] om 1 dag
       *[other] om { $count } dagar
    }
# $count (Number) - hur många dagar
desk-days-ago =
    { $count ->
        [one] 1 dag sedan
       *[other] { $count } dagar sedan
    }
# $count (Number) - hur många dagar
desk-days =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagar
    }
# $day (String) - dagen
desk-until = till { $day }

## Vem väntar på vem
desk-who-waits = Vem väntar på vem
desk-for-you = Andra väntar på dig
desk-for-you-none = Ingen väntar på dig.
desk-you-for = Du väntar på andra
desk-you-for-none = Du väntar inte på någon.
# $day (String) - dagen de ber om
desk-wants-longer = vill ha längre tid, till { $day }
desk-has-written = har skrivit till er
desk-who-drafter = Den som har skrivit
# $count (Number) - hur många
desk-who-asked =
    { $count ->
        [one] En mottagare
       *[other] { $count } mottagare
    }
desk-who-respondents = De som har svarat
# $silent (Number) - hur många som inte har svarat
# $asked (Number) - hur många som tillfrågades
desk-who-silent = { $silent } av { $asked } tillfrågade
# $what (String) - vad som ska göras
# $title (String) - remissens rubrik
desk-waits-for-step = – { $what }: { $title }
# $title (String) - remissens rubrik
desk-are-to-answer = har inte svarat på { $title }
desk-is-to-answer-late = ska svara, har fått längre tid

## En ny webbplats
desk-new-title = Första stegen
desk-new-organisations = Lägg in organisationer ni brukar fråga
desk-new-organisations-text = Då fylls adress och grupp i av sig själva när ni gör en sändlista. Det går också att hoppa över.
desk-new-referral = Börja en remiss
desk-new-referral-text = Det enda som behövs från början är en rubrik. Brev, delar, frågor och sändlista kan ni fylla på i den ordning ni vill.
desk-new-approve = Låt någon annan godkänna
desk-new-approve-text = Ingen godkänner det den själv har skrivit. Sedan skickar registratorn ut.
