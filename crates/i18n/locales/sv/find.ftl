### Att söka bland organisationer.

find-title = Organisationer
find-lede-public = Föreningar, stiftelser, trossamfund och nätverk i registret.
find-lede-desk = Alla som finns i registret: civilsamhället, egna nämnder och andra myndigheter. Ändringar här ändrar inte listor som redan är utskickade.
find-label = Sök organisation
find-hint = Namn, förkortning, verksamhet, ort eller organisationsnummer. Det gör inget om det blir lite felstavat.
find-hint-desk = Namn, förkortning, verksamhet, ort, e‑postadress eller organisationsnummer. Det gör inget om det blir lite felstavat.
find-do = Sök
find-narrow = Avgränsa
find-place = Kommun eller län
find-place-hint = Till exempel Ale eller Västra Götaland.
# $place (String) - what was typed
find-no-place = Det finns ingen kommun och inget län som heter ”{ $place }”. Listan är därför inte avgränsad till en plats.
find-type = Typ
find-state = Läge
find-kind = Slag
find-any = Alla
find-state-in-use = De som finns
find-clear = Rensa
# $count (Number) - organisations found
find-count =
    { $count ->
        [one] 1 organisation
       *[other] { $count } organisationer
    }
find-partial = Ingen har alla orden. De här har flest av dem.
find-near = Även ord som stavas nästan likadant är med.
# $count (Number) - organisations that wait
find-waiting =
    { $count ->
        [one] 1 organisation är nyss ändrad och kan ännu inte sökas fram som den är nu.
       *[other] { $count } organisationer är nyss ändrade och kan ännu inte sökas fram som de är nu.
    }
find-none = Ingen organisation hittades.
# $words (String) - what was searched for
find-none-for = Ingen organisation hittades för ”{ $words }”.
find-none-try = Pröva ett kortare ord, ett annat namn eller färre avgränsningar.
find-show-all = Visa alla
find-chosen = Avgränsat till
# $what (String) - what is taken away
find-remove = Ta bort { $what }
find-by-place = Var de finns
find-by-type = Typ
find-also = Kallas även
# $first (Number)
# $last (Number)
# $total (Number)
find-shown = { $first }–{ $last } av { $total }
find-view = Visa resultatet
find-view-list = Som lista
find-view-map = På karta
find-map-lede = Kartan visar hur många av dem som hittades som har sitt säte i varje kommun. Samma siffror står i tabellen. Därifrån går det att visa bara dem i en kommun.
find-map-active = Den som är verksam här men har sitt säte på en annan plats räknas där den har sitt säte.
# $place (String) - kommunens namn
# $count (Number) - antal organisationer
find-map-shape =
    { $place }: { $count ->
        [one] 1 organisation
       *[other] { $count } organisationer
    }
# $place (String) - länets namn
find-map-to-county = Visa { $place }
find-map-elsewhere = I andra län
find-map-sum = Alla som hittades
find-use = Använd listan
find-save-title = Spara som sändlista
# $count (Number) - organisations found
find-save-lede =
    { $count ->
        [one] Den organisation som hittades läggs på en ny sändlista.
       *[other] De { $count } organisationer som hittades läggs på en ny sändlista.
    }
find-save-name = Listans namn
find-save-category = Kategori för dem som saknar en
find-save-category-hint = Varje mottagare räknas i en kategori.
find-save-do = Spara som sändlista
find-download = Ladda ned
find-download-csv = CSV
find-download-xlsx = Excel
find-download-json = JSON
find-to-public = Sök som allmänheten
find-to-desk = Sök på arbetsytan
find-sector-map = Kartläggning: hur många, var och av vilket slag
find-one-number = Organisationsnummer
find-one-seat = Säte
find-one-types = Typ
find-one-activities = Verksamhet
find-one-website = Webbplats
find-one-unknown = Uppgift saknas
find-column-name = Namn
find-column-number = Organisationsnummer
find-column-aliases = Andra namn
find-column-types = Typ
find-column-activities = Verksamhet
find-column-target-groups = Målgrupper
find-column-municipality = Kommun
find-column-municipality-code = Kommunkod
find-column-town = Ort
find-column-website = Webbplats
find-column-state = Läge
find-column-email = E‑post
find-column-postal = Postadress
find-column-language = Språk
find-state-active = I registret
find-state-applied = Väntar på godkännande
find-state-dissolved = Upplöst
find-state-merged = Sammanslagen med en annan
find-state-withdrawn = Tillbakadragen
find-active-there = Ta med dem som är verksamma där men har sitt säte på en annan plats
# $place (String) - kommunen eller länet
find-active-in = { $place }, även verksamma där
find-activity = Verksamhet
find-activity-hint = Ett ord för vad de gör, till exempel fotboll eller studiecirklar.
find-target-group = Målgrupp
find-role = Roll i samhället
find-interest = Vill bli tillfrågad om
find-interest-hint = En fråga eller en målgrupp, till exempel kollektivtrafik eller barn.
# $what (String) - vad de vill bli tillfrågade om
find-interest-of = Vill bli tillfrågad om { $what }
