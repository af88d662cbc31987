### Sidorna om webbplatsen: så fungerar det, tillgänglighet, dina uppgifter.

## Så fungerar Rådslag
about-title = Så fungerar Rådslag
# $site (String) - myndighetens namn
about-lede = Här frågar { $site } om förslag som inte är beslutade än, och berättar efteråt vad svaren ledde till.
about-way = Från fråga till svar
about-ask = Vi frågar
about-ask-more = Ett förslag skickas på remiss till dem som berörs. Samma dag står det här, med sista dag att svara, vem som beslutar och när.
about-answer = Du svarar
about-answer-more = Alla får svara, även den som inte har fått frågan. Svara på webben eller med e‑post. Du behöver inget konto och ingen e‑legitimation.
about-receipt = Du får ett kvitto
about-receipt-more = Svaret får ett nummer direkt, och du får en kopia av allt du skrev. Fram till sista dagen kan du skicka en rättelse från länken i kvittot. Båda versionerna sparas.
about-read = Svaret läses av en människa
about-read-more = Ingen dator avgör vad ett svar betyder. Går det inte att se var svaret står i frågan skriver vi ”Oklart”.
about-decide = Frågan beslutas
about-decide-more = Svaren sammanställs, och sammanställningen finns med när förtroendevalda beslutar.
about-told = Du får veta hur det blev
about-told-more = Varje synpunkt får ett svar: togs upp, togs upp till en del eller togs inte upp, med skäl. Du får det med e‑post eller brev, och det står här.
about-know = Bra att veta
about-public-title = Blir svaret offentligt?
about-public = Ja. Det du skickar in blir en allmän handling, som vem som helst kan begära ut. På webben visas det när registratorn har granskat det. Privatpersoner visas inte med namn.
about-duty-title = Måste man svara?
about-duty = Nej. För organisationer och enskilda är en remiss en inbjudan. Att avstå är också ett svar.
about-paper-title = Går det att svara på papper?
about-paper = Ja. Skicka ett brev till registratorn eller ring, så skriver vi in svaret och skickar ett kvitto om du vill ha det.
about-late-title = Och om svaret kommer för sent?
about-late = Det tas emot ändå, men märks som sent. Behöver ni mer tid, begär det före sista dagen.
about-document-title = Hur får jag se en handling?
about-document = De handlingar som är publicerade ligger under varje remiss. Andra kan du begära ut hos registratorn. Du behöver inte säga vem du är eller varför du vill se dem.
about-data = Öppna data
about-data-more = Remisserna, de publicerade svaren och siffrorna finns som data (JSON). Du behöver ingen nyckel. Adresser och namn på privatpersoner finns inte med.
about-data-referrals = Remisserna
about-data-description = Beskrivning av gränssnittet (OpenAPI)
about-data-info = Om gränssnittet (api-info)
about-data-rights = Texter som andra har skrivit kan vara skyddade av upphovsrätt.
about-more = Läs också

## Tillgänglighet
about-accessibility-title = Tillgänglighet
# $site (String) - myndighetens namn
about-accessibility-lede = { $site } står bakom den här webbplatsen. Vi vill att alla ska kunna använda den, och här beskriver vi hur väl den uppfyller lagen om tillgänglighet till digital offentlig service.
about-accessibility-status = Hur tillgänglig webbplatsen är
about-accessibility-status-more = Webbplatsen är delvis förenlig med lagen. Den är byggd för att uppfylla WCAG 2.2 nivå AA, men ingen utomstående har granskat den än.
about-accessibility-not = Det här är inte tillgängligt, eller vet vi inte
about-accessibility-not-files = Filer som andra har skickat in, till exempel ett yttrande som skannad PDF, kan vara svåra eller omöjliga att läsa med skärmläsare. Texterna i svar från formuläret visas alltid som text.
about-accessibility-not-attachments = Bilagor till en remiss görs av den som skickar ut den. Vi vet inte om alla är tillgängliga.
about-accessibility-not-language = Förslag och svar är oftast bara på svenska. Lättläst svenska och teckenspråk finns inte.
about-accessibility-not-tested = Webbplatsen är inte provad av personer som använder skärmläsare, röststyrning eller förstoring varje dag.
about-accessibility-not-help = Behöver du något i en form som fungerar för dig, skriv till registratorn, så ordnar vi det.
about-accessibility-works = Det här är gjort
about-accessibility-works-more = Allt går att använda med bara tangentbord, utan JavaScript, på en smal skärm och med dubbel textstorlek. Bilder och staplar finns också som text. De PDF‑filer som webbplatsen själv gör är märkta för skärmläsare.
about-accessibility-how = Så har vi provat
# $day (String) - dagen
about-accessibility-how-more = De som utvecklar Rådslag har själva gjort bedömningen. Automatiska prov (axe) går igenom alla sorters sidor vid varje ändring, på bred och smal skärm, i ljust och mörkt läge och efter fel. Att svara provas också med bara tangentbord och utan JavaScript. Bedömningen gjordes den { $day }, och den här redogörelsen uppdaterades samma dag.
about-accessibility-tell = Säg till när något inte fungerar
about-accessibility-tell-more = Skriv eller ring till registratorn. Tala om vilken sida det gäller och vad som hände. Vi svarar så snart vi kan.
about-accessibility-complain = Är du inte nöjd?
about-accessibility-complain-more = Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Dit kan du anmäla brister som vi inte gör något åt.
about-accessibility-complain-link = Anmäl till Digg

