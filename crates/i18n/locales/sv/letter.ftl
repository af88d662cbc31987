### Dokument som går ut som PDF: missiv, förslag, kvitto, sammanställning, återkoppling, brev.

## Gemensamt
letter-example = Exempel
# $page (String) - sidans nummer
# $pages (String) - antal sidor
letter-page = Sida { $page } av { $pages }
# $name (String) - registratorn
# $email (String) - adressen
letter-foot = { $name } · { $email }
letter-kind-letter = REMISS
letter-kind-proposal = FÖRSLAG
letter-kind-receipt = KVITTO
letter-kind-summary = SAMMANSTÄLLNING
letter-kind-summary-working = SAMMANSTÄLLNING, ARBETSEXEMPLAR
letter-kind-feedback = ÅTERKOPPLING
# $number (String) - handlingens nummer, som i adresser
file-feedback-own = aterkoppling-{ $number }
letter-kind-message = MEDDELANDE

## Missivet
letter-fact-sender = Avsändare
letter-fact-to = Till
letter-fact-see-list = Se sändlista
letter-fact-decision = Beslut
# $site (String) - myndigheten
letter-opening = { $site } skickar bifogade förslag på remiss. Vi vill veta vad ni anser om det.
letter-proposed = Vad som föreslås
letter-asked = Vad vi frågar om
letter-questions = Särskilda frågor
letter-audience-all = Till alla:
letter-audience-internal = Till regionens egna nämnder, verksamheter och bolag:
letter-audience-external = Till organisationer och andra utanför regionen:
# $category (String) - vilka
letter-audience-category = Till { $category }:
# $day (String) - sista dagen
letter-answer-by = Svara senast { $day }
letter-anyone = Alla får svara, också den som inte står på sändlistan. Ni behöver inget konto och behöver inte logga in.
letter-how = Så svarar ni
letter-how-web = På webben
letter-how-mail = Med e-post
letter-how-post = Med brev
letter-how-phone = Per telefon
# $number (String) - diarienummer
letter-how-number = Skriv diarienumret { $number } på svaret.
# $number (String) - diarienummer
letter-how-mail-text = Skriv { $number } i ämnesraden. Skicka gärna svaret både som Word och som PDF.
letter-how-phone-text = Vi skriver ner det ni säger och läser upp det för er.
letter-advice = Säg först om ni är för eller emot förslaget. Skriv sedan varför, och vilken del av förslaget det gäller. Ett kort svar går bra.
letter-role = Remissens roll i ärendet
# $body (String) - vem som beslutar
# $day (String) - när
letter-decides = { $body } ska enligt planen besluta den { $day }.
# $day (String) - senast när
letter-feedback-by = Senast den { $day } får alla som har svarat veta vad som blev av det de skrev, och varför.
letter-predecessors = Ärenden som berörs
letter-predecessors-text = De gäller tills de ersätts.
letter-fact-questions = Frågor
# $contact (String) - vem, och hur man når dem
letter-contact = { $contact } svarar på frågor om remissen.
letter-attachments = Bilagor
letter-appendix-parts = Förslaget
letter-appendix-list = Sändlista
letter-appendix-parts-note = Varje del går att svara på för sig.
letter-list-caption = De som får remissen
letter-column-number = Nr
letter-column-name = Namn
letter-column-category = Grupp
letter-list-long = Mottagarna är för många för att räknas upp här. Tabellen visar hur de fördelar sig. Hela listan finns hos registratorn.
# $count (Number) - hur många
letter-list-count =
    { $count ->
        [one] 1 mottagare.
       *[other] { $count } mottagare.
    }

## Förslaget
# $number (String) - diarienummer
# $day (String) - sista dagen
letter-proposal-opening = Det här är förslaget i remiss { $number }. Svara senast { $day }.
# $number (String) - diarienummer
letter-proposal-opening-plain = Det här är förslaget i remiss { $number }.

## Kvittot
# $number (String) - handlingens nummer
letter-receipt-title = Kvitto på svaret { $number }
letter-receipt-opening = Vi har fått svaret. Här är allt som skickades.
# $count (String) - vilken version
letter-receipt-version = Rättelse, version { $count }
letter-fact-version = Version
letter-fact-channel = Kom med
letter-fact-decided-by = Beslutat av
letter-fact-late = Efter sista dagen
letter-yes = Ja
letter-receipt-whole = Om förslaget som helhet
letter-receipt-body = Svaret
letter-receipt-files = Bifogade filer
letter-receipt-no-words = Inga egna ord till den här delen.

