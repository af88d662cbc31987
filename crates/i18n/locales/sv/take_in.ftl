### Sidorna där en samordnare läser in listor i registret, ångrar inläsningar och svarar på frågor om rader.

register-missing-source = Ange vad listan heter.
register-problem-no-file = Välj en fil.
register-fault-lost = Tecken går inte att läsa.
register-fault-too-long = Cellen är för lång. Bara början har lästs.
register-fault-too-many = Raden har fler celler än det finns rubriker.
register-fault-too-few = Raden har färre celler än det finns rubriker.
register-fault-open-quote = Ett citattecken har inget slut.
register-fault-error-value = Cellen innehåller ett felvärde i stället för en uppgift.
register-fault-formula = Cellen är en formel utan sparat värde.
register-fault-shortened = Kalkylprogrammet har kortat talet, så siffror saknas.
register-fault-number = Det är inget tal.
register-fault-date = Dagen finns inte.
register-fault-misplaced = Cellen står inte där den säger.
register-fault-missing-text = Texten saknas i filen.
register-fault-other = Något är fel i raden.

takein-title = Läs in en lista
takein-link = Läs in listor
takein-link-questions = { $n ->
    [one] En rad väntar på svar
   *[other] { $n } rader väntar på svar
}
takein-lede = Har ni en lista över föreningar, från en kommun eller ett förbund? Välj filen, säg vad kolumnerna betyder, granska och läs in. Inget i registret ändras förrän du läser in, och en inläsning går att ångra.
takein-step = Steg { $n } av 3
takein-file = Fil
takein-file-hint = CSV, TSV, Excel (.xlsx) eller OpenDocument (.ods), högst 64 MB.
takein-file-kept = Vi har tagit emot { $name }. Du behöver bara välja en fil om du vill byta.
takein-kept-days = Filen ligger kvar hos oss i { $days } dagar efter att du senast arbetade med den, och tas bort när listan är inläst. Bara du ser den under tiden.
takein-source = Vad heter listan?
takein-source-hint = Till exempel ”Ale kommuns föreningsregister”. Ange samma namn nästa gång listan kommer: då ändras det som kom från den, och kolumnerna är redan valda.
takein-municipality = Kommun (om listan gäller en enda)
takein-municipality-hint = För rader som inte själva säger vilken kommun de hör till. Lämna tomt om listan gäller flera.
takein-basis = Får personuppgifter sparas?
takein-basis-hint = Det gäller kontaktpersoner, telefonnummer och personliga e-postadresser. De visas inte för allmänheten om inte personen har samtyckt till det.
takein-basis-none = Nej, läs inte in dem
takein-basis-consent = Ja, personerna har samtyckt
takein-basis-public-task = Ja, de behövs för en uppgift av allmänt intresse: föreningen har angett vem vi ska vända oss till
takein-ask = Fråga också om rader som säkert redan finns i registret
takein-next = Fortsätt till kolumnerna
takein-discard = Ta bort filen
takein-discarded = Filen är borttagen. Inget lästes in.

takein-columns-title = Vad betyder kolumnerna?
takein-columns-lede = Vi har gissat utifrån rubrikerna. Ändra det som blev fel. Valen sparas för listan ”{ $source }” när den läses in.
takein-columns-table = Kolumner
takein-column = Kolumn
takein-column-heading = Rubrik
takein-column-samples = Exempel ur filen
takein-column-means = Betyder
takein-column-means-of = Vad kolumn { $letters } betyder
takein-column-out = Läses inte in
takein-column-no-heading = Utan rubrik
takein-column-times = { $n } kolumner har den rubriken
takein-column-decided = Valt
takein-column-guessed = Gissat
takein-column-unknown = Okänd
takein-column-empty = Inga värden
takein-columns-none = Filen har ingen rubrikrad, så kolumnerna går inte att känna igen. Välj vilken rad som har rubrikerna, eller skriv in rubriker i filen och välj den igen.
takein-preview-do = Spara och granska
takein-facts-change = Ändra uppgifterna om listan

