### Koodaus: koodikirja, kuka lukee mitä, merkityt kohdat, samankaltaiset näkemykset.

coding-book-title = Koodikirja
coding-book-lede = Koodit ovat sanoja, joiden mukaan näkemykset lajitellaan, jotta monien sanoma löytyy. Kirjoittakaa ne mieluiten ennen kuin vastaukset tulevat. Niitä voi muuttaa koko ajan.
coding-book-empty = Koodeja ei vielä ole.
coding-book-code = Koodi
coding-book-means = Merkitys
coding-book-views = Näkemyksiä
coding-book-no-group = Ilman ryhmää
coding-book-add-title = Lisää koodi
coding-book-name = Koodin nimi
coding-book-description = Mitä koodi tarkoittaa
coding-book-description-hint = Kerro, milloin sitä käytetään ja milloin ei.
coding-book-group = Ryhmä
coding-book-group-hint = Otsikko, joka on usealla koodilla yhteinen. Voi olla tyhjä.
coding-book-add = Lisää koodi
coding-book-more-title = Hae koodeja muualta
coding-book-from = Kopioi toisesta lausuntokierroksesta
coding-book-from-hint = Kirjoita diaarinumero. Jo olemassa olevat koodit saavat toisen kierroksen merkityksen ja ryhmän. Mitään ei poisteta.
coding-book-copy = Kopioi koodit
coding-book-paste = Liitä taulukko
coding-book-paste-hint = Ensimmäinen rivi on: name,description,group. Sitten yksi rivi koodia kohti.
coding-book-import = Lue taulukko
coding-book-fetch = Hae koodikirja tiedostona
coding-book-retired-title = Ei enää käytössä
coding-book-history-title = Mitä on muutettu
coding-book-save = Tallenna muutokset
coding-book-merge-title = Yhdistä toiseen koodiin
coding-book-merge-hint = Näkemykset siirtyvät sinne, eikä tätä koodia enää käytetä.
coding-book-merge-into = Siirrä näkemykset koodiin
coding-book-merge = Yhdistä
coding-book-split-title = Jaa koodi
coding-book-split-hint = Kirjoita kahdesta neljään uutta koodia ja merkitse, minne kukin näkemys menee.
# $number (Number) - which
coding-book-split-name = Uusi koodi { $number }
coding-book-split = Jaa koodi
# $reference (String) - reference of the view
coding-book-split-where = Minne { $reference } menee?
coding-book-split-missing = Merkitse jokaiselle näkemykselle vähintään yksi uusi koodi ja kirjoita vähintään kaksi uutta koodia.
coding-book-retire = Poista koodi käytöstä
coding-book-retire-hint = Näkemykset säilyttävät koodin. Sitä ei voi enää lisätä uusiin.
coding-book-restore = Ota koodi uudelleen käyttöön
coding-book-conflict = Joku muu muutti koodia kirjoittaessasi. Tässä on nyt voimassa oleva tieto. Tee muutoksesi uudelleen, jos se on tarpeen.
coding-book-from-unknown = Tällaista lausuntokierrosta, jossa on koodeja, ei ole.
coding-book-no-table = Taulukossa on oltava ensimmäinen rivi, jossa on sana name.
# $name (String) - what it is called
coding-event-added = ”{ $name }” lisättiin
# $before (String) - before
# $after (String) - after
coding-event-changed = ”{ $before }” muutettiin: ”{ $after }”
# $name (String) - what it is called
coding-event-described = Koodin ”{ $name }” merkitystä tai ryhmää muutettiin
# $before (String) - before
# $after (String) - after
coding-event-merged = ”{ $before }” yhdistettiin koodiin ”{ $after }”
# $before (String) - before
# $after (String) - after
coding-event-split = ”{ $before }” jaettiin: { $after }
# $name (String) - what it is called
coding-event-retired = ”{ $name }” poistettiin käytöstä
# $name (String) - what it is called
coding-event-restored = ”{ $name }” otettiin uudelleen käyttöön
coding-state-merged = Yhdistetty
coding-state-split = Jaettu
coding-state-retired = Ei käytössä
coding-desk-title = Koodaus
coding-desk-lede = Kuka lukee mitkä vastaukset ja mitä on jäljellä.
coding-desk-hint = Koodikirja, kuka lukee mitä ja samankaltaiset näkemykset
coding-desk-answers = Vastauksia
coding-desk-read = Luettu
coding-desk-coded = Koodattu
coding-desk-waits = Odottaa toista henkilöä
coding-desk-answered = Vastattu
coding-desk-who = Kuka
coding-desk-nobody = Ei kukaan vielä
coding-desk-all = Kaikki
coding-desk-four-eyes = Toinen henkilö vahvistaa jokaisen vastauksen koodauksen
coding-desk-four-eyes-save = Tallenna
coding-desk-assign-title = Jaa vastaukset
coding-desk-assign-to = Anna merkityt henkilölle
coding-desk-assign = Jaa
coding-desk-assign-none = Merkitse vähintään yksi vastaus.
coding-desk-next = Koodaa seuraava vastaus
coding-desk-open = Kesken
coding-desk-done = Valmis
coding-desk-similar = Samankaltaiset näkemykset
coding-text-title = Vastaus ja näkemysten paikat
coding-text-hint = Valitse sanat tekstistä ja paina painiketta. Näppäimistöllä: siirry tekstiin, liiku virkkeiden välillä nuolinäppäimillä, pidä vaihtonäppäintä pohjassa valitaksesi useita ja paina m.
coding-text-mark = Tee valitusta näkemys
coding-text-body = Juokseva teksti
coding-text-summary = Vastaus lyhyesti
coding-text-sentences = Tai merkitse virkkeet
coding-text-sentences-hint = Merkitse ensimmäinen ja viimeinen. Kaikki niiden väliltä tulee mukaan.
coding-text-lost-title = Oli edellisessä versiossa
coding-text-lost-hint = Vastaaja on muuttanut tai poistanut nämä sanat. Ne eivät enää ole näkemyksiä.
coding-codes = Koodit
coding-codes-none = Ei koodeja
coding-codes-filter = Hae koodeista
coding-codes-no-book = Koodikirja on tyhjä.
coding-codes-to-book = Koodikirjaan
coding-note = Muistiinpano, vain kollegoille
coding-whole-above = Koko teksti, katso yllä.
coding-finish = Koodaus on valmis
coding-confirm = Vahvista koodaus
coding-reopen = Avaa koodaus uudelleen
# $who (String) - who
coding-finished-by = Koodannut { $who }
# $who (String) - who
coding-confirmed-by = Vahvistanut { $who }
coding-waits-second = Odottaa, että toinen henkilö vahvistaa.
# $who (String) - who
coding-assigned-to = Koodaa { $who }
coding-state-title = Koodauksen tila
coding-unread-first = Lue ensin kaikki näkemykset.
coding-keys-title = Pikanäppäimet
coding-keys-m = Tee valitusta näkemys
coding-keys-jk = Seuraava ja edellinen näkemys
coding-keys-n = Seuraava koodattava vastaus
coding-keys-help = Näytä tämä ohje
coding-keys-arrows = Tekstissä: liiku virkkeiden välillä, vaihtonäppäimellä useita
coding-keys-off = Käytä pikanäppäimiä
coding-keys-close = Sulje
coding-alike-title = Samankaltaiset näkemykset
coding-alike-lede = Ohjelma ehdottaa, mitkä näkemykset sanovat suunnilleen samaa. Sinä päätät, mitkä kuuluvat yhteen. Yksi vastaus menee kaikille merkityille.
coding-alike-none = Mitkään vastaamattomat näkemykset eivät muistuta toisiaan.
# $count (Number) - how many
coding-alike-group = { $count } näkemystä
# $words (String) - the words
coding-alike-words = Yhteiset sanat: { $words }
# $count (Number) - how many groups
coding-alike-more = Näytetään { $count } suurinta ryhmää. Lisää tulee näkyviin, kun näihin on vastattu.
coding-alike-tick = Mitkä kuuluvat yhteen?
coding-alike-answer = Vastaa kaikille merkityille
coding-alike-reason = Perustelu kaikille, jotka sanoivat niin
coding-alike-few = Merkitse vähintään kaksi näkemystä.
coding-alike-given = Yhteiset vastaukset
coding-alike-given-hint = Jos muutat sanoja, ne muuttuvat kaikille. Pois otettu näkemys säilyttää vastauksen omanaan.
coding-alike-change = Muuta kaikille
coding-alike-take-out = Ota pois
coding-alike-conflict = Joku muu muutti vastausta kirjoittaessasi. Lue voimassa oleva ja tallenna uudelleen.
coding-blocks-title = Tekstilohkot
coding-blocks-hint = Sanoja, joita käytätte usein vastauksissa. Kopioikaa ne täältä.
coding-blocks-name = Nimi
coding-blocks-text = Teksti
coding-blocks-everywhere = Näytä kaikissa lausuntokierroksissa
coding-blocks-keep = Tallenna tekstilohko
coding-blocks-retire = Poista luettelosta
coding-summary-title = Kannanotot koodeittain
coding-summary-hint = Kannanotolla voi olla useita koodeja, ja silloin se on jokaisen alla. Mukana ovat vain laskettavat vastaukset, ja vastaus lasketaan kerran kunkin koodin alla.
coding-summary-views = { $views ->
    [one] yksi kannanotto
   *[other] { $views } kannanottoa
}
coding-summary-statements = { $statements ->
    [one] yhdessä vastauksessa
   *[other] { $statements } vastauksessa
}
coding-summary-count = { $views } { $statements }
