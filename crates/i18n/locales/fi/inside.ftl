### Viestit ja kutsut viesteissä.

inside-message = Viesti viestissä
inside-from = Lähettäjä
inside-sent = Lähetetty
inside-files = Tiedostot
inside-invitation = Kutsu
inside-reply = Vastaus kutsuun
inside-cancelled = Peruttu kokous
inside-event = Kalenteritapahtuma
inside-begins = Alkaa
inside-ends = Päättyy
inside-where = Paikka
inside-organiser = Kutsuja
inside-again = Toistuu
inside-repeats = Kyllä, useita kertoja