takein-read = Så har filen lästs
takein-read-format = Format
takein-read-text = Text
takein-read-xlsx = Excel
takein-read-ods = OpenDocument
takein-read-encoding = Teckenkodning
# $n (Number) - hur många rader
# $rows (String) - radernas nummer, så många som får plats
takein-read-mixed = { $n ->
    [one] En rad verkar vara skriven med en annan teckenkodning än resten: rad { $rows }. Kontrollera å, ä och ö där.
   *[other] { $n } rader verkar vara skrivna med en annan teckenkodning än resten: rad { $rows }. Kontrollera å, ä och ö där.
}
takein-read-separator = Skiljetecken
takein-read-sheet = Blad
takein-read-header = Rubrikrad
takein-read-header-row = Rad { $row }
takein-read-header-none = Ingen
takein-read-rows = Rader under rubrikerna
takein-read-guess = Det är en gissning. Ser å, ä och ö eller kolumnerna konstiga ut i exemplen? Ändra hur filen läses.
takein-read-change = Ändra hur filen läses
takein-read-found-out = Ta reda på det
takein-read-semicolon = Semikolon ( ; )
takein-read-comma = Komma ( , )
takein-read-tab = Tabb
takein-read-pipe = Lodstreck ( | )
takein-read-header-hint = Radens nummer i filen. Lämna tomt så tar vi reda på det.
takein-read-first = Filens första rader
takein-read-row = Rad
takein-read-cells = Innehåll
takein-read-do = Läs filen så

takein-preview-title = Granska innan du läser in
takein-preview-lede = Inget i registret har ändrats än. Så här blir det om du läser in { $file } som listan ”{ $source }”.
takein-counts = Vad som händer med raderna
takein-counts-imported = Nya organisationer
takein-counts-updated = Organisationer som ändras
takein-counts-unchanged = Säger detsamma som förra gången
takein-counts-merged = Finns redan i registret eller i listan, knyts ihop
takein-counts-in-question = Väntar på att ni svarar
takein-counts-refused = Går inte att läsa in
takein-counts-rows = Alla rader i filen
takein-counts-what = Vad
takein-counts-how-many = Antal
takein-missing = { $n ->
    [one] En rad i listans förra upplaga finns inte i den här. Dess organisation står kvar i registret.
   *[other] { $n } rader i listans förra upplaga finns inte i den här. Deras organisationer står kvar i registret.
}
takein-refused-title = Rader som inte går att läsa in
takein-refused-lede = De andra raderna läses in ändå. Rätta i filen och läs in den igen om ni vill ha med dem.
takein-questions-title = Rader som väntar på svar
takein-questions-lede = De sparas med listan men kommer inte in i registret förrän någon har svarat.
takein-remarks-title = Uppgifter som utelämnas
takein-remarks-lede = Raderna läses in, men utan de här uppgifterna.
takein-flaws-title = Rader med fel i filen som ändå läses in
takein-types-title = Typer som inte finns i indelningen
takein-types-lede = Organisationerna läses in utan typ om namnet inte heller säger något.
takein-none-to-fix = Varje rad går att läsa in utan frågor och anmärkningar.
takein-row = Rad
takein-name = Namn
takein-reason = Orsak
takein-where = Kolumn
takein-value = Står det
takein-candidate = Kan vara
takein-all-reasons = Alla
takein-type = Typ
takein-times = Antal rader
takein-report = Hämta rapporten som CSV
takein-do = Läs in listan
takein-nothing = Listan säger detsamma som när den lästes senast. Det finns inget att läsa in.
takein-change-columns = Ändra kolumnerna
takein-shown = Visar { $first }–{ $last } av { $total }
takein-report-file = rapport
takein-report-kind = Vad det gäller
takein-report-refused = Går inte att läsa in
takein-report-question = Väntar på svar
takein-report-left-out = Uppgift utelämnas
takein-report-flaw = Fel i filen
takein-report-line = Rad i textfilen

