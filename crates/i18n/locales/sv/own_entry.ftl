### Uppgifterna som organisationen själv håller: länken dit, ärendena hos tjänstemännen, mejlen.

entry-is-yours = Är det här er organisation?
entry-correct = Rätta uppgifterna
# $month (String) - månad och år
entry-confirmed-on = Organisationen bekräftade uppgifterna i { $month }.
entry-never-confirmed = Organisationen har inte själv bekräftat uppgifterna.
entry-sign-up = Anmäl en ny organisation

# $name (String) - organisationens namn
entry-door-title = Rätta uppgifterna om { $name }
entry-door-lede = Ni behöver inget konto. Vi mejlar en länk till en adress som vi redan har till organisationen. Den som öppnar länken kan ändra.
entry-door-which = Vart ska vi skicka länken?
entry-door-which-hint = Vi visar bara en del av adressen. Den som läser posten där känner igen den.
entry-door-bounced = Det senaste mejlet till organisationens adress kom tillbaka. Når ni den inte, be att få ta över.
# $hours (Number) - timmar
entry-door-send-hint = Länken gäller i { $hours } timmar och kan användas en gång.
entry-door-send = Skicka länken
entry-door-none = Vi har ingen adress som går till organisationen.
entry-door-other = Har ni inte tillgång till någon av adresserna?
entry-door-yours = Företräder ni organisationen?
entry-door-take-over = Be att få ta över
entry-sent-title = Titta i organisationens e‑post
# $hours (Number) - timmar
entry-sent-lede = Vi skickar en länk som gäller i { $hours } timmar.
entry-sent-more = Har den inte kommit inom en halvtimme? Titta i skräpposten. Har organisationen fått flera länkar i dag skickar vi ingen mer förrän i morgon.
entry-mail-sent-title = Titta i din e‑post
# $days (Number) - dagar
entry-mail-sent-lede = Vi skickar ett mejl med en länk. Öppna den och bekräfta. Gör du inte det inom { $days } dagar raderas det du skrev.
entry-mail-sent-more = Har det inte kommit inom en halvtimme? Titta i skräpposten, och se efter att du skrev rätt adress. Har adressen fått flera sådana mejl i dag skickar vi inget mer förrän i morgon.

# $name (String) - organisationens namn
entry-take-title = Ta över uppgifterna om { $name }
# $days (Number) - dagar
entry-take-lede = Har ni en ny adress, eller har den som läste posten slutat? Berätta vem du är. Vi kontrollerar det innan något ändras. Först får du ett mejl med en länk där du bekräftar din adress, inom { $days } dagar.
entry-person = Ditt namn
entry-role = Din roll i organisationen
entry-role-hint = Till exempel ordförande eller kanslist.
entry-email = E‑postadress
entry-take-email-hint = Den blir organisationens adress om vi godkänner. Välj helst en som tillhör funktionen, till exempel ordforande@ eller kansli@.
entry-how = Hur kan vi kontrollera det?
entry-how-hint = Till exempel var protokollet från årsmötet finns, eller ett telefonnummer som står på er webbplats. Skriv inga personnummer.
entry-take-button = Skicka
# $days (Number) - dagar
entry-erased-after = Namn, adress och det du skrev raderas { $days } dagar efter att ärendet är avgjort. Det vi beslutar sparas.

entry-new-title = Anmäl en ny organisation
# $days (Number) - dagar
entry-new-lede = För föreningar, stiftelser, trossamfund och nätverk, med eller utan organisationsnummer. Först får du ett mejl med en länk där du bekräftar, inom { $days } dagar. Sedan ser vi på anmälan. Inget visas för andra innan vi har godkänt den.
entry-new-about = Om organisationen
entry-new-name = Namn
entry-new-number = Organisationsnummer
entry-new-number-hint = Tio siffror, till exempel 802000-3292. Lämna tomt om ni inte har något.
entry-new-kind = Typ
entry-new-seat = Kommun
entry-new-seat-hint = Kommunen där ni har säte eller finns mest, till exempel Ale.
entry-new-contact = Organisationens e‑postadress
entry-new-contact-hint = En funktionsadress, inte en privatpersons. Den visas inte för alla.
entry-new-website = Webbplats
entry-new-description = Vad gör ni?
entry-new-description-hint = Några meningar. Skriv inte om enskilda personer.
entry-new-you = Om dig som anmäler
entry-new-email-hint = Hit skickar vi länken och vårt svar.
entry-new-how-hint = Kan lämnas tomt. Till exempel en webbplats där ni presenteras.
entry-new-button = Skicka anmälan

