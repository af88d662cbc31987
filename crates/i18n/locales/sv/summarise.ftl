### Sammanställningen i arbetsytan.

summarise-title = Sammanställning
# $day (String) - when it was finished
summarise-finished = Klar sedan { $day }. Den är en handling i ärendet och visas publikt.
summarise-public = Så visas den publikt
summarise-asked = tillfrågade
summarise-answered = av dem har svarat
summarise-unasked = har svarat utan att vara tillfrågade
summarise-late = kom efter sista dagen
summarise-views = synpunkter
summarise-to-unread = Läs dem
summarise-to-inbox = Öppna inkorgen
summarise-ask-registrar = Registratorn avgör var de hör hemma.
summarise-picture = Helheten
summarise-rule = Var och en räknas en gång, i en kategori. Har någon svarat flera gånger räknas det senaste svaret som kom i tid; ett sent svar räknas bara om inget kom i tid. Ett ställningstagande räknas så som den som svarade valde det, tills någon här har läst det.
summarise-outcomes = Vad det blir av synpunkterna
summarise-no-answers = Ingen har svarat på frågan.
summarise-silent = Har inte svarat
summarise-words = Kontorets ord
summarise-comments = Kommentarer till sammanställningen
summarise-comments-hint = Vad är de eniga om, var skiljer de sig, vad bör den som beslutar veta? Siffrorna räknas av sig själva.
summarise-no-words = Inga kommentarer är skrivna än.
summarise-conflict = Någon annan sparade kommentarerna medan du skrev. Jämför med texten här ovanför och spara igen.
summarise-theirs = Det som står där nu
summarise-save-finish = Spara och gör klar
summarise-not-closed = Sammanställningen kan göras klar när svarstiden är stängd. Kommentarerna kan du spara redan nu.
summarise-back = Tillbaka till sammanställningen
summarise-finish-title = Gör klar sammanställningen
# $answers (Number) - statements counted
# $views (Number) - views
summarise-finish-lede = Den omfattar { $answers } svar med { $views } synpunkter, alla lästa av en människa.
summarise-finish-document = Den blir en upprättad handling i ärendet och får ett nummer.
summarise-finish-public = Den visas publikt, utan namn på privatpersoner och utan svar som inte är publicerade.
summarise-finish-late = Svar som kommer senare tas fortfarande emot och registreras.
summarise-finish = Gör klar sammanställningen
summarise-blocked = Något måste göras först. Inget har ändrats.