takein-imports-title = Inlästa listor
takein-imports-lede = Listor som har lästs in i registret, den senaste först.
takein-imports-none = Ingen lista har lästs in än.
takein-imports-nothing = Listan sa detsamma som förra gången. Inget ändrades.
takein-imports-gone = Den filen är redan inläst eller borttagen.
takein-begun = Påbörjade
takein-begun-lede = Filer som du har valt men inte läst in.
takein-begun-ends = Tas bort { $day }
takein-begun-go-on = Fortsätt
takein-sources = Listor
takein-sources-lede = Samma namn nästa gång gör att det som kom från listan ändras.
takein-import-list = Lista
takein-import-when = Inläst
takein-import-who = Av
takein-import-file = Fil
takein-import-rows = Rader
takein-import-state = Läge
takein-import-done = Inläst
takein-import-back = Ångrad
takein-import-is-back = Inläsningen ångrades { $when }.
takein-import-title = { $source }, inläst { $day }
takein-import-said = Listan är inläst.
takein-import-came = Vad som kom in
takein-import-came-lede = Rader som den här inläsningen var den senaste att ändra.
takein-import-refused = Rader som inte gick att läsa in
takein-import-refused-most = Högst 1 000 rader visas.
takein-import-outcome = Vad raden blev
takein-import-organisation = Organisation
takein-outcome-imported = Egen organisation
takein-outcome-merged = Knuten
takein-outcome-in-question = Väntar på svar
takein-outcome-set-aside = Lagd åt sidan
takein-back-do = Ångra inläsningen
takein-back-title = Ångra inläsningen?
takein-back-withdrawn = { $n ->
    [one] En organisation som kom med listan lämnar registret.
   *[other] { $n } organisationer som kom med listan lämnar registret.
}
takein-back-restored = { $n ->
    [one] En organisation blir som den var före inläsningen.
   *[other] { $n } organisationer blir som de var före inläsningen.
}
takein-back-kept = { $n ->
    [one] En organisation står kvar som den är, eftersom någon har ändrat eller använt den sedan dess:
   *[other] { $n } organisationer står kvar som de är, eftersom någon har ändrat eller använt dem sedan dess:
}
takein-back-questions = { $n ->
    [one] En rad som väntar på svar försvinner ur frågorna.
   *[other] { $n } rader som väntar på svar försvinner ur frågorna.
}
# $n (Number) - hur många
takein-back-merged = { $n ->
    [one] En organisation har slagits ihop med en annan sedan dess. Den och den som står kvar är som de är:
   *[other] { $n } organisationer har slagits ihop med andra sedan dess. De och de som står kvar är som de är:
}
# $name (String) - den som slagits ihop
# $into (String) - den som står kvar
takein-back-merged-one = { $name }, som ingår i { $into }
takein-back-kept-most = och { $n } till
takein-back-safe = Kontaktpersoner som kom med listan raderas, om ingen har ändrat dem sedan dess. Inget annat raderas: läser du in listan igen kommer organisationerna tillbaka.
takein-back-later = Listan har lästs in igen efter den här. Ångra den inläsningen först.
takein-back-no = Behåll inläsningen

takein-questions-page = Rader som väntar på svar
takein-questions-page-lede = De kommer från inlästa listor. Säg vilken organisation varje rad är, eller om den är en.
takein-questions-none = Inga rader väntar på svar.
takein-questions-list = Lista
takein-questions-why = Varför
takein-questions-rows = Rader
takein-questions-back = Alla frågor
takein-questions-settled = { $n ->
    [one] En rad är besvarad.
   *[other] { $n } rader är besvarade.
}
takein-questions-in-list = Ur listan ”{ $source }”
takein-questions-count = { $n ->
    [one] En rad väntar.
   *[other] { $n } rader väntar.
}
takein-question-row = Rad { $row }
takein-question-list = Listan säger
takein-question-register = Registret har
takein-question-fact = Uppgift
takein-question-differs = Skiljer sig
takein-question-gone = Organisationen som raden liknade finns inte kvar.
takein-question-answer = Vad är raden?
takein-question-same = Samma organisation
takein-question-own = En egen organisation
takein-question-own-authority = En egen organisation, av slaget myndighet
takein-question-aside = Ingen organisation: lägg åt sidan
takein-question-later = Svara senare
takein-question-save = Spara svaren
takein-question-open = Öppna organisationen
takein-bulk = Svara för alla på en gång
takein-bulk-lede = Det gäller { $n } rader, även dem på andra sidor. Läs igenom raderna först. Det går inte att ångra på en gång.
takein-bulk-same = Alla är samma organisationer som de verkar vara
takein-bulk-own = Alla är egna organisationer
takein-bulk-aside = Lägg alla åt sidan
takein-bulk-no = Raderna måste läsas en och en, eftersom det inte är säkert att de är samma.
takein-problem-none = Svara på minst en rad.
takein-problem-changed = Raderna har ändrats sedan du öppnade sidan. Läs dem igen och svara.
