### Sändlistor att använda igen, och vilka organisationer namnen menar.

lists-title = Sändlistor
lists-lede = Listor att använda igen. En remiss får sina egna mottagare från listan; ändringar här ändrar inte remisser som redan är ute.
lists-new = Ny sändlista
lists-empty = Det finns ingen sändlista än. Spara dem ni ofta frågar, så slipper ni klistra in namnen varje gång.
lists-name = Namn
lists-name-hint = Till exempel: Länets pensionärsorganisationer.
lists-note = När listan används
lists-note-hint = För den som kommer efter. Kan lämnas tomt.
lists-size = Antal
lists-state = Läge
lists-retired = Ur bruk
lists-in-use = I bruk
# $n (Number) - how many
lists-open = { $n } utan adress
lists-begins = Börja med
lists-begins-empty = En tom lista
lists-begins-text = Namnen i rutan eller filen nedan
lists-begins-referral = Mottagarna i en remiss
lists-referral = Remissen
lists-referral-hint = Behövs bara om listan ska börja med mottagarna i en remiss.
lists-referral-missing = Välj vilken remiss listan ska börja med.
lists-make = Skapa listan
lists-saved = Listan är sparad.
lists-conflict = Någon annan ändrade listan medan du skrev. Läs den som den är nu och spara igen.
# $n (Number) - how many
lists-count =
    { $n ->
        [0] Ingen står på listan.
        [one] En på listan.
       *[other] { $n } på listan.
    }
# $n (Number) - how many
lists-without-address =
    { $n ->
        [one] En saknar adress.
       *[other] { $n } saknar adress.
    }
# $n (Number) - how many
lists-unknown =
    { $n ->
        [one] Ett namn hör inte till någon organisation som vi känner.
       *[other] { $n } namn hör inte till någon organisation som vi känner.
    }
lists-names-do = Gå igenom namnen
lists-nobody = Ingen står på listan än.
lists-not-known = Inte bland organisationerna
lists-remove = Ta bort
lists-add = Lägg till på listan
lists-add-do = Lägg till
lists-about = Om listan
lists-copy = Kopiera listan
# $name (String) - name
lists-copy-name = Kopia av { $name }
lists-retire = Ta ur bruk
lists-restore = Ta i bruk igen
lists-retire-hint = En lista ur bruk finns kvar att läsa och kopiera, men går inte att fylla en remiss med.
lists-names = Vilka organisationer menas?
lists-names-lede = Svaret sparas. Nästa gång samma namn kommer är det redan klart.
lists-names-none = Alla namn hör till organisationer som vi känner.
# $tied (Number) - tied
# $new (Number) - new
# $refused (Number) - refused
lists-came = Klart. Knutna till en organisation: { $tied }, av dem nya: { $new }. Nej: { $refused }.
# $n (Number) - how many
lists-certain-title = Säkra ({ $n })
lists-certain-text = Inget som betyder något skiljer namnen åt. Ta bort bocken för den som ändå inte stämmer.
lists-certain-do = Godta de markerade
lists-name-on-list = På listan
lists-means = Organisation
lists-why = Varför
# $n (Number) - how many
lists-look-title = Läs och svara ({ $n })
lists-look-text = Här kan det vara en annan organisation. En lokalavdelning är inte sitt förbund.
# $n (Number) - how many
lists-more = Ytterligare { $n } visas när de här är besvarade.
# $name (String) - name
lists-yes = Ja, { $name }
lists-new-organisation = En ny organisation
lists-no = Nej, ingen av dem
lists-later = Vänta med svaret
lists-answer-do = Spara svaren
# $n (Number) - how many
lists-none-title = Inga förslag ({ $n })
lists-none-text = Lägg till dem som organisationer, med kategori och adress från listan. Slaget går att ändra på organisationens sida.
lists-none-do = Lägg till de markerade
lists-none-all = Lägg till alla
lists-nothing-answered = Svara på minst ett namn.
lists-certain = Säkert
lists-likely = Troligt
lists-look = Titta efter
# $name (String) - name
lists-alias = Den heter också { $name }.
lists-fill-title = Använd en sparad lista
lists-fill-lede = Alla på listan läggs till en gång var, med listans kategorier. Den som redan står på sändlistan läggs inte till igen.
lists-fill-which = Lista
lists-fill-do = Fyll på från listan
lists-fill-none = Det finns ingen sändlista i bruk.
lists-fill-choose = Välj en lista.
lists-fill-empty = Ingen står på den listan, eller så är den ur bruk.
lists-save-as = Spara som sändlista
lists-all-lists = Sändlistor att använda igen
lists-log = Sändlista
lists-log-names = Namn på en lista
lists-reason-same-name = Samma namn.
lists-reason-same-letters = Samma namn, med andra bindestreck eller mellanslag.
lists-reason-remembered = Någon här har svarat ja förut.
lists-reason-same-body = Samma region, kommun eller länsstyrelse, skrivet på ett annat sätt.
lists-reason-former-name = Ett tidigare namn.
lists-reason-everyday-name = Så kallas den till vardags.
lists-reason-abbreviation = Förkortning.
lists-reason-legal-form = Bara bolagsformen skiljer.
lists-reason-small-words = Bara småord eller ändelser skiljer.
lists-reason-word-order = Samma ord i en annan ordning.
lists-reason-general-words = Ett allmänt ord som förening eller Sverige finns bara i det ena.
lists-reason-misspelt = Ett ord kan vara felstavat.
lists-reason-more-words = Det ena namnet har fler ord.
lists-reason-part-of = Det ena är en del av det andra.
lists-entry-category-hint = Gruppen som räknas på just den här listan.
lists-entry-email = E‑postadress
lists-entry-email-hint = Lämna tomt om den inte är känd.
lists-entry-known = Adressen är organisationens egen. Ändra den där.
