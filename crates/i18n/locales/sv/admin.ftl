### Administrationen.

admin-overview = Översikt
admin-more = Visa mer
admin-all-well = Allt arbete är gjort eller på väg. Inget väntar på dig.
admin-not-well = Något behöver din uppmärksamhet.
# $count (Number) - jobs given up
admin-failed-jobs = { $count ->
    [one] Ett jobb gavs upp efter flera försök.
   *[other] { $count } jobb gavs upp efter flera försök.
}
# $count (Number) - mails that did not arrive
admin-lost-mail = { $count ->
    [one] Ett mejl kom inte fram. Registratorn ser på sändlistan vem det gällde.
   *[other] { $count } mejl kom inte fram. Registratorn ser på sändlistan vilka det gällde.
}
admin-to-jobs = Visa jobben
admin-to-mail = Visa posten
admin-site-name = Namn
admin-site-url = Adress i länkar
admin-database = Databas
admin-clock = Klockan på webbplatsen
# $real (String) - the real time
admin-clock-real = Exempelklocka. På riktigt är det { $real }.
admin-waiting = Mejl som väntar på registratorn
admin-log-entries = Poster i loggen
admin-log-head = Senaste kontrollsumma
admin-jobs-none = Inget arbete väntar.
admin-mail-none = Inget mejl har skickats än.
admin-categories = Kategorier

## Personer
admin-people-lede = Vad någon får göra följer av rollerna, från en dag till en annan. Inget ges för alltid.
admin-people-accounts = Konton
admin-people-new = Nytt konto
admin-people-open = Öppet
admin-people-closed = Stängt
admin-people-me = du
admin-people-no-roles = Inga roller. Kontot kan logga in men inte göra något.
# $from (String) - first day
# $to (String) - last day
admin-people-from-to = { $from } till och med { $to }
# $from (String) - first day
admin-people-from = Från { $from }, tills vidare
admin-people-end = Avsluta
admin-people-give = Ge en roll
admin-people-role = Roll
admin-people-role-hint = Fler roller kan ges senare.
admin-people-no-role = Ingen än
admin-people-first = Första dagen
admin-people-last = Sista dagen
admin-people-last-hint = Lämna tomt om rollen gäller tills vidare.
admin-people-close = Stäng kontot
admin-people-reopen = Öppna kontot igen
admin-people-name = Namn
admin-people-email = E‑postadress
admin-people-email-hint = Hit går länken för att logga in.
admin-people-create = Skapa kontot

## Jobb
admin-jobs-lede = Arbete som görs i bakgrunden, till exempel att skicka mejl. Det som misslyckas prövas igen i ungefär tre dygn innan det ges upp.
admin-jobs-failed = Uppgivna
admin-jobs-failed-none = Inget jobb har getts upp.
admin-jobs-waiting = Väntar eller pågår
admin-jobs-done = Nyss gjorda
admin-jobs-again = Försök igen
# $count (Number) - tries
admin-jobs-tries = { $count ->
    [one] 1 försök.
   *[other] { $count } försök.
}
admin-job-queued = Väntar
admin-job-running = Pågår
admin-job-done = Gjort
admin-job-failed = Uppgivet
admin-job-send = Skicka ett mejl

## Post
admin-mail-lede = Mejl och brev som har gått ut. Du ser vad de gäller och om de kom fram, men inte vem de gick till eller vad de säger.
admin-mail-letter = Brev
admin-mail-kind = Vad
admin-mail-when = När
admin-mail-to = Till
admin-mail-state = Läge
admin-mail-error = Svar från e‑postservern

## Logg
admin-log-lede = Vem som gjorde vad och när. Loggen visar att något ändrades, inte vad som skrevs.
admin-log-verify = Kontrollera kedjan
admin-log-verify-hint = Varje post bär en kontrollsumma över posten och den före. Kontrollen räknar om alla från början.
# $count (Number) - entries
admin-log-whole = Kedjan är hel. Alla { $count } poster stämmer.
# $position (Number) - entry
admin-log-missing = Kedjan är bruten. Post { $position } saknas.
# $position (Number) - entry
admin-log-changed = Kedjan är bruten. Post { $position } är ändrad efter att den skrevs.
admin-log-broken-hint = Rör ingenting i databasen. Ta en säkerhetskopia, jämför med en äldre och kontakta den som driver servern.
admin-log-none = Loggen är tom.
# $position (Number) - entry
# $subject (String) - id of the object
admin-log-row = Post { $position }, { $subject }
admin-log-latest = De senaste
admin-log-older = Äldre poster
admin-log-system = Systemet
admin-log-anyone = Någon utan konto
admin-log-recipient = En tillfrågad, med sin länk
admin-log-sender = Den som svarade, med länken i kvittot
admin-log-referral = Remiss
admin-log-statement = Svar
admin-log-contribution = Synpunkt
admin-log-document = Handling
admin-log-inbound = Inkommet mejl
admin-log-message = Utgående post
admin-log-account = Konto
admin-log-organisation = Organisation
admin-log-draft = Utkast till svar
admin-log-job = Jobb

## Webbplats
admin-site-lede = Så här är webbplatsen inställd.
# $site (String) - name of the site
admin-site-how = Inställningarna står i filen sites/{ $site }/site.toml på servern och läses när programmet startar. Ändra i filen, kontrollera den med radslag check-config och starta om.
admin-site-about = Om webbplatsen
admin-site-hosts = Värdnamn
admin-site-languages = Språk
admin-site-registrar = Registrator
admin-site-mail = E‑postdomän för svar och returer
admin-site-series = Diarieserie
admin-site-reminder = Påminnelse av sig själv
admin-site-reminder-off = Avstängd
# $count (Number) - days
admin-site-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
admin-site-drafts = Utkast som inte skickats tas bort efter sista dagen
admin-site-example = Allt på webbplatsen är märkt som exempel.
admin-site-category-name = Namn
admin-site-category-one = En av dem
admin-site-category-key = Nyckel i listor
admin-site-category-internal = Regionens egna
admin-site-colour = Färg
# $colour (String) - the colour given
admin-site-colour-lede = Webbplatsen har angett färgen { $colour }. Allt annat räknas fram ur den, så att texten går att läsa.
admin-site-light = Ljust läge
admin-site-dark = Mörkt läge
# $held (Number) - pairs that hold
# $all (Number) - pairs
admin-site-held = { $held } av { $all } par håller
admin-site-pair = Framför och bakom
admin-site-swatch = Prov
admin-site-contrast = Kontrast
admin-site-need = Krav
admin-site-verdict = Håller
admin-site-enough = Räcker
admin-site-too-little = För lite
