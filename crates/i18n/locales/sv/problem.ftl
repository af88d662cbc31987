### Vad som är fel i ett fält, en hel mening för varje. Funktionerna finns i i18n/src/words.rs.

problem-missing = Fyll i det här.
# $most (String) - hur många tecken som får plats
problem-too-long = Texten är för lång. Den får ha högst { $most } tecken.
problem-not-an-email-address = Skriv en e-postadress, till exempel namn@forening.se.
problem-not-a-date = Skriv datumet som år, månad och dag, till exempel 2024-02-29.
# $day (String) - dagen som det måste vara efter
problem-not-after = Välj en dag efter { $day }.
# $day (String) - dagen för beslutet
problem-after-decision = Välj en dag före beslutet, som är planerat till { $day }.
# $day (String) - dagen för beslutet
problem-not-before-decision = Beslutet är planerat till { $day }. Flytta det också, eller välj en tidigare sista dag.
# $day (String) - dagen för återkopplingen
problem-not-before-feedback = Alla ska ha fått återkoppling senast { $day }. Flytta den dagen också, eller välj en tidigare sista dag.
# $day (String) - dagen
problem-same-day = Sista dagen är redan { $day }.
# $day (String) - dagen som någon har fått
problem-time-is-given = Någon har fått tid på sig till { $day }. Då kan sista dagen för alla inte bli tidigare än den är.
# $day (String) - sista dagen nu
problem-confirm-earlier = De tillfrågade har fått veta att de har till { $day }. Kryssa i rutan om de ändå ska få kortare tid.
problem-confirm-far-away = Dagen är mer än ett år bort. Kryssa i rutan om den ändå är rätt.
# $day (String) - dagen
problem-confirm-early-close = Tiden att svara är inte slut förrän efter { $day }. Kryssa i rutan om svarstiden ändå ska avslutas.
# $name (String) - det som redan finns
problem-taken = ”{ $name }” finns redan.
problem-not-a-choice = Välj ett av alternativen.
problem-empty-list = Listan är tom. Lägg till minst en rad.
# $row (String) - radens nummer
# $why (String) - vad som är fel, en mening
# $text (String) - raden
problem-bad-row = Rad { $row }: { $why } Raden är ”{ $text }”.
# $cell (String) - cellen
problem-row-address = ”{ $cell }” är ingen e‑postadress.
# $cell (String) - cellen
problem-row-cell = ”{ $cell }” är varken en e‑postadress eller en grupp som finns.
problem-row-no-name = Namnet saknas.
problem-row-name = Namnet är för långt eller innehåller dolda tecken.
problem-row-category = Gruppen saknas.
# $name (String) - filens namn
problem-file-type = Filen ”{ $name }” går inte att ta emot. Spara den som PDF eller Word och försök igen.
# $name (String) - filens namn
# $most (String) - gränsen i megabyte
problem-file-too-large = Filen ”{ $name }” är för stor. Den får vara högst { $most } MB.
# $most (String) - gränsen i megabyte
problem-sent-too-much = Det som skickades är för stort. Allt tillsammans får vara högst { $most } MB. Ta bort något och försök igen.
# $from (String) - det minsta
# $to (String) - det största
problem-not-in-range = Skriv ett heltal från { $from } till { $to }.
# $most (String) - hur många filer
problem-too-many-files = Det är för många filer. Högst { $most } går att skicka. Lägg ihop några, eller skicka resten med mejl.
# $name (String) - filens namn
problem-file-empty = Filen ”{ $name }” är tom. Välj en annan fil.
problem-nothing-to-send = Skriv något eller bifoga en fil, så att vi vet vad ni menar.
problem-choose-stance = Välj vad ni anser om förslaget som helhet.
problem-same-person = Välj två olika personer.
problem-reason-missing = Skriv varför.
problem-not-a-register-number = Skriv diarienumret som RS 2023-0395.
problem-not-a-colour = Skriv färgen som # och sex tecken, till exempel #002d5a.
problem-file-beside-redaction = Något är borttaget ur texten. Då kan filen inte visas som den kom, för samma ord kan stå i den. Avmarkera filen.
problem-provision-missing = Skriv vilken bestämmelse sekretessen följer av, till exempel OSL 21 kap. 1 §.
problem-no-address = Skriv en e-postadress eller en postadress.
problem-forbidden-characters = Här finns osynliga tecken, till exempel sådana som vänder skrivriktningen. Skriv om det, eller klistra in det som ren text.
problem-wrong-code = Koden är fel eller för gammal. Kontrollera den eller be om en ny.

## När ett visst fält saknas
missing-title = Skriv remissens rubrik.
missing-plain-title = Skriv rubriken med vanliga ord.
missing-sender-unit = Skriv vilken enhet som skickar remissen.
missing-lede = Skriv två eller tre meningar om vad remissen handlar om.
missing-proposal = Skriv vad som föreslås.
missing-ask = Skriv vad ni vill ha svar på.
missing-decision-body = Skriv vem som beslutar.
missing-decision-date = Skriv när beslutet är planerat.
missing-contact-title = Skriv vem som svarar på frågor.
missing-contact-email = Skriv kontaktens e-postadress.
missing-signatory = Skriv vem som skriver under.
missing-date = Skriv datumet.
missing-response-deadline = Skriv sista dagen att svara.
missing-feedback-by = Skriv när alla senast ska ha fått återkoppling.
missing-email = Skriv er e-postadress, så att vi kan skicka ett kvitto.
missing-name = Skriv namnet.
missing-kind = Välj om svaret kommer från en organisation eller en privatperson.
missing-reason = Skriv varför.
missing-number = Skriv diarienumret.
missing-body = Skriv vem som har beslutat.
missing-text = Skriv texten.
missing-until = Skriv vilken dag ni behöver ha på er till.
missing-day = Skriv den nya dagen.
missing-comments = Skriv kommentarerna.
missing-passage = Markera det stycke som är en egen synpunkt.
missing-heading = Skriv en rubrik för delen.
missing-part-text = Skriv vad delen säger.
missing-question = Svara på frågan.
missing-code = Skriv koden från mejlet.
# $rows (String) - flest rader
# $long (String) - flest tecken på en rad
problem-too-many-rows = En postadress har högst { $rows } rader, och högst { $long } tecken på varje.
