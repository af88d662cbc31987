### När det kommer för mycket på kort tid från en och samma avsändare.

limit-title = Vänta en stund
# $minutes (Number) - minutes
limit-wait =
    { $minutes ->
        [one] Det har kommit många formulär härifrån på kort tid. Inget är skickat, och det du skrev finns kvar. Försök igen om en minut.
       *[other] Det har kommit många formulär härifrån på kort tid. Inget är skickat, och det du skrev finns kvar. Försök igen om { $minutes } minuter.
    }
# $email (String) - the registrar's address
limit-request = Du behöver inte vänta: mejla din begäran till { $email }, eller ring eller kom till oss.
error-gone-title = Länken gäller inte
error-gone-lede = Behöver du en ny? Be om den där du fick den förra, eller hör av dig till registratorn.
# $count (Number) - requests
disclosure-waiting-count = Väntar på besked: { $count }
# $count (Number) - requests
disclosure-answered-count = Besvarade: { $count }
# $who (String) - person eller organisation
mail-receipt-copy-on-page =
    { $who ->
        [person] En kopia av allt du skickade finns på din sida. Spara den. Har du inte skickat något kan du bortse från det här mejlet.
       *[organisation] En kopia av allt ni skickade finns på er sida. Spara den. Har ni inte skickat något kan ni bortse från det här mejlet.
    }