## Sammanställningen
# $number (String) - diarienummer
letter-summary-title = Svaren på remiss { $number }
letter-summary-matter = Ärendet och förslaget
# $sent (String) - när den skickades
# $day (String) - sista dagen
letter-summary-period = Remissen skickades ut den { $sent }. Sista dagen att svara var den { $day }.
letter-summary-who = Vilka som tillfrågades och vilka som svarade
# $count (Number) - hur många som tillfrågades
letter-summary-asked =
    { $count ->
        [one] 1 tillfrågades.
       *[other] { $count } tillfrågades.
    }
# $count (Number) - hur många av dem som svarade
letter-summary-answered =
    { $count ->
        [0] Ingen av dem svarade.
        [one] 1 av dem svarade.
       *[other] { $count } av dem svarade.
    }
# $count (Number) - hur många av dem som är publicerade
# $received (Number) - hur många svar
letter-summary-published =
    { $count ->
        [0] { $received } svar har kommit in. Inget är publicerat, så inga ställningstaganden räknas här.
       *[other] { $received } svar har kommit in, { $count } är publicerade. Ställningstaganden räknas bara ur dem som är publicerade.
    }
# $count (Number) - hur många som avstod
letter-summary-abstained =
    { $count ->
        [one] 1 svar säger att den svarande avstår. Det räknas som ett svar.
       *[other] { $count } svar säger att de svarande avstår. De räknas som svar.
    }
# $count (Number) - hur många
letter-summary-unasked-count =
    { $count ->
        [one] 1 svar kom från någon som inte var tillfrågad.
       *[other] { $count } svar kom från andra än de tillfrågade.
    }
# $count (Number) - hur många
letter-summary-late-count =
    { $count ->
        [one] 1 svar kom efter sista dagen. Det är märkt med ”sent”.
       *[other] { $count } svar kom efter sista dagen. De är märkta med ”sent”.
    }
letter-summary-asked-caption = De tillfrågade, i sändlistans ordning
letter-summary-responded-caption = De tillfrågade som har svarat
letter-summary-no-answer = Inget svar
letter-summary-withheld = Inte publicerat
letter-summary-unasked = Inte tillfrågade
letter-summary-unasked-caption = De som svarade utan att vara tillfrågade
letter-summary-picture = Helhetsbilden
letter-summary-picture-caption = Vad alla svarande anser om förslaget som helhet
letter-summary-picture-groups = Samma sak, grupp för grupp
letter-summary-picture-total = Antal
letter-summary-table-caption = Siffrorna i en tabell
letter-summary-column-group = Grupp
letter-summary-column-asked = Tillfrågade
letter-summary-column-answered = Svar
letter-summary-column-answer = Svar
letter-summary-all = Alla
letter-summary-rules = Så är det räknat
letter-summary-rule-category = Varje tillfrågad räknas i en enda grupp.
letter-summary-rule-stance = Ställningstagandet är det som den svarande har valt. I mejl och brev, där inget val finns, är det så som handläggaren har läst svaret. Går det inte att avgöra står det ”Oklart”.
letter-summary-rule-private = Privatpersoner nämns inte vid namn.
letter-summary-views = Synpunkterna, del för del
letter-summary-no-views = Ingen har svarat särskilt på den här delen.
letter-summary-late-mark = sent
letter-summary-secret = Svaret omfattas av sekretess och återges inte här.
letter-summary-no-answers = Ingen har svarat på frågan.
letter-summary-comments = Kommentarer och ändringar
letter-summary-no-comments = Kommentarer finns inte än.
letter-summary-outcomes = Vad som blev av synpunkterna
letter-summary-outcome = Utfall
letter-summary-count = Antal
letter-summary-outcome-open = Inte besvarade än
letter-summary-views-all = Alla synpunkter
letter-summary-decision = Beslutet
letter-summary-annex = Alla svar
letter-summary-annex-caption = Svaren, i den ordning de kom in
letter-summary-column-received = Kom in
letter-summary-column-stance = Ställningstagande

## Återkopplingen
# $number (String) - diarienummer
letter-feedback-title = Det här blev det av svaret på remiss { $number }
