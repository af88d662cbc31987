### Organisationen så som tjänstemännen håller den: uppgifter, historik, kontaktvägar.

# $written (String) - det som skrevs
keep-problem-place = Det finns ingen kommun och inget län som heter ”{ $written }”.
# $written (String) - det som skrevs
keep-problem-says-nothing = ”{ $written }” säger inte vad de gör, eller är för långt. Skriv ett ord eller några få på varje rad.
keep-problem-website = Skriv en webbadress, till exempel https://www.forening.se.
keep-problem-postal-code = Skriv ett postnummer med fem siffror, till exempel 431 44.
keep-problem-no-way = Fyll i minst ett av namn, e‑postadress och telefonnummer.
keep-problem-basis = En persons namn får sparas bara med samtycke eller för en uppgift av allmänt intresse. Välj något av dem, eller ta bort namnet.
keep-problem-consent = Kryssa i att personen har samtyckt, eller ta bort namnet.
keep-problem-personal-address = Adressen ser ut att vara en persons egen. Den får sparas bara om personen har samtyckt eller för en uppgift av allmänt intresse. Ange det, eller skriv funktionens adress, till exempel kansli@forening.se.
keep-problem-personal-number = Ett personnummer står i texten. Det sparas inte här. Ta bort numret.
keep-problem-contact-in-text = Skriv inte telefonnummer eller e‑postadresser här. Uppgiften visas för alla. Skriv dem som kontaktväg i stället.
# $count (Number) - hur många
keep-problem-not-in-use =
    { $count ->
        [one] 1 av de organisationer som hittades är inte i bruk (upplöst, sammanslagen, tillbakadragen eller inte godkänd än) och kan inte läggas på en ny lista. Ta bort valet av läge och spara igen.
       *[other] { $count } av de organisationer som hittades är inte i bruk (upplösta, sammanslagna, tillbakadragna eller inte godkända än) och kan inte läggas på en ny lista. Ta bort valet av läge och spara igen.
    }
keep-problem-search = Sökningen går inte att läsa, så ingen lista har sparats. Sök igen och spara sedan listan.
keep-problem-number-check-digit = Kontrollsiffran stämmer inte. Titta efter om någon siffra är fel.
keep-problem-number-of-person = Numret ser ut som ett personnummer. Det sparas inte här. Lämna fältet tomt.
# $number (String) - numret som kan vara menat
keep-problem-number-perhaps = Skriv tio siffror, till exempel 802000-3292. Menar du { $number }?
keep-problem-number-form = Skriv tio siffror, till exempel 802000-3292.
keep-change = Ändra
# $what (String) - vilka uppgifter
keep-change-what = Ändra { $what }
keep-unknown = Uppgift saknas
# $fields (String) - det som saknas, med komman emellan
keep-missing = Saknas: { $fields }
keep-section-names = Namn och läge
keep-section-character = Vad de gör och för vem
keep-section-size = Storlek och beskrivning
keep-section-place = Var de finns
keep-section-reach = Hur de nås
keep-former = Tidigare namn
keep-former-hint = Ett per rad.
keep-abbreviations = Förkortningar
keep-abbreviations-hint = Ett per rad, till exempel PRO.
keep-aliases-hint = Ett per rad: namn som de också kallas eller som ofta skrivs.
keep-number-hint = Tio siffror, till exempel 802000-3292. Lämna tomt om det inte finns något. Ett personnummer sparas aldrig här.
keep-state-hint = En upplöst eller tillbakadragen organisation finns kvar men kan inte läggas på nya listor.
keep-types-hint = Välj alla som stämmer.
keep-activities-hint = Ett ord eller några få på varje rad, till exempel Fotboll.
keep-target-groups = Målgrupper
keep-roles = Roller i samhället
keep-said-hint = Välj bara det som organisationen själv säger.
keep-perspectives = Rättighetsperspektiv
keep-minorities = Nationella minoriteter
keep-members = Antal medlemmar
keep-members-on = Antalet gäller den
# $count (String) - antalet
# $day (String) - dagen
keep-members-of = { $count } (den { $day })
keep-description = Beskrivning
keep-description-hint = Visas bara för tjänstemän.
keep-seat-hint = Kommunens namn, till exempel Ale.
keep-reach = Räckvidd
keep-reach-none = Ingen uppgift
keep-reach-local = En eller flera kommuner
keep-reach-county = Ett län
keep-reach-national = Hela landet
keep-areas = Verksamma i
keep-areas-hint = En kommun per rad. Ett läns namn betyder alla kommuner i länet.
# $count (Number) - hur många till
keep-areas-more =
    { $count ->
        [one] och 1 kommun till
       *[other] och { $count } kommuner till
    }