entry-case-title-take-over = Bekräfta att du vill ta över uppgifterna
entry-case-title-sign-up = Bekräfta anmälan
entry-case-lede = Tryck på knappen om det är du som har skrivit det här. Då går det vidare till oss.
# $days (Number) - dagar
entry-case-not = Är det inte du? Stäng sidan. Då händer inget, och det som skrevs raderas inom { $days } dagar.
entry-case-alike = Är det någon av de här?
entry-case-alike-hint = De finns redan i registret. Är det er, rätta uppgifterna där i stället.
entry-case-none = Nej, det är ingen av dem
entry-case-button-take-over = Ja, skicka till er
entry-case-button-sign-up = Ja, skicka anmälan
entry-case-received-title = Tack, vi har tagit emot det
entry-case-received = En samordnare hos oss ser på det. Du får ett mejl med vårt svar.
entry-no-link-title = Länken gäller inte längre
entry-no-link = Den kan vara för gammal eller redan använd. Sök upp organisationen och be om en ny länk.
entry-no-link-find = Sök bland organisationer

# $name (String) - organisationens namn
entry-open-title = Uppgifterna om { $name }
entry-open-lede = Tryck på knappen för att se och rätta uppgifterna i den här webbläsaren. Länken kan bara användas en gång.
# $hours (Number) - timmar
entry-open-hint = Sidan är öppen i { $hours } timmar.
entry-open-button = Visa uppgifterna

# $name (String) - organisationens namn
entry-right-title = Stämmer uppgifterna om { $name }?
entry-right-button = Ja, allt stämmer
entry-right-correct = Nej, rätta uppgifterna
entry-right-changed = Uppgifterna har ändrats sedan sidan öppnades. Läs dem igen.
entry-right-done-title = Tack för hjälpen
# $months (Number) - månader
entry-right-done = Vi har noterat att uppgifterna stämmer. Vi frågar igen om { $months } månader.

entry-desk-title = Ärenden om organisationer
entry-desk-lede = Organisationer som vill komma med i registret, byta adress eller byta namn.
# $count (Number) - ärenden
entry-desk-waiting =
    { $count ->
        [0] Inget väntar
        [one] 1 ärende väntar
       *[other] { $count } ärenden väntar
    }
entry-desk-decided = Avgjorda
entry-desk-empty = Inget ärende väntar.
entry-kind-take-over = Ta över uppgifterna
entry-kind-sign-up = Ny organisation
entry-kind-rename = Nytt namn, annat namn eller nummer
entry-state-unconfirmed = Inte bekräftat
entry-state-waiting = Väntar
entry-state-approved = Godkänt
entry-state-declined = Avslaget
entry-case-asked-by = Vem som frågar
entry-case-nobody = Uppgiften är raderad
entry-case-stands = Det som står i registret
entry-case-asks = Det som föreslås
entry-case-told = Det som anmäls
entry-case-alike-desk = Kan vara någon av de här
entry-case-alike-none = Ingen i registret liknar den.
entry-case-approve = Godkänn
entry-case-approve-take-over = Adressen blir organisationens och en länk skickas dit. Länkar som har skickats till den gamla adressen slutar gälla. Den gamla adressen får veta det.
entry-case-approve-sign-up = Organisationen syns i registret, och den som anmälde får en länk till uppgifterna.
entry-case-approve-rename = Namn, andra namn och nummer införs så som de föreslås. Byter organisationen namn sparas det gamla som ett tidigare namn.
entry-case-decline = Avslå
entry-case-reason = Skäl
entry-case-reason-hint = Skickas till den som frågade.
entry-case-read-first = Kontrollera uppgiften på ett annat sätt än genom den som frågar, till exempel på organisationens webbplats eller i protokollet.
entry-case-conflict = Någon annan har ändrat ärendet. Läs det igen.
# $when (String) - dag
entry-case-decided-on = Avgjort { $when }
# $when (String) - dag
entry-case-came = Kom in { $when }
entry-standing = Uppgifternas aktualitet
entry-standing-never = Har aldrig bekräftats av organisationen
# $day (String) - dag
entry-standing-confirmed = Bekräftade av organisationen { $day }
# $day (String) - dag
entry-standing-asked = Vi frågade { $day }
# $day (String) - dag
entry-standing-silent = Inte bekräftade: vi frågade { $day } och har påmint
# $day (String) - dag
entry-standing-bounced = Adressen fungerar inte: ett mejl kom tillbaka { $day }

