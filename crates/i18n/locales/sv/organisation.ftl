### Organisationer som sajten känner till.

organisation-title = Organisationer
organisation-lede = De som kan stå på en sändlista. Ändringar här ändrar inte listor som redan är utskickade.
organisation-new = Lägg till en organisation
organisation-empty = Ingen organisation är inlagd än. Den första lägger du till här, eller klistrar in i en sändlista.
organisation-search = Sök på namn eller e‑postadress
organisation-search-hint = Namn eller e‑post
organisation-search-do = Sök
# $found (Number) - organisations shown
# $all (Number) - organisations known
organisation-count = { $found } av { $all } organisationer
# $sought (String) - what was searched for
organisation-none = Ingen organisation har ”{ $sought }” i namn eller adress.
organisation-show-all = Visa alla
organisation-cut = Bara de första 300 visas. Sök för att hitta resten.
organisation-name = Namn
organisation-name-hint = Så som organisationen själv skriver det.
organisation-aliases = Andra namn
organisation-aliases-hint = Förkortningar och tidigare namn, ett per rad. De hjälper till när listor läses in.
organisation-category = Kategori
organisation-category-hint = Varje mottagare räknas i en kategori.
organisation-kind = Slag
organisation-kind-civil-society = Civilsamhället
organisation-kind-own-unit = Egen nämnd, förvaltning eller bolag
organisation-kind-authority = Annan myndighet
organisation-kind-other = Annat, till exempel företag
organisation-reach = Nås via
organisation-by-letter = Brev
organisation-no-address = Adress saknas
organisation-email = E‑postadress
organisation-email-hint = En funktionsadress, inte en privatpersons. Lämna tomt om de ska få brev.
organisation-postal = Postadress
organisation-postal-hint = En rad per rad i adressen. Behövs om det inte finns någon e‑post.
organisation-language = Språk
organisation-language-hint = Språket i breven till dem.
organisation-save-hint = Det som stod tidigare sparas.
organisation-read-only = Handläggare och samordnare kan ändra uppgifterna.
organisation-conflict = Någon annan ändrade organisationen medan du skrev. Jämför med rutan ovanför och spara igen.
organisation-theirs = Det som är sparat nu