keep-postal-code = Postnummer
keep-town = Postort
keep-email-hint = En funktionsadress, inte en privatpersons. Utan e‑postadress får de brev på papper.
keep-website-hint = Till exempel https://www.forening.se.
keep-access-needs = Behov av tillgänglighet
keep-access-needs-hint = Vad de som företräder organisationen behöver för att kunna delta, till exempel hörslinga eller teckenspråkstolk. Skriv inte vem.
keep-merged-into = Sammanslagen med
keep-saved = Uppgifterna är sparade.
keep-conflict = Någon annan ändrade organisationen medan du skrev. Det du skrev står kvar. Jämför med rutan här ovanför och spara igen.
keep-theirs = Det som är sparat nu och skiljer sig från det du har skrivit
keep-yours-same = Inget i det här avsnittet skiljer sig. Spara igen om det du har skrivit stämmer.
keep-public-page = Se sidan som alla ser
keep-history = Historik
# $name (String) - organisationens namn
keep-history-of = Historik för { $name }
keep-history-lede = Varje ändring av uppgifterna, den senaste först.
keep-history-by = Ändrad av
keep-history-first = Togs in i registret.
# $list (String) - listans namn
keep-history-first-list = Togs in i registret från listan { $list }.
# $list (String) - listans namn
keep-history-list = Inläsning av listan { $list }
# $list (String) - listans namn
keep-history-taken-back = Inläsningen av listan { $list } ångrades
keep-history-program = Programmet
keep-history-itself = Organisationen själv
keep-history-when = När
keep-history-what = Vad som ändrades
# $value (String) - det som lades till
keep-history-set = Nu: { $value }
# $value (String) - det som stod
keep-history-was = Förut: { $value }
# $value (String)
keep-history-added = Tillkom: { $value }
# $value (String)
keep-history-removed = Togs bort: { $value }
# $function (String) - vem kontaktvägen når, såsom Ordförande
keep-history-contact-added = Kontaktväg tillkom: { $function }
# $function (String) - likaså
keep-history-contact-changed = Kontaktväg ändrades: { $function }
# $function (String) - likaså
keep-history-contact-ended = Kontaktväg upphörde: { $function }
# $function (String) - likaså
keep-history-contact-erased = Personuppgifter i en kontaktväg raderades: { $function }
keep-history-contacts = Kontaktvägarna ändrades.
# $matter (String) - i vilken fråga
# $role (String) - som vad
keep-history-mandate-added = Mandat tillkom: { $matter } ({ $role })
# $matter (String) - likaså
# $role (String) - likaså
keep-history-mandate-changed = Mandat ändrades: { $matter } ({ $role })
# $matter (String) - likaså
# $role (String) - likaså
keep-history-mandate-ended = Mandat upphörde: { $matter } ({ $role })
# $matter (String) - likaså
# $role (String) - likaså
keep-history-mandate-erased = Personuppgifter i ett mandat raderades: { $matter } ({ $role })
# $matter (String) - likaså
# $role (String) - likaså
keep-history-mandate-outlived = Personuppgifter i ett mandat gallrades när tiden gått ut: { $matter } ({ $role })
keep-history-mandates = Mandaten ändrades.
# $relation (String) - till exempel "Distrikt av Föreningen"
keep-history-relation-added = Koppling tillkom: { $relation }
# $relation (String) - likaså
keep-history-relation-changed = Koppling ändrades: { $relation }
# $relation (String) - likaså
keep-history-relation-removed = Koppling togs bort: { $relation }
keep-history-relation-unknown = (okänd)
keep-history-relations = Kopplingarna till andra organisationer ändrades.
keep-history-nothing = inget

