### Mejl som kom tillbaka: varför, och vad man kan göra.

bounce-no-such-address = Adressen finns inte.
bounce-no-such-domain = Mottagarens mejldomän finns inte.
bounce-closed = Brevlådan är stängd eller används inte längre.
bounce-full = Brevlådan är full.
bounce-too-large = Mejlet var för stort för mottagaren.
bounce-rejected = Mottagarens server avvisar mejl från oss.
bounce-unreachable = Mottagarens server gick inte att nå.
bounce-unknown = Varför går inte att säga säkert.
bounce-do-correct = Ring eller sök på deras webbplats efter rätt adress, och rätta den här.
bounce-do-closed = Fråga vem som har tagit över, och skriv den adressen här.
bounce-do-full = Vänta någon dag och försök igen. Kommer det tillbaka igen, ring eller skriv ett brev.
bounce-do-too-large = Skicka ett brev på papper i stället, eller fråga er it-avdelning om hur stora mejl får vara.
bounce-do-rejected = Kontakta er it-avdelning och ge dem serverns svar. Felet ligger troligen inte i adressen.
bounce-do-unreachable = Försök igen senare. Går det inte, kontrollera att adressen är rätt stavad.
bounce-do-unknown = Läs vad servern svarade. Kontrollera adressen, eller skriv ett brev.
bounce-correct = Rätta adressen
bounce-again = Försök igen
bounce-print = Skicka brev i stället: ta bort e‑posten och skriv postadressen
# $address (String) - the address that the mail went to
bounce-ask-it = Ge it-avdelningen detta: serverns svar ovan och adressen { $address }.