entry-fact-name = Namn
entry-fact-aliases = Andra namn
entry-fact-email = E‑postadress
entry-fact-postal = Postadress
entry-fact-language = Språk
entry-fact-channel = Nås helst med
entry-fact-target-groups = Målgrupper
entry-fact-description = Beskrivning
entry-fact-members = Antal medlemmar
entry-fact-contacts = Kontaktvägar
entry-fact-interests = Vill bli tillfrågade om
entry-fact-access-needs = Behov av tillgänglighet
entry-channel-mail = E‑post
entry-channel-post = Brev
entry-channel-phone = Telefon

# $name (String) - organisationens namn
entry-mail-link-subject = Länk till uppgifterna om { $name }
# $name (String) - organisationens namn
# $site (String) - myndighetens namn
entry-mail-link-intro = Någon har bett om en länk för att se och rätta uppgifterna om { $name } hos { $site }.
entry-mail-link-button = Öppna uppgifterna
# $hours (Number) - timmar
entry-mail-link-valid = Länken gäller i { $hours } timmar och kan användas en gång. Skicka den inte vidare: den som har den kan ändra.
entry-mail-link-else = Har ingen hos er bett om den behöver ni inte göra något.
# $site (String) - myndighetens namn
entry-mail-confirm-subject = Bekräfta din adress hos { $site }
# $site (String) - myndighetens namn
entry-mail-confirm-take-over = Någon har skrivit den här adressen för att få ta över uppgifterna om en organisation hos { $site }.
# $site (String) - myndighetens namn
entry-mail-confirm-sign-up = Någon har skrivit den här adressen för att anmäla en organisation till { $site }.
entry-mail-confirm-button = Läs och bekräfta
# $days (Number) - dagar
entry-mail-confirm-else = Är det inte du? Gör ingenting. Då raderas allt inom { $days } dagar.
# $name (String) - organisationens namn
entry-mail-saved-subject = Uppgifterna om { $name } har ändrats
# $name (String) - organisationens namn
# $site (String) - myndighetens namn
entry-mail-saved-intro = Den som öppnade länken till { $name } hos { $site } har sparat uppgifterna. Det här ändrades:
entry-mail-saved-else = Var det inte ni? Svara på det här mejlet, så hjälper vi er.
# $name (String) - organisationens namn
entry-mail-asked-subject = Någon vill ta över uppgifterna om { $name }
# $site (String) - myndighetens namn
# $name (String) - organisationens namn
entry-mail-asked-intro = Någon som inte når den här adressen har bett { $site } att få företräda { $name }. Vi kontrollerar det innan något ändras.
entry-mail-asked-else = Är det fel? Svara på det här mejlet så fort ni kan.
# $name (String) - organisationens namn
entry-mail-taken-subject = { $name } har en ny adress hos oss
# $site (String) - myndighetens namn
# $name (String) - organisationens namn
entry-mail-taken-intro = { $site } har godkänt att en annan adress gäller för { $name }. Den här adressen används inte längre.
# $name (String) - organisationens namn
entry-mail-approved-subject = Godkänt: { $name }
# $name (String) - organisationens namn
entry-mail-declined-subject = Svar om { $name }
# $name (String) - organisationens namn
entry-mail-approved-take-over = Vi har godkänt att du företräder { $name }. Din adress är nu organisationens adress hos oss.
# $name (String) - organisationens namn
entry-mail-approved-sign-up = { $name } finns nu i vårt register.
# $name (String) - organisationens namn
entry-mail-approved-rename = Det namn eller nummer som föreslogs är infört. Organisationen heter { $name } hos oss.
# $days (Number) - dagar
entry-mail-approved-link = Öppna länken inom { $days } dagar för att se uppgifterna och fylla på dem.
# $name (String) - organisationens namn
entry-mail-declined-take-over = Vi har inte godkänt att du tar över uppgifterna om { $name }.
# $name (String) - organisationens namn
entry-mail-declined-sign-up = Vi har inte tagit in { $name } i vårt register.
# $name (String) - organisationens namn
entry-mail-declined-rename = Vi har inte infört det namn eller nummer som föreslogs för { $name }.
entry-mail-declined-reason = Skälet
entry-mail-declined-else = Svara på det här mejlet om du tycker att det är fel.
# $name (String) - organisationens namn
entry-mail-yearly-subject = Stämmer uppgifterna om { $name }?
# $name (String) - organisationens namn
entry-mail-reminder-subject = Påminnelse: stämmer uppgifterna om { $name }?
# $name (String) - organisationens namn
# $site (String) - myndighetens namn
entry-mail-yearly-intro = Så här står { $name } i registret hos { $site }:
entry-mail-yearly-button = Allt stämmer
entry-mail-yearly-correct = Rätta uppgifterna
# $days (Number) - dagar
entry-mail-yearly-valid = Länkarna gäller i { $days } dagar. Skicka dem inte vidare: den som har dem kan ändra.
entry-message-link = Länk till en organisations uppgifter
entry-message-confirm = Fråga om någon har skrivit om en organisation
entry-message-notice = Besked om en organisations uppgifter
entry-message-decided = Svar i ett ärende om en organisation
entry-message-yearly = Fråga om en organisations uppgifter stämmer