keep-role-democracy-school = Demokratiskola
keep-role-voice-bearer = Röstbärare
keep-role-opinion-former = Opinionsbildare
keep-role-provider = Utförare
keep-role-community-builder = Skapar gemenskap och tillit
keep-role-employer = Arbetsgivare
keep-role-social-entrepreneur = Social entreprenör
keep-perspective-children = Barns och ungas rättigheter
keep-perspective-older-people = Äldres rättigheter
keep-perspective-disability = Funktionsrätt
keep-perspective-gender-equality = Jämställdhet
keep-perspective-lgbtqi = Hbtqi-personers rättigheter
keep-perspective-anti-racism = Arbete mot rasism
keep-perspective-religion = Religionsfrihet
keep-perspective-national-minorities = Nationella minoriteters rättigheter
keep-minority-jews = Judar
keep-minority-roma = Romer
keep-minority-sami = Samer
keep-minority-sweden-finns = Sverigefinnar
keep-minority-tornedalians = Tornedalingar

contact-title = Kontaktvägar
contact-none = Ingen kontaktväg är inlagd.
contact-add = Lägg till en kontaktväg
contact-edit = Ändra kontaktväg
contact-ended = Tidigare kontaktvägar
contact-function = Funktion
contact-function-chair = Ordförande
contact-function-office = Kansli
contact-function-referrals = Den som svarar på remisser
contact-function-treasurer = Kassör
contact-function-other = En annan funktion
contact-label = Vad funktionen heter
contact-label-hint = Behövs om du har valt En annan funktion.
contact-person = Namn på den som har funktionen
contact-person-hint = Lämna tomt om det går. En funktionsadress räcker ofta.
contact-email = E‑postadress
contact-phone = Telefon
contact-source = Var uppgiften kommer från
contact-source-hint = Till exempel Mejl från kansliet den 3 mars, eller Föreningens webbplats.
contact-basis = Varför uppgiften får sparas
contact-basis-hint = En persons namn eller egen adress får sparas bara på en av de två första grunderna.
contact-basis-consent = Personen har samtyckt
contact-basis-public-task = Organisationen har utsett personen att företräda den (uppgift av allmänt intresse)
contact-basis-function = Uppgiften gäller en funktion, inte en person
contact-public = Visa för alla
contact-public-hint = Kryssa i bara om organisationen, och den person som nämns, vill det.
contact-public-yes = Visas för alla
contact-public-no = Visas inte för allmänheten
contact-since = Gäller från och med
contact-since-hint = Lämna tomt för i dag.
contact-until = Gäller till och med
contact-until-hint = Lämna tomt om den gäller tills vidare.
# $day (String) - dagen
contact-from-day = från den { $day }
# $day (String) - dagen
contact-to-day = till och med den { $day }
contact-save = Spara kontaktvägen
contact-end = Avsluta i dag
contact-erase = Radera personuppgifterna
contact-erase-title = Radera personuppgifterna?
contact-erase-lede = Namn, e‑postadress och telefonnummer tas bort för alltid, också ur det som inlästa listor har sagt. Att det har funnits en kontaktväg, och när, står kvar. Gäller den fortfarande så avslutas den i dag.
contact-erase-do = Ja, radera
# $day (String) - dagen
contact-erased = Personuppgifterna är raderade (den { $day }).
contact-conflict = Någon annan ändrade kontaktvägen medan du skrev. Det du skrev står kvar. Jämför med rutan här ovanför och spara igen.
contact-read-only = Samordnare kan ändra kontaktvägarna.
contact-log = Kontaktväg
keep-problem-consent-to-show = En person visas för alla bara om personen har samtyckt till det. Låt uppgiften vara dold, eller ta bort den och lägg till den igen med personens samtycke.
