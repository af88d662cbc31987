### Vad en organisation har tillfrågats om, och varning till den som ska skicka en remiss till.

history-title = Remisser
history-none = Organisationen har inte fått någon remiss härifrån.
history-referral = Remiss
history-sent = Skickad
history-answer = Svar
history-no-answer = Inget svar
history-outcome = Vad som hände med svaret
# $views (Number) - antal synpunkter i svaret
# $answered (Number) - hur många av dem som har fått svar
history-views = { $views ->
    [one] 1 synpunkt
   *[other] { $views } synpunkter
}, { $answered } besvarade.
# $day (String) - dagen
history-fed-back = Återkoppling { $day }.
history-lately-title = Har nyligen fått en annan remiss
# $n (Number) - antal mottagare
# $all (Number) - antal på sändlistan
# $days (Number) - antal dagar
history-lately-text = { $n } av { $all } på sändlistan har fått en annan remiss de senaste { $days } dagarna. Stäm gärna av med den som skickade den, så att ingen får fler frågor än de hinner svara på.
history-lately-who = Visa vilka
# $n (Number) - antal rader
history-lately-more = De första { $n } visas.
history-twice-title = Står flera gånger på sändlistan
history-twice-text = De här raderna är samma organisation, och var och en av dem får ett eget utskick. Ta bort de rader som inte behövs innan remissen skickas.
