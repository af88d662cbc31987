### Meddelanden och inbjudningar i mejl.

inside-message = Meddelande i mejlet
inside-from = Från
inside-sent = Skickat
inside-files = Filer i det
inside-invitation = Inbjudan
inside-reply = Svar på en inbjudan
inside-cancelled = Inställt möte
inside-event = Kalenderhändelse
inside-begins = Börjar
inside-ends = Slutar
inside-where = Plats
inside-organiser = Inbjuder
inside-again = Återkommer
inside-repeats = Ja, flera gånger
