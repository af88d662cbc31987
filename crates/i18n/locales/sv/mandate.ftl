### Mandat: vilka som företräder en organisation, i vad, och hur länge.

mandate-title = Mandat
mandate-section = Företrädare
mandate-none = Ingen företrädare är inlagd.
mandate-add = Lägg till en företrädare
mandate-edit = Ändra mandatet
mandate-earlier = Tidigare företrädare
mandate-read-only = Samordnare kan ändra mandaten.
mandate-list-link = Alla mandat
mandate-person = Namn
mandate-person-hint = Den som företräder organisationen.
mandate-organisation = Organisation
mandate-matter = Företräder i
mandate-matter-hint = Ett råd, en grupp eller en fråga, till exempel Samrådet för funktionsrätt. Skriv ”Allt” om det gäller allt.
mandate-role = Som
mandate-role-ordinary = Ordinarie ledamot
mandate-role-substitute = Ersättare
mandate-role-contact = Kontaktperson
mandate-role-signatory = Firmatecknare
mandate-appointed-by = Utsedd av
mandate-appointed-by-annual-meeting = Årsmötet
mandate-appointed-by-board = Styrelsen
mandate-appointed-by-authority = Regionen eller myndigheten
mandate-appointed-by-other = Någon annan
mandate-appointer = Vem som har utsett
mandate-appointer-hint = Behövs om du har valt Någon annan, till exempel Valberedningen. Skriv inga personers namn.
mandate-appointed-on = Utsedd den
mandate-appointed-on-hint = Mötets eller beslutets dag, skriven 2024-03-10. Lämna tomt om du inte vet.
mandate-since = Gäller från och med
mandate-until = Gäller till och med
mandate-until-hint = Lämna tomt om mandatet gäller tills vidare.
mandate-basis-hint = Namn, adress och telefonnummer är personuppgifter.
mandate-public = Visa för alla
mandate-public-hint = Kryssa i bara om organisationen vill det. Då visas namnet, vad mandatet gäller, rollen och sista dagen. Adress och telefonnummer visas aldrig.
mandate-save = Spara mandatet
mandate-conflict = Någon annan ändrade mandatet medan du skrev. Det du skrev står kvar. Jämför med rutan här ovanför och spara igen.
mandate-standing = Läge
mandate-standing-coming = Har inte börjat
mandate-standing-current = Gäller
mandate-standing-ending = Slutar snart
mandate-standing-ended = Slut
# $day (String) - första dagen
mandate-begins = Börjar den { $day }
# $day (String) - sista dagen
mandate-ends = Slutar den { $day }
# $day (String) - sista dagen
mandate-ended = Slutade den { $day }
mandate-without-end = Tills vidare
mandate-without-successor = Ingen efterträdare
mandate-has-successor = Efterträdare utsedd
# $by (String) - vem som utsåg
# $day (String) - vilken dag
mandate-appointed = Utsedd av { $by } den { $day }.
# $by (String) - vem som utsåg
mandate-appointed-some-day = Utsedd av { $by }.
mandate-by-annual-meeting = årsmötet
mandate-by-board = styrelsen
mandate-by-authority = regionen eller myndigheten
# $reason (String) - varför mandatet slutade
mandate-because = Orsak: { $reason }.
# $day (String) - när uppgifterna raderades
mandate-erased = Personuppgifterna är raderade (den { $day }).
mandate-nobody-named = Namnet är raderat
mandate-end = Avsluta mandatet
mandate-end-title = Avsluta mandatet?
mandate-end-why = Ange varför det slutade
mandate-end-on = Sista dagen
mandate-end-on-hint = Lämna tomt för i dag.
# $day (String) - sista dagen
mandate-end-on-past = Mandatet slutade den { $day }. Skriv en tidigare dag om det slutade förr.
mandate-end-reason = Varför det slutar
mandate-end-resigned = Personen har avgått
mandate-end-replaced = En annan har utsetts
mandate-end-recalled = Den som utsåg har återkallat mandatet
mandate-end-not-needed = Ingen behöver efterträda: uppdraget finns inte längre
mandate-end-mistake = Uppgiften var fel från början
mandate-end-other = Annan orsak
mandate-erase = Radera personuppgifterna
mandate-erase-title = Radera personuppgifterna?
mandate-erase-lede = Namn, e‑postadress och telefonnummer tas bort för alltid. Att det har funnits ett mandat, vad det gällde och när, står kvar. Gäller mandatet fortfarande så slutar det i dag.
# $days (Number) - dagar
mandate-kept = Namn, adress och telefonnummer raderas { $days } dagar efter mandatets sista dag.
mandate-problem-missing-person = Skriv namnet på den som företräder.
mandate-problem-missing-matter = Skriv vad mandatet gäller, till exempel ett råd eller en fråga.
mandate-problem-missing-appointer = Skriv vem som har utsett, till exempel Valberedningen.
mandate-problem-missing-role = Ange rollen.
mandate-problem-missing-appointed-by = Välj vem som har utsett.
mandate-problem-missing-basis = Välj varför uppgiften får sparas.
mandate-problem-missing-end-reason = Välj varför det slutar.
mandate-problem-missing-consent = Kryssa i att personen har samtyckt. Annars får uppgifterna inte sparas.
mandate-problem-missing-source = Skriv var uppgiften kommer från.
# $day (String) - sista dagen
mandate-problem-after-last-day = Mandatet slutar den { $day }. Välj den dagen eller en tidigare.

