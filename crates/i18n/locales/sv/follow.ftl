### Att följa med e-post: fältet på sidorna, länkarna i mejlen och mejlen själva.

follow-title = Följ med e-post
follow-feeds = Följ i en nyhetsläsare
follow-lede-referral = Vi mejlar när något händer i remissen: ny sista dag, nya svar, sammanställning, beslut och återkoppling. Du behöver inget konto.
follow-lede-all = Vi mejlar när det kommer en ny remiss och när något händer i de andra. Du behöver inget konto.
follow-lede-search = Vi mejlar när något nytt som passar sökningen läggs ut här. Du behöver inget konto.
follow-email = Din e‑postadress
follow-email-hint = Först kommer ett mejl med en länk. Inget mer skickas om du inte bekräftar.
follow-pace = Hur ofta?
follow-pace-daily = Högst ett mejl om dagen
follow-pace-weekly = Högst ett mejl i veckan, på måndagar
follow-button = Följ
follow-what = Du vill följa
follow-what-all = Alla remisser
# $number (String) - register number
# $title (String) - heading
follow-what-referral = { $number } { $title }
# $words (String) - words searched for
follow-what-search = Sökningen ”{ $words }”
follow-what-filters = En sökning med avgränsningar
# $most (String) - bytes of an address
follow-problem-search = Sökningen är för lång för att följas: högst { $most } tecken i adressen. Ta bort något ord eller någon avgränsning.
follow-what-a-search = En sökning som du ser när du öppnar länken
follow-sent-title = Titta i din e‑post
# $days (Number) - days
follow-sent-lede = Vi skickar ett mejl med en länk. Öppna den och bekräfta, så berättar vi när något har hänt. Länken gäller i { $days } dagar.
# $most (Number) - things
follow-sent-more = Har det inte kommit inom några minuter? Titta i skräpposten, och se efter att du skrev rätt adress. Har adressen fått flera sådana mejl i dag skickar vi inget mer förrän i morgon. Man kan följa högst { $most } saker; den som redan gör det får inget nytt mejl.
follow-confirm-title = Vill du följa det här?
follow-confirm-button = Ja, jag vill följa
follow-confirm-often-daily = Du får högst ett mejl om dagen, på morgonen, och bara när något har hänt.
follow-confirm-often-weekly = Du får högst ett mejl i veckan, på måndagar, och bara när något har hänt.
# $days (Number) - days
follow-confirm-not = Har du inte bett om det kan du stänga sidan. Då skickar vi inget, och adressen tas bort inom { $days } dagar.
follow-no-link-title = Länken gäller inte längre
follow-no-link = Den kan vara för gammal, eller så har du slutat följa. Du kan börja följa igen på sidan för en remiss eller en sökning.
follow-door-title = Det du följer
follow-door-lede = Här ser du vad du följer, ändrar hur ofta vi mejlar eller slutar följa. Dela inte länken: den som har den kan ändra.
follow-door-open = Visa vad jag följer
follow-own-title = Det du följer
# $email (String) - address
follow-own-lede = Mejlen går till { $email }.
follow-own-confirmed = Klart. Nu berättar vi när något har hänt.
follow-own-saved = Sparat.
follow-own-stopped = Du följer det inte längre.
follow-own-list = Du följer
# $most (Number) - things
follow-own-full = Du följer { $most } saker, fler går inte. Sluta följa något om du vill följa något nytt.
follow-own-stop = Sluta följa
follow-own-pace = Ändra hur ofta vi mejlar
follow-own-save = Spara
follow-own-all = Sluta följa allt
follow-own-all-lede = Då tar vi bort din adress, och inga fler mejl kommer.
follow-stop-title = Vill du sluta följa?
follow-stop-lede = Tryck på knappen, så mejlar vi inte mer om det som mejlet gällde. Följer du inget annat tar vi bort din adress.
follow-stopped-title = Du har slutat följa
follow-stopped-lede = Inga fler mejl kommer. Följer du inget annat har vi tagit bort din adress.
follow-to-referrals = Till remisserna

# $day (String) - last day
follow-news-dispatched = Remissen är ute. Sista dagen att svara är den { $day }.
# $day (String) - last day
follow-news-deadline = Ny sista dag att svara: den { $day }.
# $day (String) - last day
follow-news-nears = Sista dagen att svara närmar sig: den { $day }.
# $count (Number) - statements
follow-news-statements =
    { $count ->
        [one] Ett nytt svar är publicerat.
       *[other] { $count } nya svar är publicerade.
    }

follow-kind-confirm = Fråga om att följa
follow-kind-digest = Nytt till den som följer
# $site (String) - authority
follow-mail-confirm-subject = Bekräfta att du vill följa hos { $site }
# $site (String) - authority
follow-mail-confirm-intro = Någon, troligen du, har skrivit den här adressen på webbplatsen för { $site } och vill följa:
follow-mail-often-daily = Då kommer högst ett mejl om dagen, på morgonen, och bara när något har hänt.
follow-mail-often-weekly = Då kommer högst ett mejl i veckan, på måndagar, och bara när något har hänt.
follow-mail-confirm-button = Bekräfta
# $days (Number) - days
follow-mail-confirm-else = Har du inte bett om det behöver du inte göra något. Då skickar vi inget mer, och adressen tas bort inom { $days } dagar.
# $site (String) - authority
follow-mail-subject = Nytt i det du följer hos { $site }
# $number (String) - register number
# $title (String) - heading
follow-mail-one-subject = Nytt i { $number }: { $title }
# $site (String) - authority
follow-mail-intro = Det här har hänt i det du följer hos { $site }.
follow-mail-read = Läs mer
# $count (Number) - referrals
follow-mail-more-referrals =
    { $count ->
        [one] Något har hänt i en remiss till
       *[other] Något har hänt i { $count } remisser till
    }
follow-mail-more-hits = Se alla träffar
# $site (String) - authority
follow-mail-why-daily = Du får mejlet därför att du följer hos { $site }. Det kommer högst ett om dagen.
# $site (String) - authority
follow-mail-why-weekly = Du får mejlet därför att du följer hos { $site }. Det kommer högst ett i veckan.
follow-mail-change = Ändra eller sluta följa
# $number (String) - register number
# $name (String) - heading
follow-hit-referral = Ny remiss { $number }: { $name }
# $number (String) - document number
# $name (String) - what it is about
follow-hit-decision = Nytt beslut { $number }: { $name }
# $number (String) - document number
# $name (String) - respondent
follow-hit-statement = Nytt svar { $number }: { $name }
# $number (String) - document number
# $name (String) - what it is about
follow-hit-document = Ny handling { $number }: { $name }

follow-privacy-what = När du följer med e‑post: adressen, vad du följer och hur ofta du vill få mejl. Den visas inte för någon här, bara hur många som följer.
# $days (Number) - days
follow-privacy-long = Adressen till den som följer med e‑post tas bort så fort du slutar, och efter { $days } dagar om du aldrig bekräftar.

# $count (Number) - followers
follow-stat =
    { $count ->
        [one] följer med e‑post
       *[other] följer med e‑post
    }
