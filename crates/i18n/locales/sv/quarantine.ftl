### Filer som är farliga att öppna.

quarantine-tag = I karantän
# $why (String) - the reasons, joined
quarantine-why = Farlig att öppna: { $why }.
# $why (String) - the reason
# $place (String) - where in the archive
quarantine-within = { $why } ({ $place })
quarantine-reason-program = den är ett program
quarantine-reason-script = den innehåller skript eller kommandon
quarantine-reason-shortcut = den leder någon annanstans
quarantine-reason-macro = den innehåller makron
quarantine-reason-locked = den är låst med lösenord, så det går inte att se vad den innehåller
quarantine-reason-page = den är en webbsida som ber om uppgifter eller hämtar annat
quarantine-reason-embedded = den gömmer en annan fil
quarantine-reason-archive = den är ett arkiv som det inte går att titta i
quarantine-reason-disguised = namnet döljer vad den är
quarantine-reason-mail = En bilaga är i karantän: den är farlig att öppna.
quarantine-refused = Filen är i karantän, eftersom den är farlig att öppna. En registrator kan hämta den.
# $name (String) - the file's name
quarantine-upload = Filen { $name } kan vara farlig att öppna: den innehåller makron, skript eller en annan fil. Spara den på nytt utan sådant, helst som pdf, och skicka den igen.
quarantine-title = Hämta en fil som är i karantän
quarantine-mail = Hela mejlet, som det kom
quarantine-lede = Filen är bevarad som den kom, och hör till ärendet. Den läggs aldrig ut på webben och skickas aldrig vidare.
quarantine-warning = Öppna den inte på en vanlig dator. Hämta den bara om du måste, och rådgör med it-säkerhet. Att du har hämtat den skrivs i loggen.
quarantine-file = Fil
quarantine-danger = Varför
quarantine-fetch = Jag förstår, hämta filen
quarantine-back = Tillbaka utan att hämta
quarantine-only-registrar = Bara en registrator kan hämta filen. Kontakta registratorn om du behöver den.
# $name (String) - the file's name
quarantine-not-published = { $name } är i karantän och kan inte visas på webben.
