### Publicera ett svar, och sekretessmarkering.

publish-title = Granska och publicera
publish-back = Tillbaka till svaret
publish-lede = Här väljer du vad som visas på webben. Originalet ändras aldrig och går alltid att begära ut.
publish-secret = Svaret har en sekretessmarkering och kan inte publiceras. Ta bort markeringen efter en ny bedömning om det ändå ska visas.
publish-look = Leta efter det här innan du publicerar
publish-look-names = Namn på privatpersoner, också i underskrifter och citat.
publish-look-numbers = Personnummer, även utan de fyra sista siffrorna.
publish-look-contact = Privata telefonnummer, adresser och e‑postadresser.
publish-look-health = Uppgifter om en enskild persons hälsa, tro, åsikter eller familj.
publish-look-files = Samma saker i bilagorna. En fil visas hel eller inte alls.
publish-found = Det här ser ut som personuppgifter
publish-found-hint = Programmet hittar bara sådant som har en egen form: personnummer, samordningsnummer, telefonnummer och e‑postadresser. Namn och annat måste du leta efter själv. En organisations eget telefonnummer kan stå kvar.
# $kind (String) - ”Telefonnummer”
# $place (String) - texten där det står
publish-found-row = { $kind } i { $place }:
publish-found-personal-number = Personnummer
publish-found-coordination-number = Samordningsnummer
publish-found-telephone = Telefonnummer
publish-found-email = E‑postadress
publish-found-left = Det här står kvar och ser ut som personuppgifter
publish-name = Namnet som visas
publish-name-private = Svaret visas som ”En privatperson”.
# $name (String) - the organisation
publish-name-organisation = Svaret visas med namnet { $name }.
publish-texts = Texterna som visas
publish-texts-hint = Ta bort det som inte ska visas. Skriv gärna […] på platsen, så att den som läser ser att något är borttaget. Ändra inget annat.
publish-no-texts = Svaret har ingen egen text.
publish-body = Hela texten
publish-summary = Svaret i korthet
publish-original = Visa originalet
publish-reason = Varför är något borttaget?
publish-reason-hint = Visas bredvid svaret, till exempel: En privatpersons namn och telefonnummer.
publish-reason-missing = Skriv varför något är borttaget. Du har ändrat minst en text.
publish-files = Filer som visas
publish-files-private = Ingen fil är vald, eftersom svaret kommer från en privatperson. Läs varje fil innan du väljer den.
publish-files-organisation = Ingen fil är vald. Läs varje fil innan du väljer den: också en organisations fil kan innehålla personuppgifter.
# $name (String) - file name
publish-file-look = Hämta och läs { $name }
publish-continue = Fortsätt och se hur det blir
publish-continue-hint = Inget publiceras än.
publish-unpublish = Ta bort från webben
publish-unpublish-hint = Tas svaret bort från webben är det fortfarande registrerat, räknat och möjligt att begära ut.
publish-correction = Den som svarade har rättat sitt svar. Den tidigare versionen ligger kvar på webben. Publicerar du den här tar den dess plats.

publish-check-title = Så här visas svaret
publish-check-lede = Läs en gång till. När du publicerar kan alla läsa det.
publish-remains = Det här togs bort på ett ställe men står kvar på ett annat
# $word (String) - the word
# $text (String) - the text where it still stands
publish-remains-row = ”{ $word }” står kvar i: { $text }
publish-changed = Ändrad
publish-nothing = Visas inte
publish-no-files = Inga filer visas
publish-now = Publicera på webben
publish-now-hint = Första gången får den som svarade ett mejl om att svaret är publicerat. Du kan ta bort det från webben igen.

publish-secrecy-title = Sekretessmarkering
publish-secrecy-lede = Markeringen varnar för att handlingen kan innehålla uppgifter som är hemliga. Den avgör ingenting: varje gång någon begär ut handlingen ska frågan prövas på nytt.
# $day (String) - when it was set
publish-secrecy-since = Satt { $day }. Svaret visas inte på webben och inte för förtroendevalda.
publish-secrecy-provision = Bestämmelse
publish-secrecy-provision-hint = Den bestämmelse sekretessen kan följa av, till exempel OSL 21 kap. 1 §.
publish-secrecy-set = Sätt markeringen
publish-secrecy-set-hint = Svaret är fortfarande registrerat och räknas med, men visas inte på webben.
publish-secrecy-set-published = Svaret tas bort från webben när markeringen sätts.
publish-secrecy-remove = Ta bort markeringen
publish-secrecy-remove-hint = Gör det efter en ny bedömning. Svaret publiceras inte av sig självt.
