### Samstämmighet: två kollegor kodar samma urval var för sig.

agree-title = Samstämmighet
agree-desk-hint = Två kollegor kodar samma synpunkter var för sig, och ni ser hur lika de gör.
agree-lede = Två kollegor kodar samma synpunkter var för sig, utan att se vad den andra gör. Sedan ser ni hur ofta de gjorde lika och avgör det som skiljer.
agree-draw-title = Dra ett urval
# $count (Number) - views
agree-draw-from = Det finns { $count } synpunkter med text att dra ur. Alla har lika stor chans.
agree-draw-none = Det finns inga synpunkter att dra ur än.
agree-draw-few = Det behövs två som kan koda. Administratören ger roller.
agree-size = Hur många synpunkter?
agree-size-hint = Ju fler, desto säkrare siffra. Med tio avgör en enda synpunkt mycket.
agree-first = Den ena
agree-second = Den andra
agree-choose = Välj
agree-seed = Slumpord
agree-seed-hint = Avgör vilka synpunkter som dras. Lämna tomt, så väljs ett. Det sparas, så att vem som helst kan göra om dragningen.
agree-draw = Dra urvalet
agree-samples = Urval
agree-column-drawn = Draget
agree-column-coders = Kodas av
agree-column-views = Synpunkter
agree-column-state = Läge
# $first (String) - a name
# $second (String) - a name
agree-and = { $first } och { $second }
agree-state-open = Kodas
agree-state-done = Klart att jämföra
agree-state-settled = Avgjort
agree-state-stopped = Avbrutet
# $day (String) - a day
agree-sample-title = Urval draget { $day }
# $size (Number) - drawn
# $all (Number) - to draw from
agree-sample-of = { $size } av { $all } synpunkter
agree-drawn-by = Draget av
agree-repeat = De som dras är de vars SHA-256 av slumpordet, ett mellanslag och synpunktens nummer kommer först i ordning.
# $count (Number) - views
agree-fallen = { $count ->
    [one] En synpunkt har rättats eller tagits tillbaka sedan urvalet drogs. Den behöver inte kodas.
   *[other] { $count } synpunkter har rättats eller tagits tillbaka sedan urvalet drogs. De behöver inte kodas.
}
# $coded (Number) - views coded
# $all (Number) - views
agree-progress = { $coded } av { $all } kodade
# $day (String) - a day and time
agree-handed-in = Inlämnat { $day }
agree-blind-note = Vad var och en har skrivit visas för ingen annan förrän båda har lämnat in. Det ändrar inte synpunkterna.
agree-go-on = Koda nästa synpunkt
agree-hand-in = Lämna in
agree-hand-in-hint = Du har kodat alla. När du har lämnat in kan du inte ändra.
agree-mine = Dina synpunkter
agree-mine-done = Kodad
agree-mine-left = Återstår
agree-stop-title = Avbryt urvalet
agree-stop-hint = Om någon inte kan koda klart. Det som är kodat sparas men visas inte. Dra sedan ett nytt urval.
agree-stop = Avbryt
# $number (Number) - which
# $all (Number) - views
agree-view-of = Synpunkt { $number } av { $all }
agree-about = Handlar om
agree-stated = De valde själva
agree-codes-hint = Kryssa för alla som passar, eller ingen.
agree-save = Spara och gå vidare
agree-no-codes = Kodboken är tom. Skriv koder först.
agree-result = Så lika gjorde de
agree-views-both = synpunkter som båda kodade
agree-views-alike = helt lika
agree-kappa-codes = kappa, alla koder
agree-kappa-stance = kappa, ställningstagande
agree-not-computed = går inte att räkna
# $strength (String) - in words
# $share (String) - 92 %
agree-read-codes = Koderna: { $strength }. De gjorde lika i { $share } av fallen.
# $strength (String) - in words
# $share (String) - 92 %
agree-read-stance = Ställningstagandena: { $strength }. De läste lika i { $share } av fallen.
agree-read-no-codes = Ingen av dem satte någon kod, så det finns inget att jämföra.
agree-read-no-stance = Ingen av synpunkterna har något ställningstagande.
agree-read-none = kappa går inte att räkna, för båda gjorde likadant överallt och slumpen ensam hade gett samma sak
agree-strength-worse = sämre än slumpen
agree-strength-slight = obetydlig samstämmighet
agree-strength-fair = svag samstämmighet
agree-strength-moderate = måttlig samstämmighet
agree-strength-substantial = god samstämmighet
agree-strength-perfect = mycket god samstämmighet
agree-rule-title = Så är det räknat
agree-rule-kappa = Cohens kappa är den del av det möjliga ovanför slumpen som de kom överens om: 1 är helt lika, 0 är vad slumpen ger, under 0 är sämre än slumpen.
agree-rule-codes = En synpunkt kan ha flera koder. Därför räknas varje kod för sig: satt eller inte satt, synpunkt för synpunkt. Bara koder som någon av dem använde räknas.
agree-rule-pooled = För alla koder tillsammans läggs det som ligger ovanför slumpen ihop och delas med det som kunde ligga där (sammanvägd kappa). Det är inte medelvärdet av kodernas kappa.
agree-rule-stance = Ställningstagandet räknas med alla svarsalternativ för sig. Svar på frågor har inget och räknas inte där.
agree-rule-words = Orden följer Landis och Koch (1977). De är en vana och ingen lag. Vad som räcker avgör ni.
# $count (Number) - views
agree-rule-few = Siffrorna gäller { $count } synpunkter. Ju färre, desto mer avgör slumpen.
agree-by-code = Kod för kod
agree-column-code = Kod
agree-column-both = Båda
agree-column-same = Gjorde lika
agree-column-kappa = Kappa
agree-column-reading = I ord
agree-all-codes = Alla koder
agree-stance = Ställningstagande
agree-differ-title = Där de skiljer sig åt
agree-differ-none = De sa samma sak om alla synpunkter.
# $count (Number) - views
agree-differ-left = { $count ->
    [one] En återstår att avgöra
   *[other] { $count } återstår att avgöra
}
agree-column-view = Synpunkt
agree-column-settled = Avgjort
agree-not-settled = Inte avgjort
agree-settle = Avgör
agree-settle-again = Avgör igen
# $reference (String) - the view's number
agree-settle-title = Avgör { $reference }
agree-settle-lede = Det ni kommer fram till sätts på synpunkten. Vad var och en sa finns kvar.
agree-settle-now = På synpunkten nu
agree-reason = Varför, med några ord
agree-reason-hint = Bra att ha när någon undrar, och när kodboken ska förtydligas.
agree-settle-save = Spara avgörandet
# $who (String) - who
# $when (String) - when
agree-settled-by = { $who }, { $when }
agree-history = Tidigare avgöranden
agree-conflict = Någon annan avgjorde synpunkten medan du skrev. Det som gäller nu står nedanför. Spara igen om ditt ska gälla.
agree-gone = Synpunkten har rättats eller tagits tillbaka och kan inte avgöras.
agree-alike-title = Där de gjorde lika
# $count (Number) - views
agree-alike-hint = { $count ->
    [one] En synpunkt kan få det som båda sa.
   *[other] { $count } synpunkter kan få det som båda sa.
} Det ersätter koder och ställningstagande som redan står där.
agree-alike = Låt det båda sa gälla
agree-no-code-said = Ingen kod
agree-fetch = Hämta som fil
# $count (Number) - views
agree-my-turn = { $count ->
    [one] Du har en synpunkt kvar att koda i ett urval.
   *[other] Du har { $count } synpunkter kvar att koda i ett urval.
}
agree-my-hand-in = Du har kodat alla synpunkter i ett urval men inte lämnat in.
# $count (Number) - views
agree-refusal-uncoded = { $count ->
    [one] En synpunkt är inte kodad än. Koda den först.
   *[other] { $count } synpunkter är inte kodade än. Koda dem först.
}
agree-refusal-code-in-sample = Koden används i ett urval som två kollegor kodar var för sig. Dela den när båda har lämnat in, eller avbryt urvalet först.
