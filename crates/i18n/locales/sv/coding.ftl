### Kodning: kodbok, vem som läser vad, markerade stycken, likartade synpunkter.

coding-book-title = Kodbok
coding-book-lede = Koder är ord som ni sorterar synpunkterna med, så att det många säger går att hitta. Skriv dem gärna innan svaren kommer. De kan ändras hela vägen.
coding-book-empty = Det finns inga koder än.
coding-book-code = Kod
coding-book-means = Betyder
coding-book-views = Synpunkter
coding-book-no-group = Utan grupp
coding-book-add-title = Lägg till en kod
coding-book-name = Kodens namn
coding-book-description = Vad koden betyder
coding-book-description-hint = Skriv när den ska användas, och när inte.
coding-book-group = Grupp
coding-book-group-hint = En rubrik som flera koder delar. Kan vara tom.
coding-book-add = Lägg till koden
coding-book-more-title = Hämta koder från ett annat håll
coding-book-from = Kopiera från en annan remiss
coding-book-from-hint = Skriv diarienumret. Koder som redan finns får den andra remissens betydelse och grupp. Inget tas bort.
coding-book-copy = Kopiera koderna
coding-book-paste = Klistra in en tabell
coding-book-paste-hint = Första raden är: name,description,group. Sedan en rad för varje kod.
coding-book-import = Läs in tabellen
coding-book-fetch = Hämta kodboken som fil
coding-book-retired-title = Inte längre i bruk
coding-book-history-title = Vad som har ändrats
coding-book-save = Spara ändringarna
coding-book-merge-title = Slå ihop med en annan kod
coding-book-merge-hint = Synpunkterna flyttas dit, och den här koden används inte mer.
coding-book-merge-into = Flytta synpunkterna till
coding-book-merge = Slå ihop
coding-book-split-title = Dela koden
coding-book-split-hint = Skriv två till fyra nya koder, och kryssa för vart varje synpunkt ska.
# $number (Number) - which
coding-book-split-name = Ny kod { $number }
coding-book-split = Dela koden
# $reference (String) - reference of the view
coding-book-split-where = Vart ska { $reference }?
coding-book-split-missing = Kryssa för minst en ny kod för varje synpunkt, och skriv minst två nya koder.
coding-book-retire = Sluta använda koden
coding-book-retire-hint = Synpunkter som har koden behåller den. Den går inte att sätta på fler.
coding-book-restore = Ta upp koden igen
coding-book-conflict = Någon annan ändrade koden medan du skrev. Det som gäller nu står här. Gör om din ändring om den behövs.
coding-book-from-unknown = Det finns ingen sådan remiss med koder.
coding-book-no-table = Tabellen behöver en första rad med ordet name.
# $name (String) - what it is called
coding-event-added = ”{ $name }” lades till
# $before (String) - before
# $after (String) - after
coding-event-changed = ”{ $before }” ändrades till ”{ $after }”
# $name (String) - what it is called
coding-event-described = Betydelse eller grupp ändrades för ”{ $name }”
# $before (String) - before
# $after (String) - after
coding-event-merged = ”{ $before }” slogs ihop med ”{ $after }”
# $before (String) - before
# $after (String) - after
coding-event-split = ”{ $before }” delades i: { $after }
# $name (String) - what it is called
coding-event-retired = ”{ $name }” används inte längre
# $name (String) - what it is called
coding-event-restored = ”{ $name }” togs upp igen
coding-state-merged = Hopslagen
coding-state-split = Delad
coding-state-retired = Används inte
coding-desk-title = Kodning
coding-desk-lede = Vem läser vilka svar, och vad som återstår.
coding-desk-hint = Kodbok, vem som läser vad och likartade synpunkter
coding-desk-answers = Svar
coding-desk-read = Lästa
coding-desk-coded = Kodade
coding-desk-waits = Väntar på en andra person
coding-desk-answered = Besvarade
coding-desk-who = Vem
coding-desk-nobody = Ingen än
coding-desk-all = Alla
coding-desk-four-eyes = En andra person bekräftar kodningen av varje svar
coding-desk-four-eyes-save = Spara
coding-desk-assign-title = Fördela svaren
coding-desk-assign-to = Ge de förkryssade till
coding-desk-assign = Fördela
coding-desk-assign-none = Kryssa för minst ett svar.
coding-desk-next = Koda nästa svar
coding-desk-open = Inte klart
coding-desk-done = Klart
coding-desk-similar = Likartade synpunkter
coding-text-title = Svaret, och var synpunkterna står
coding-text-hint = Markera ord i texten och tryck på knappen. Med tangentbordet: gå till texten, flytta mellan meningar med piltangenterna, håll Skift för flera och tryck på m.
coding-text-mark = Gör det markerade till en synpunkt
coding-text-body = Löpande text
coding-text-summary = Svaret i korthet
coding-text-sentences = Eller kryssa för meningarna
coding-text-sentences-hint = Kryssa för den första och den sista. Allt däremellan följer med.
coding-text-lost-title = Fanns i den förra versionen
coding-text-lost-hint = Den som svarade har ändrat eller tagit bort de här orden. De är inte längre synpunkter.
coding-codes = Koder
coding-codes-none = Inga koder
coding-codes-filter = Sök bland koderna
coding-codes-no-book = Kodboken är tom.
coding-codes-to-book = Till kodboken
coding-note = Anteckning, bara för kollegor
coding-whole-above = Hela texten, se ovan.
coding-finish = Kodningen är klar
coding-confirm = Bekräfta kodningen
coding-reopen = Öppna kodningen igen
# $who (String) - who
coding-finished-by = Kodat av { $who }
# $who (String) - who
coding-confirmed-by = Bekräftat av { $who }
coding-waits-second = Väntar på att en andra person bekräftar.
# $who (String) - who
coding-assigned-to = Kodas av { $who }
coding-state-title = Kodningens läge
coding-unread-first = Läs alla synpunkter först.
coding-keys-title = Kortkommandon
coding-keys-m = Gör det markerade till en synpunkt
coding-keys-jk = Nästa och förra synpunkten
coding-keys-n = Nästa svar att koda
coding-keys-help = Visa den här hjälpen
coding-keys-arrows = I texten: flytta mellan meningar, med Skift för flera
coding-keys-off = Använd kortkommandon
coding-keys-close = Stäng
coding-alike-title = Likartade synpunkter
coding-alike-lede = Programmet föreslår vilka synpunkter som säger ungefär samma sak. Du avgör vilka som hör ihop. Ett svar når alla du kryssar för.
coding-alike-none = Inga obesvarade synpunkter liknar varandra.
# $count (Number) - how many
coding-alike-group = { $count } synpunkter
# $words (String) - the words
coding-alike-words = Gemensamma ord: { $words }
# $count (Number) - how many groups
coding-alike-more = De { $count } största grupperna visas. Fler kommer fram när dessa är besvarade.
coding-alike-tick = Vilka hör ihop?
coding-alike-answer = Svara alla förkryssade
coding-alike-reason = Skäl, till alla som sa det
coding-alike-few = Kryssa för minst två synpunkter.
coding-alike-given = Gemensamma svar
coding-alike-given-hint = Ändrar du orden ändras de för alla. En synpunkt som tas ut behåller svaret som sitt eget.
coding-alike-change = Ändra för alla
coding-alike-take-out = Ta ut
coding-alike-conflict = Någon annan ändrade svaret medan du skrev. Läs det som gäller nu och spara igen.
coding-blocks-title = Textblock
coding-blocks-hint = Ord som ni använder ofta i svar. Kopiera dem härifrån.
coding-blocks-name = Namn
coding-blocks-text = Text
coding-blocks-everywhere = Visa i alla remisser
coding-blocks-keep = Spara textblocket
coding-blocks-retire = Ta bort ur listan
coding-summary-title = Synpunkterna efter kod
coding-summary-hint = En synpunkt kan ha flera koder och står då under varje. Bara svar som räknas är med, och ett svar räknas en gång under varje kod.
# $views (Number) - how many
coding-summary-views = { $views ->
    [one] en synpunkt
   *[other] { $views } synpunkter
}
# $statements (Number) - how many
coding-summary-statements = { $statements ->
    [one] ett svar
   *[other] { $statements } svar
}
# $views (String) - how many views, in words
# $statements (String) - how many answers, in words
coding-summary-count = { $views } i { $statements }
