### Registret över civilsamhället: listor som läses in, rader som någon måste ta ställning till.

register-problem-no-name-column = Ingen kolumn är vald som namn. Välj vilken kolumn som innehåller organisationernas namn.
# $field (String) - what the two columns are to hold
register-problem-column-twice = Två kolumner är valda för samma uppgift: { $field }. Välj en.
# $heading (String) - a heading that the file does not have
register-problem-no-such-column = Filen har ingen kolumn som heter { $heading }.
register-table-empty = Filen är tom.
register-table-too-large = Filen är för stor. Dela upp den och läs in delarna var för sig.
register-table-foreign = Filen går inte att läsa som en tabell. Spara den som Excel-arbetsbok (.xlsx), OpenDocument-kalkylark (.ods) eller CSV.
register-table-protected = Filen är låst med lösenord. Ta bort lösenordet och försök igen.
register-table-damaged = Filen är skadad. Öppna den i ditt kalkylprogram, spara den igen och försök på nytt.
register-table-no-such-place = Bladet eller rubrikraden du har valt finns inte i filen.

register-field-key = Listans eget id
register-field-name = Namn
register-field-alias = Andra namn
register-field-number = Organisationsnummer
register-field-municipality = Kommun
register-field-type = Typ
register-field-activity = Aktiviteter
register-field-target-group = Målgrupper
register-field-postal-code = Postnummer
register-field-town = Ort
register-field-website = Webbplats
register-field-description = Beskrivning
register-field-members = Antal medlemmar
register-field-email = E-postadress
register-field-phone = Telefon
register-field-person = Kontaktperson

register-refused-no-name = Raden har inget namn, eller något som inte kan vara ett namn.
register-refused-personal-number = Ett personnummer står i namnet. Raden läses inte in. Ta bort numret ur filen.
register-refused-name-too-long = Namnet är för långt för att vara ett namn.
register-refused-damaged = Raden är skadad, kolumnerna kan ha förskjutits.

register-question-same-certain = Finns redan i registret
register-question-same-likely = Finns troligen redan i registret
register-question-other-number = Samma namn, men ett annat organisationsnummer
register-question-school = Verkar vara en skola
register-question-authority = Verkar vara en myndighet eller en del av en
register-question-company = Verkar vara ett företag
register-question-person = Verkar vara en person
register-question-not-in-use = Namnet säger att raden inte används

register-remark-number-check-digit = Organisationsnumret har fel kontrollsiffra.
register-remark-number-form = Det är inget organisationsnummer.
register-remark-number-of-person = Numret kan vara ett personnummer och har inte sparats.
register-remark-municipality = Kommunen finns inte.
register-remark-municipalities-differ = Kommunens namn och kod säger olika. Namnet gäller.
register-remark-postal-code = Det är inget postnummer.
register-remark-website = Det är ingen webbadress.
register-remark-email = Det är ingen e-postadress.
register-remark-members = Det är inget antal.
register-remark-type-unplaced = Typen finns inte i indelningen.
register-remark-cut = Texten är för lång och har kortats.
register-remark-personal = Personuppgiften har inte sparats, eftersom ingen rättslig grund är vald.
register-remark-masked = Personnummer, telefonnummer eller e-postadresser i texten har ersatts. Värdet säger hur många.
register-remark-contact-detail = Ett telefonnummer eller en e-postadress står här. Värdet har utelämnats, eftersom det visas för alla.
register-remark-hidden = Tecken som inte syns har tagits bort.
register-remark-erased = Kontakten har utelämnats. Personuppgifterna är raderade här, och en lista tar inte tillbaka dem.

refusal-later-import = Samma lista har lästs in igen efteråt. Ångra den inläsningen först.
