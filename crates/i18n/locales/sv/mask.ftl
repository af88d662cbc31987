### Att maska ord och filer före publicering.

mask-title = Maska ord
mask-found-name = Namn
mask-none = Programmet hittar inget som ser ut som personuppgifter. Läs ändå texten.
mask-hint = Programmet pekar ut personnummer, telefonnummer, e‑postadresser och namn som börjar med ett vanligt förnamn. Det hittar inte allt och kan ha fel. Du bestämmer. Originalet ändras aldrig.
mask-do = Maska det du kryssat i, eller andra ord
mask-words = Andra ord att maska
mask-words-hint = Precis som de står i texten. Ett stycke per rad.
mask-words-kind = Annat
mask-reason = Skäl och bestämmelse
mask-reason-hint = Till exempel: privatperson, 21 kap. 7 § OSL. Maska en gång för varje skäl.
mask-ticked = Maska
mask-all = Maska allt som är utpekat
# $kind (String) - what was masked
# $reason (String) - why
mask-line = { $kind }: { $reason }
mask-nothing = Kryssa i något, eller skriv ord som står i texten.
mask-copy-tag = (maskad kopia)
mask-copy = Visa en maskad kopia i stället
mask-copy-hint = Originalet ligger kvar i diariet. Se till att det maskade är borta ur filen, inte bara övertäckt.
# $name (String) - file name
mask-copy-of = Maskad kopia av { $name }
