### Registratorns kö: förslag i grupper, och flera mejl på en gång.

queue-seems-answer-sure = Säkert svar
queue-seems-answer = Troligt svar
queue-seems-more = Mer från någon som har svarat
queue-seems-question = Fråga
queue-seems-longer-time = Vill ha längre tid
queue-seems-not-for-us = Troligen inte för oss
queue-seems-unclear = Vet inte

# $count (Number) - how many mails
queue-sure = { $count ->
    [one] Ett säkert svar
   *[other] { $count } säkra svar
}
queue-sure-hint = Mejlen visar själva vem som svarar, på vilken remiss och att det är ett svar. Kryssa ur det du vill titta på först.
queue-register-sure = Registrera de ikryssade
# $count (Number) - how many mails
queue-likely = { $count ->
    [one] Ett mejl med troligt förslag
   *[other] { $count } mejl med troliga förslag
}
queue-likely-hint = Det mesta talar för förslaget. Läs varför innan du kryssar i.
# $count (Number) - how many mails
queue-look = { $count ->
    [one] Ett mejl att titta på
   *[other] { $count } mejl att titta på
}
queue-look-hint = Här måste en människa ta reda på var mejlet hör hemma.
queue-do = Gör med de ikryssade
queue-register = Registrera som föreslaget
queue-aside = Lägg åt sidan
queue-aside-why = Varför läggs de åt sidan?
queue-aside-question = Fråga, lämnad till handläggaren
queue-aside-longer-time = Begäran om längre tid, lämnad till handläggaren
queue-aside-advertising = Reklam eller skräp
queue-aside-duplicate = Dubblett
queue-aside-elsewhere = Hör till ett annat diarium
queue-aside-automatic = Automatiskt svar
# $name (String) - whom it is from
# $subject (String) - the mail's subject
queue-pick = Välj mejlet från { $name }: { $subject }
queue-guess-answered = Den som svarar har redan ett registrerat svar.
queue-guess-several = Flera mejl väntar från samma avsändare. Hör de till samma svar kan du slå ihop dem.

queue-done-title = Det här blev gjort
# $mail (String) - reception number of the mail
# $from (String) - whom it is from
# $document (String) - document number
# $name (String) - who answered
queue-done-registered = { $mail } från { $from }: registrerat som { $document }, svar från { $name }.
# $mail (String) - reception number of the mail
# $from (String) - whom it is from
# $why (String) - why not
queue-done-failed = { $mail } från { $from }: inte registrerat. { $why }
# $mail (String) - reception number of the mail
queue-done-aside = { $mail }: lagt åt sidan.
# $mail (String) - reception number of the mail
# $why (String) - why not
queue-done-aside-failed = { $mail }: inte lagt åt sidan. { $why }
queue-none-ticked = Kryssa i minst ett mejl först.
queue-error-not-found = Mejlet finns inte.
queue-error-forbidden = Du får inte göra det här.
queue-error-changed = Någon annan ändrade det samtidigt. Titta på det igen.
queue-error-internal = Något gick fel hos oss. Inget har ändrats. Försök igen.

queue-reason-in-reply-to = Mejlet svarar på vårt utskick.
queue-reason-title-in-subject = Remissens rubrik står i ämnet.
queue-reason-several-referrals = Mejlet nämner flera remisser.
queue-reason-on-several-lists = Avsändaren finns på flera sändlistor eller flera gånger på samma.
queue-reason-sender-domain = Avsändarens e-postdomän är mottagarens.
queue-reason-name-of-sender = Avsändarens namn står på sändlistan.
queue-reason-name-in-text = Ett namn i texten står på sändlistan.
queue-reason-text-says-answer = Texten tar ställning, som svar gör.
queue-reason-file-says-answer = En bilaga heter som ett svar.
queue-reason-asks = Texten ställer en fråga.
queue-reason-asks-longer-time = Texten ber om längre tid.
queue-reason-advertising = Texten liknar reklam eller ett nyhetsbrev.

problem-nothing-suggested = Inget är föreslaget för mejlet. Öppna det och välj remiss och vem som svarar.