mandate-list-lede = Vilka som företräder organisationerna, i vad, och till när.
mandate-which = Vilka mandat
mandate-which-current = Gäller
# $days (Number) - dagar
mandate-which-ending = Slutar inom { $days } dagar eller saknar efterträdare
mandate-which-ended = Har slutat
mandate-search = Sök
mandate-search-organisation = Organisation
mandate-search-matter = Företräder i
# $count (Number) - hur många mandat
mandate-count =
    { $count ->
        [one] 1 mandat
       *[other] { $count } mandat
    }
mandate-none-current = Inget mandat gäller.
mandate-none-ending = Inget mandat slutar snart, och alla som har slutat det senaste året har en efterträdare.
mandate-none-ended = Inget mandat har slutat.
mandate-none-found = Inget mandat passar sökningen.
# $count (Number) - hur många mandat
mandate-desk-ending =
    { $count ->
        [one] 1 mandat slutar snart eller saknar efterträdare
       *[other] { $count } mandat slutar snart eller saknar efterträdare
    }

mandate-public-title = Företräds av
# $day (String) - sista dagen
mandate-public-until = till och med den { $day }

mandate-own-title = Företrädare
mandate-own-hint = Vilka som företräder er hos oss, till exempel i ett råd. Uppdatera efter årsmötet. Namn visas för alla bara om ni kryssar i det. Adress och telefonnummer visas aldrig.
mandate-own-left = Företräder oss inte längre
mandate-own-left-hint = Fylls i om ni har kryssat i att personen inte längre företräder er. Sista dagen blir i dag.
mandate-own-new = Nya företrädare
mandate-own-new-hint = Dagarna och vem som har utsett gäller för alla nya här under.
# $n (Number) - vilken i ordningen
mandate-own-new-one = Ny företrädare { $n }
mandate-own-appointed-on = Mötets dag
mandate-own-appointed-on-hint = Till exempel årsmötets dag, skriven 2024-03-10.
mandate-own-since-hint = Lämna tomt för i dag.
mandate-own-matter-hint = Ett råd, en grupp eller en fråga. Skriv ”Allt” om personen företräder er i allt.
mandate-own-consent = Personen har samtyckt till att uppgifterna sparas
mandate-own-public = Visa för alla: namn, vad, roll och sista dag
