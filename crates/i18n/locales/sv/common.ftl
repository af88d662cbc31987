# The language's own name.
language-name = Svenska
private-person = En privatperson

## Shell

shell-skip = Hoppa till innehållet
shell-menu = Meny
shell-close = Stäng
shell-main-nav = Huvudmeny
shell-here = Du är här
shell-start = Start
shell-sign-in = Logga in
shell-sign-out = Logga ut
shell-desk = Arbetsytan
shell-public = Till den publika sidan
shell-work-name = Rådslag – arbetsyta
shell-referrals = Remisser
shell-became = Så blev det
shell-todo = Att göra
shell-inbox = Inkorg
shell-organisations = Organisationer
shell-admin = Administration
shell-people = Personer
shell-jobs = Jobb
shell-mail = Post
shell-log = Logg
shell-site = Webbplats
shell-example = Exempelwebbplats. Frågorna bygger på verkliga dokument, men svar, adresser och beslut är påhittade.
shell-example-mark = Exempel
shell-foot-take-part = Var med
shell-foot-help = Hjälp
shell-foot-contact = Kontakt
shell-foot-open-now = Öppet just nu
shell-foot-about = Så fungerar Rådslag
shell-foot-accessibility = Tillgänglighet
shell-foot-privacy = Dina uppgifter
shell-foot-data = Öppna data
shell-foot-no-account = Du behöver inget konto och ingen e‑legitimation för att svara.
# $site (String) - the authority's name
shell-foot-end = Rådslag är öppen källkod. { $site } driver sin egen webbplats och äger alla uppgifter i den.
shell-error-prefix = Fel:
shell-back = Tillbaka
shell-cancel = Avbryt
shell-save = Spara
shell-change = Ändra
shell-remove = Ta bort
shell-continue = Fortsätt
shell-yes = Ja
shell-no = Nej
shell-pages = Fler sidor
shell-next = Nästa
shell-previous = Föregående
# $count (Number) - how many things must be mended
form-errors = { $count ->
    [one] En sak behöver rättas
   *[other] { $count } saker behöver rättas
}

## Demo

demo-roles = Prova som
demo-you-are = Du är
demo-visitor = besökare
demo-clock = Klockan på webbplatsen
demo-day = En dag framåt
demo-week = En vecka framåt
demo-hint = Exempel. Knapparna finns bara i demon.

## What went wrong

error-not-found-title = Vi tappade tråden
error-not-found-lede = Sidan finns inte, eller så blev adressen fel. Inget du har skickat in har gått förlorat.
error-forbidden-title = Sidan är inte öppen för dig
error-forbidden-lede = Din roll i dag räcker inte till det här. Be en administratör om du borde ha den.
error-invalid-title = Något behöver rättas
error-invalid-lede = Inget sparades. Gå tillbaka, så finns det du skrev kvar.
error-parameter-title = En parameter är fel
again-title = Skicka en gång till
again-lede = Formuläret hade varit öppet för länge, eller så tar webbläsaren inte emot kakor. Inget har sparats än, men det du skrev finns kvar här.
again-check = Kontrollera texterna och skicka igen.
again-files = Filer behöver du välja på nytt på nästa sida.
again-text = Det du skrev
again-button = Skicka igen
again-out-title = Du är utloggad
again-out-lede = Inget har sparats än, men det du skrev finns kvar här. Logga in i en ny flik och kom sedan tillbaka hit och skicka igen.
again-out-sign-in = Logga in i en ny flik
error-refused-title = Det går inte just nu
error-refused-lede = Inget har ändrats.
error-conflict-title = Någon annan hann före
error-conflict-lede = Sidan ändrades medan du hade den öppen. Gå tillbaka, läs in den på nytt och gör om din ändring. Inget har skrivits över.
error-full-title = Vi kan inte ta emot just nu
error-full-lede = Utrymmet på servern är slut. Inget halvt har sparats. Försök igen om en stund, eller skicka ditt svar med e‑post.
error-internal-title = Något gick fel hos oss
error-internal-lede = Felet är antecknat. Försök igen om en stund. Det du redan har fått kvitto på finns kvar.
error-method-title = Sidan går inte att använda så
error-method-lede = Adressen finns, men inte för det du försökte göra.
# $code (Number) - the status
# $id (String) - the request's id
error-help = Kommer du inte vidare? Skriv till registratorn och ange fel { $code }, { $id }, så hittar vi vad som hände.
error-ways = Gå vidare härifrån

## Refusals

# $stage (String) - where the referral is
refusal-wrong-stage = Remissen är i läget ”{ $stage }”, och därifrån går det inte att ta det steget.
refusal-no-recipients = Sändlistan är tom. Lägg till minst en mottagare.
# $names (String) - names of recipients
refusal-without-address = De här mottagarna saknar både e‑post och postadress: { $names }.
# $count (Number) - how many views
refusal-unread = { $count ->
    [one] En synpunkt är inte läst än.
   *[other] { $count } synpunkter är inte lästa än.
}
# $count (Number) - how many views
refusal-unanswered = { $count ->
    [one] En synpunkt har inte fått något svar än.
   *[other] { $count } synpunkter har inte fått något svar än.
}
# $count (Number) - how many mails
refusal-mails = { $count ->
    [one] Ett mejl som kan höra hit väntar i inkorgen.
   *[other] { $count } mejl som kan höra hit väntar i inkorgen.
}
refusal-too-late = Sista dagen har gått, så svaret går inte längre att rätta här. Skriv till registratorn, så läggs rättelsen bredvid svaret.
# $stage (String) - läget
refusal-takes-no-answers = Remissen är i läget ”{ $stage }” och tar inte emot svar. Svar kan läggas in när den har skickats ut, inte i ett utkast och inte när den är återtagen.
refusal-link = Länken gäller inte längre. Den kan ha gått ut, bytts mot en ny eller kopierats fel.
refusal-form-broken = Det som skickades kom inte fram helt. Inget har sparats. Försök igen.
refusal-too-many = Det blev för många försök. Vänta en stund och försök igen.
refusal-done = Det är redan gjort.
refusal-nobody = Det finns ingen att skicka till. Alla har svarat.
