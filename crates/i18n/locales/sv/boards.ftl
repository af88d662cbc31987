### När regionens egna nämnder sammanträder, och vilka som hinner svara.

boards-title = Nämndernas sammanträden
boards-lede = En nämnd svarar genom ett beslut på ett sammanträde. Här står när regionens egna nämnder sammanträder.
boards-empty = Ingen organisation är inlagd som egen nämnd. Slaget väljs på organisationens sida.
boards-board = Nämnd
boards-coming = Kommande dagar
boards-none = Inga sammanträden inlagda
boards-days = Sammanträdesdagar
boards-days-hint = En dag per rad: 2024-03-12 eller 12 mars 2024. Det som står här gäller i stället för det som fanns.
boards-file = Eller lägg till från en kalenderfil
boards-file-hint = En iCalendar-fil (.ics). Varje möte måste stå för sig; regler om upprepning läses inte.
boards-saved = Sammanträdesdagarna är sparade.
# $row (Number) - row
# $text (String) - what it says
boards-no-day = Rad { $row } anger ingen dag: { $text }
boards-referral-title = Hinner nämnderna svara?
# $prepare (Number) - days
# $answer (Number) - days
boards-referral-lede = Räknat med { $prepare } dagar för att bereda ärendet och skicka ut handlingarna före ett sammanträde, och { $answer } dagar därefter till svaret är här.
boards-referral-none = Ingen av regionens egna nämnder står på sändlistan som känd organisation.
boards-last-day = Sista dag
boards-meeting = Första möjliga sammanträde
boards-can = Hinner
boards-in-time = Hinner
boards-too-late = Hinner inte
boards-no-later = Inget senare sammanträde inlagt
# $day (String) - day
boards-give = Ge tid till { $day }
boards-given = Nämnden har fått en egen sista dag.
# $name (String) - board
# $meeting (String) - day
# $day (String) - day
boards-warns = { $name } hinner inte besluta före sista dagen: första möjliga sammanträde är { $meeting }, och svaret kan vara här { $day }.
# $name (String) - board
# $meeting (String) - day
boards-decides = { $name } kan besluta { $meeting }.
boards-see = Se nämndernas sammanträden
# $day (String) - day
boards-own-last-day = Egen sista dag: { $day }
