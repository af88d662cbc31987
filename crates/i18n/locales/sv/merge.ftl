### Dubbletter: att slå ihop två organisationer, och att dela dem igen.

merge-title = Dubbletter
merge-lede = Organisationer som kan stå två gånger i registret. Den som slås ihop finns kvar bakom den andra, och det går att dela igen.
merge-none = Inga sådana finns kvar.
merge-sort-certain = Säkra
merge-sort-likely = Troliga
merge-sort-look = Titta efter
merge-sort-related = Hör ihop
merge-hint-certain = Samma organisation, så långt det går att se. De kan slås ihop på en gång. Avmarkera dem du vill läsa först.
merge-hint-likely = Läs båda innan du slår ihop dem.
merge-hint-look = Kan vara samma, men är ofta två olika.
merge-hint-related = Sektion, ungdomsdel, lag eller lokalavdelning av samma organisation. De ska oftast vara kvar var för sig.
merge-column-stays = Står kvar
merge-column-goes = Slås ihop med den
merge-column-why = Varför
merge-compare = Jämför
merge-bulk = Slå ihop de valda
merge-ground-same-number = samma organisationsnummer
merge-ground-other-number = olika organisationsnummer
merge-ground-borrowed-number = numret används av flera
merge-ground-same-municipality = samma kommun
merge-ground-same-postal-code = samma postnummer
merge-ground-same-town = samma ort
merge-ground-same-site = samma webbplats
merge-ground-other-place = olika platser
merge-ground-place-added = den ena har orten i namnet
merge-ground-alias = ett annat namn är detsamma
merge-ground-federation = samma förbund
merge-ground-other-federation = olika förbund
merge-ground-part = en del nämns i den ena
merge-ground-other-club = olika slags klubb
merge-ground-club-spelled-out = klubbordet är utskrivet
merge-ground-direction = väderstreck skiljer
merge-ground-figure = en siffra skiljer
merge-ground-other-legal-form = olika associationsform
merge-ground-other-words = andra ord i namnet
merge-compare-title = Är de samma organisation?
merge-compare-lede = Välj vad som ska stå kvar för varje uppgift. Namnen på båda går att söka på efteråt.
merge-swap = Byt vilken som står kvar
merge-said-different = Någon har svarat att de inte är samma organisation. De visas inte bland dubbletterna.
# $ours (String) - numret hos den som står kvar
# $theirs (String) - numret hos den andra
merge-other-numbers = Organisationsnumren är olika: { $ours } och { $theirs }. Då är det oftast två organisationer. Slå ihop dem bara om du vet att de är en.
merge-ties = Det som hör till dem
merge-ties-lede = Allt som hör till den som går upp i den andra flyttas till den som står kvar. Delar du på dem igen följer det med tillbaka.
merge-ties-none = Inget är knutet till någon av dem: inga svar, sändlistor, kontaktvägar eller mandat.
merge-ties-what = Vad
merge-ties-statements = Svar på remisser
merge-ties-recipients = Remisser de fått eller står på sändlistan för
merge-ties-lists = Platser på sparade sändlistor
merge-ties-contacts = Kontaktvägar
merge-ties-mandates = Mandat
merge-ties-relations = Kopplingar till andra organisationer
merge-ties-board = Sammanträdesdagar
merge-ties-rows = Rader i inlästa listor
merge-ties-merged = Organisationer de redan står för
merge-numbered = Personnummer i namnet
merge-numbered-lede = Numret är dolt här. Organisationerna visas inte för allmänheten förrän någon har rättat deras namn.
merge-fact = Uppgift
merge-same = Lika i båda
merge-both = Båda
merge-do = Slå ihop
merge-not-same = De är inte samma
merge-not-same-undo = Ångra svaret
merge-changed = Någon annan ändrade en av dem medan du läste. Läs om och välj igen.
merge-stands-for = Står också för
merge-split = Dela igen
merge-find = Slå ihop med en annan
merge-find-lede = Sök efter den som är samma organisation.
merge-find-none = Ingen hittades.
refusal-merged-already = Organisationen är redan sammanslagen med en annan. Öppna den som står kvar.
# $winner (String) - den som står kvar
# $loser (String) - den som gick upp i den andra
refusal-part-first = Den organisation som den här ingår i har i sin tur slagits ihop med en annan. Öppna ”{ $winner }” och dela först på den och ”{ $loser }”. Sedan kan du dela på de här två.
# $count (Number) - how many pairs
merge-merged-count =
    { $count ->
        [one] 1 organisation är sammanslagen.
       *[other] { $count } organisationer är sammanslagna.
    }
# $first (String) - one organisation
# $second (String) - the other
merge-choose = { $first } och { $second }
# $day (String) - the day
merge-since = sammanslagen den { $day }
