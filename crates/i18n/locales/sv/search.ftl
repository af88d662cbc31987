### Sök i remisser, svar och allt annat som man får läsa.

search-title = Sök
# $words (String) - det som söktes
search-title-for = Sök: { $words }
search-label = Sök i remisser, svar och beslut
search-label-desk = Sök i allt du får läsa
search-short = Sök
search-do = Sök
search-hint = Skriv ord, namn eller nummer, till exempel RS 2023-0395. Citattecken håller ihop ord: "tidig dialog". Minus tar bort: -avgift.
search-lede = Här söker du i remisser, publicerade svar, beslut och vad som blev av synpunkterna.
search-lede-desk = Här söker du i allt som du får läsa, också i utkast, opublicerade svar och inkomna mejl.
search-to-desk = Sök också i det som inte är publicerat
search-to-public = Sök bara i det som alla får läsa
# $count (Number) - antal träffar
search-found =
    { $count ->
        [one] 1 träff
       *[other] { $count } träffar
    }
# $count (Number) - antal träffar som räknas
search-found-more = Fler än { $count } träffar
# $count (Number) - antal träffar
search-count = { $count }
# $count (Number) - antal träffar som räknas
search-count-more = { $count }+
search-kinds = Vad som hittades
search-all = Alla slag
# $kind (String) - slaget i plural, till exempel Yttranden
search-show-all = Visa alla: { $kind }
search-kind-referral = Remisser
search-kind-decision = Beslut
search-kind-statement = Yttranden
search-kind-contribution = Synpunkter och svar på dem
search-kind-document = Handlingar
search-kind-organisation = Organisationer
search-kind-mail = Inkomna mejl
search-one-referral = Remiss
search-one-decision = Beslut
search-one-statement = Yttrande
search-one-contribution = Synpunkt
search-one-document = Handling
search-one-organisation = Organisation
search-one-mail = Mejl
search-narrow = Avgränsa
search-kind = Slag
search-referral = Remiss
search-year = År
search-from = Svar från
search-stance = Ställningstagande
search-answered = Synpunkten är besvarad
search-any = Alla
search-yes = Ja
search-no = Nej
search-from-organisation = Organisationer
search-from-person = Privatpersoner
search-clear = Ta bort avgränsningarna
search-unpublished = Inte publicerat
search-secret = Kan innehålla sekretess
search-draft = Utkast
# $words (String) - det som söktes
search-none = Inget hittades för ”{ $words }”.
search-none-filters = Inget hittades med de avgränsningar du har valt.
search-none-try = Pröva ett annat ord eller färre ord. Böjningar och sammansättningar hittas ändå: ”modell” hittar ”samverkansmodellen”.
search-none-waiting = Svar syns här när registratorn har publicerat dem.
search-none-common = Orden är så vanliga att de inte går att söka på. Lägg till ett ord som säger vad det handlar om.
search-meant = Menade du
search-all-referrals = Se alla remisser
# $first (Number) - första träffen på sidan
# $last (Number) - sista träffen på sidan
# $total (Number) - antal träffar
search-shown = Träff { $first }–{ $last } av { $total }
# $total (Number) - antal träffar som går att bläddra bland
search-most = Bara de { $total } bästa träffarna visas. Lägg till ett ord eller avgränsa för att hitta resten.
# $words (String) - det som söktes
search-organisations = Sök ”{ $words }” bland organisationerna
