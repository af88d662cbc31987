### Registratorns inkorg.

inbox-title = Inkorg
inbox-lede = Här är mejl som en människa behöver titta på. Förslagen är bara förslag. Du bestämmer var varje mejl hör hemma.
# $count (Number) - how many mails wait
inbox-waiting-count = { $count ->
    [one] Ett mejl väntar
   *[other] { $count } mejl väntar
}
inbox-waiting = Väntar på dig
inbox-waiting-empty = Inget mejl väntar. Nya mejl som inte kan knytas säkert till en remiss hamnar här.
inbox-to-referrals = Till remisserna
# $number (String) - the document's number
# $name (String) - who answered
inbox-done = Registrerat som { $number }, från { $name }.
inbox-done-open = Öppna svaret
# $subject (String) - the mail's subject
# $when (String) - when it came
# $number (String) - its reception number
inbox-line = ”{ $subject }”, { $when }, nummer { $number }
# $count (Number) - how many attachments
inbox-files = { $count ->
    [one] 1 bilaga
   *[other] { $count } bilagor
}
inbox-from-unknown = Okänd avsändare
inbox-no-subject = (utan ämne)
inbox-tag-answer = Nytt svar
inbox-tag-sender = Vem svarar?
inbox-tag-matter = Utan ärende
inbox-tag-bounce = Kom inte fram
inbox-tag-auto = Automatiskt svar
inbox-tag-notice = Leveransbesked
inbox-tag-unreadable = Går inte att läsa
# $number (String) - register number
# $name (String) - recipient
inbox-guess-both = Hör troligen till { $number } och kommer från { $name }.
# $number (String) - register number
inbox-guess-matter = Hör troligen till { $number }. Vem det kommer från är inte klart.
inbox-guess-none = Inget i mejlet visar vilken remiss det hör till.
inbox-tie-here = Registrera här
inbox-open = Öppna
inbox-choose = Välj ärende
inbox-noted = Noterade, behöver inget av dig
inbox-noted-hint = Mejl som kom tillbaka och automatiska svar. De är antecknade hos mottagaren. Är något ändå ett svar kan du öppna det och registrera det.
# $name (String) - recipient
inbox-noted-at = Antecknat hos { $name }.
inbox-aside = Lagda åt sidan
inbox-aside-hint = Mejlen finns kvar och går fortfarande att registrera.

## Varför
inbox-reason-reply-address = Mejlet kom till mottagarens egen svarsadress.
inbox-reason-number-in-subject = Diarienumret står i ämnet.
inbox-reason-number-in-text = Diarienumret står i texten.
inbox-reason-sender-on-list = Avsändaren står på sändlistan.
inbox-reason-subject-says-answer = Ämnet säger att det är ett svar på en remiss.
inbox-reason-person = Mejlet verkar vara skrivet av en person.
inbox-reason-unreadable = Mejlet gick inte att läsa som ett mejl. Originalet går att hämta.
inbox-reason-text-cut = Mejlets text är så lång att bara början visas här. Hela mejlet går att hämta.
inbox-text-cut = [Texten är längre än så här. Hela mejlet finns i original.]
inbox-reason-status-report = En e-postserver rapporterar att mejlet inte gick att lämna.
inbox-reason-delayed = En e-postserver säger att mejlet är försenat. Den försöker igen.
inbox-reason-delivered = En e-postserver bekräftar att mejlet är lämnat.
inbox-reason-returned = Vårt eget mejl ligger med i retur.
inbox-reason-daemon = Avsändaren är en e-postserver, inte en person.
inbox-reason-no-sender = Mejlet saknar avsändare, som returer brukar göra.
inbox-reason-marked-auto = Mejlet är märkt som automatiskt.
inbox-reason-read-receipt = Det är ett läskvitto.
inbox-reason-challenge = Avsändarens e‑postserver vill att någon bekräftar att mejlet är skrivet av en människa.
inbox-reason-calendar = Det är ett svar på en kallelse i en kalender.
inbox-reason-feedback-report = Det är en rapport om oönskad post.
inbox-reason-auto-subject = Ämnet är typiskt för ett automatiskt svar.
# $key (String) - the mark in the mail program
inbox-reason-other = Kännetecken: { $key }.

## Ett mejl
inbox-about = Om mejlet
inbox-from = Från
inbox-received = Kom in
inbox-taken-for = Uppfattas som
inbox-text = Texten
inbox-no-text = Mejlet har ingen text. Titta i bilagorna.
inbox-whole = Visa hela texten, med det som är citerat
inbox-files-title = Filer
inbox-fetch = Hämta
inbox-raw = Hela mejlet i original
inbox-raw-hint = Så som det kom, med alla uppgifter om vägen hit
inbox-tied = Registrerat
# $name (String) - who answered
inbox-tied-to = Mejlet är registrerat som ett svar från { $name }.
inbox-belongs = Var hör mejlet hemma?
inbox-no-referrals = Ingen remiss är utskickad, så det finns inget ärende att knyta mejlet till.
inbox-referral = Remiss
inbox-choose-referral = Välj en remiss
inbox-show-list = Visa sändlistan
inbox-who = Vem svarar?
# $number (String) - register number
inbox-who-hint = Sändlistan i { $number }. Den som inte står där kan svara ändå.
inbox-choose-who = Välj vem som svarar
inbox-unasked = Någon som inte står på sändlistan
inbox-has-answered = har svarat
inbox-unasked-fold = Den som svarar står inte på sändlistan
inbox-name = Namn
inbox-name-hint = Så som avsändaren skriver det.
inbox-kind = Svaret kommer från
inbox-kind-organisation = En organisation
inbox-kind-private = En privatperson
inbox-kind-private-hint = Visas publikt som ”en privatperson”.
inbox-tie = Registrera i ärendet
inbox-tie-hint = Svaret får nästa handlingsnummer i ärendet och behåller dagen då det kom. Avsändaren får ett kvitto. Inget publiceras förrän någon har granskat det.
inbox-put-aside = Lägg åt sidan
inbox-note = Varför?
inbox-note-hint = Till exempel: reklam, hör till ett annat diarium, dubblett.