## Dina uppgifter
about-privacy-title = Dina uppgifter
# $site (String) - myndighetens namn
about-privacy-lede = { $site } är ansvarig för de uppgifter om dig som du lämnar här. Det här gör vi med dem.
about-privacy-what = Vilka uppgifter
about-privacy-what-answer = När du svarar på en remiss: namn, e‑postadress, det du skriver och de filer du skickar med, och när det kom in.
about-privacy-what-list = När en organisation finns i registret eller på en sändlista: organisationens namn och adress, hur dess funktioner nås, ibland vem som har dem, och vem som företräder den. Det har vi fått av organisationen själv, från dess webbplats eller från en lista hos till exempel en kommun. Vid varje uppgift om en person står varifrån den kommer.
about-privacy-what-mail = När du mejlar oss: hela mejlet, som det kom.
about-privacy-why = Varför, och med vilken rätt
about-privacy-why-more = För att ta emot svar, läsa dem, besluta och berätta hur det blev. Det är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). Att registrera och spara det som kommer in är en rättslig förpliktelse (artikel 6.1 c, enligt offentlighets- och sekretesslagen och arkivlagen).
about-privacy-sensitive = Skriv inte om din egen eller andras hälsa, tro eller andra känsliga uppgifter om det inte behövs. Gör du det ändå sparas det, men vi tar bort det innan svaret visas på webben.
about-privacy-who = Vilka som ser dem
about-privacy-who-more = De som arbetar med remissen eller med registret. Det du skickar in är en allmän handling och kan begäras ut av vem som helst, om inte sekretess hindrar det. På webben visas svar när registratorn har granskat dem, aldrig e‑postadresser och aldrig namnet på en privatperson som har svarat. I registret visas en kontaktperson bara med samtycke, och en företrädare bara om organisationen vill.
about-privacy-who-outside = Uppgifterna säljs inte och används inte till något annat. Inget på sidorna hämtas från andra webbplatser, och ingen utomstående följer vad du gör här. Inga beslut fattas av en dator.
about-privacy-long = Hur länge
# $days (Number) - hur många dagar
about-privacy-long-more = Allmänna handlingar sparas enligt arkivlagen och vår plan för arkivet. Det du har börjat skriva men inte skickat är ditt: vi läser det inte, och det raderas { $days } dagar efter sista dagen.
about-privacy-cookies = Kakor
about-privacy-cookies-more = Bara sådana som behövs: en som skyddar formulären, en som håller reda på ditt utkast medan du skriver, en för den som sköter en organisations uppgifter och en för den som loggar in. Den som bara läser får inga.
about-privacy-rights = Dina rättigheter
about-privacy-rights-more = Du kan få veta vilka uppgifter vi har om dig, få fel rättade och invända mot hur de används. Vi kan inte radera en allmän handling, men vi kan ta bort den från webben. Skriv till registratorn, som också ger dig kontakt med dataskyddsombudet.
about-privacy-complain = Tycker du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten.
about-privacy-complain-link = Klaga hos Integritetsskyddsmyndigheten
about-contact = Kontakt
