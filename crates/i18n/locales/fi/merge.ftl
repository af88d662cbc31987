### Kaksoiskappaleet: kahden organisaation yhdistäminen ja erottaminen.

merge-title = Kaksoiskappaleet
merge-lede = Organisaatiot, jotka saattavat olla rekisterissä kahdesti. Yhdistetty säilyy toisen takana, ja ne voi erottaa uudelleen.
merge-none = Tällaisia ei ole jäljellä.
merge-sort-certain = Varmat
merge-sort-likely = Todennäköiset
merge-sort-look = Tarkista
merge-sort-related = Kuuluvat yhteen
merge-hint-certain = Sama organisaatio, sikäli kuin on nähtävissä. Ne voi yhdistää kerralla. Poista valinta niistä, jotka haluat lukea ensin.
merge-hint-likely = Lue molemmat ennen yhdistämistä.
merge-hint-look = Voi olla sama, mutta usein kaksi eri organisaatiota.
merge-hint-related = Saman organisaation jaosto, nuorisojaosto, joukkue tai paikallisosasto. Useimmiten niiden pitää pysyä erillään.
merge-column-stays = Jää
merge-column-goes = Yhdistetään siihen
merge-column-why = Miksi
merge-compare = Vertaa
merge-bulk = Yhdistä valitut
merge-ground-same-number = sama organisaationumero
merge-ground-other-number = eri organisaationumerot
merge-ground-borrowed-number = numeroa käyttää useampi
merge-ground-same-municipality = sama kunta
merge-ground-same-postal-code = sama postinumero
merge-ground-same-town = sama paikkakunta
merge-ground-same-site = sama verkkosivusto
merge-ground-other-place = eri paikat
merge-ground-place-added = toisen nimessä on paikka
merge-ground-alias = toinen nimi on sama
merge-ground-federation = sama liitto
merge-ground-other-federation = eri liitot
merge-ground-part = toisessa mainitaan osa
merge-ground-other-club = erityyppinen seura
merge-ground-club-spelled-out = seurasana on kirjoitettu auki
merge-ground-direction = ilmansuunta eroaa
merge-ground-figure = numero eroaa
merge-ground-other-legal-form = eri oikeudellinen muoto
merge-ground-other-words = eri sanoja nimessä
merge-compare-title = Ovatko ne sama organisaatio?
merge-compare-lede = Valitse jokaiselle tiedolle, mikä jää. Molemmilla nimillä voi hakea jälkeenpäin.
merge-swap = Vaihda, kumpi jää
merge-said-different = Joku on vastannut, etteivät ne ole sama organisaatio. Niitä ei näytetä kaksoiskappaleissa.
merge-fact = Tieto
merge-same = Sama molemmissa
merge-both = Molemmat
merge-do = Yhdistä
merge-not-same = Ne eivät ole samoja
merge-not-same-undo = Peru vastaus
merge-changed = Joku muu muutti toista lukiessasi. Lue uudelleen ja valitse uudelleen.
merge-stands-for = Edustaa myös
merge-split = Erota uudelleen
merge-find = Yhdistä toiseen
merge-find-lede = Hae organisaatiota, joka on sama.
merge-find-none = Mitään ei löytynyt.
refusal-merged-already = Organisaatio on jo yhdistetty toiseen. Avaa se, joka jäi.
refusal-part-first = Organisaatio, johon tämä kuuluu, on yhdistetty puolestaan toiseen. Avaa ”{ $winner }” ja erota siitä ensin ”{ $loser }”. Sitten voit erottaa nämä kaksi.
merge-merged-count =
    { $count ->
        [one] 1 organisaatio on yhdistetty.
       *[other] { $count } organisaatiota on yhdistetty.
    }
merge-choose = { $first } ja { $second }
merge-since = yhdistetty { $day }