entry-edit-lede = Läs igenom, ändra det som är fel och spara. Det ni skriver gäller före andra listor som vi läser in.
entry-edit-sources = Var uppgifterna kommer från
entry-edit-lists = Listor som vi har läst in
entry-edit-said = Det ni själva har sagt
entry-edit-said-nothing = Inget än
entry-edit-waiting = Ett nytt namn eller nummer väntar på att vi ska godkänna det.
entry-part-hint = Tryck på en rubrik för att se och ändra det som står där. Allt sparas med knappen längst ned.
entry-part-public = Namn, säte, webbplats, typ och vad ni gör
# $count (Number) - kontaktvägar
entry-part-contacts =
    { $count ->
        [0] Ingen
       *[other] { $count } i registret
    }
# $count (Number) - företrädare
entry-part-mandates =
    { $count ->
        [0] Ingen
        [one] 1 person
       *[other] { $count } personer
    }
# $count (Number) - organisationer
entry-part-relations =
    { $count ->
        [0] Ingen
        [one] 1 organisation
       *[other] { $count } organisationer
    }
entry-part-private = Adress, språk, område, medlemmar och beskrivning
# $count (Number) - frågor, målgrupper och platser
entry-part-interests =
    { $count ->
        [0] Inget valt
        [one] 1 val
       *[other] { $count } val
    }
entry-edit-public = Det som alla ser
entry-edit-public-hint = Visas på webben och i öppna data.
entry-edit-name-hint = Ett nytt namn gäller när vi har godkänt det.
entry-edit-number-hint = Tio siffror, till exempel 802000-3292. Ett nytt nummer gäller när vi har godkänt det.
entry-edit-aliases-hint = Ett per rad: förkortningar och namn som ni också kallas. Ett nytt namn visas när vi har godkänt det. Det ni tar bort försvinner genast.
entry-edit-said-hint = Välj bara det som ni själva vill säga att ni är.
entry-edit-contacts-hint = Börja med funktionen. En funktionsadress räcker ofta: då behövs inget namn. Kontaktvägar visas för alla bara om ni kryssar i det.
# $source (String) - var uppgiften kommer från
entry-edit-from = Källa: { $source }
entry-edit-ends = Gäller inte längre
# $n (Number) - vilken i ordningen
entry-edit-new-contact = Ny kontaktväg { $n }
entry-edit-consent = Personen har samtyckt till att namnet eller den egna adressen sparas
entry-edit-private = Det som bara vi ser
entry-edit-private-hint = Visas inte på webben, men är allmän handling hos oss.
entry-edit-email-hint = En funktionsadress, inte en privatpersons. Hit går länkar och frågor. Byter ni adress skickar vi besked både till den gamla och den nya.
entry-channel-any = Inget särskilt
entry-edit-interests-hint = Vi frågar er oftare om det ni väljer. Lämna tomt om ni vill bli tillfrågade om allt som rör er.
entry-edit-subjects = Ämnen
entry-edit-subjects-hint = Ett ord eller några få på varje rad, till exempel Kollektivtrafik.
entry-edit-groups = Målgrupper
entry-edit-places = Platser
entry-edit-save-hint = När ni sparar säger ni att uppgifterna stämmer. Vi mejlar besked till organisationens adresser om vad som ändrats.
entry-edit-save = Spara, uppgifterna stämmer
entry-edit-close = Stäng i den här webbläsaren
entry-done-title = Uppgifterna är sparade
entry-done-lede = Vi har mejlat besked till organisationens adresser.
entry-done-same = Inget ändrades. Vi har noterat att uppgifterna stämmer.
entry-done-changed = Det här ändrades
entry-done-again = Ändra mer
entry-closed-title = Uppgifterna är stängda
entry-closed = Be om en ny länk om ni vill ändra mer.
entry-case-alike-rename = Andra som har namnet eller numret, eller liknar det
entry-case-to-entry = Öppna organisationens sida
entry-case-person = Den som frågar
entry-case-role = Roll i organisationen
entry-case-email = Adress
entry-case-how = Hur det kan kontrolleras
