### Mitä järjestöt ovat toisilleen: piiri, osasto, jäsen, seuraaja.

relation-title = Yhteydet muihin järjestöihin
relation-none = Yhteyksiä muihin järjestöihin ei ole merkitty.
relation-add = Lisää järjestö
relation-edit = Muuta järjestöjen yhteyttä
relation-tell = Merkitse, miten ne kuuluvat yhteen
relation-find-lede = Hae toinen järjestö.
relation-kind = Miten ne kuuluvat yhteen?
relation-says-district = { $first } on järjestön { $second } piiri
relation-says-section = { $first } on järjestön { $second } osasto tai jaosto
relation-says-member = { $first } on järjestön { $second } jäsen
relation-says-successor = { $first } jatkaa järjestön { $second } toimintaa
relation-district-of = Piiri järjestössä
relation-districts = Piirit
relation-section-of = Osasto tai jaosto järjestössä
relation-sections = Osastot ja jaostot
relation-member-of = Jäsenenä järjestössä
relation-members = Jäsenjärjestöt
relation-successor-of = Jatkaa järjestön toimintaa
relation-succeeded-by = Toimintaa jatkaa
relation-earlier = Aiemmin: { $name }
relation-since = { $day } alkaen
relation-until = { $day } saakka
relation-more = { $n ->
    [one] ja yksi muu
   *[other] ja { $n } muuta
}
relation-all-below = Näytä kaikki järjestöön kuuluvat
relation-since-hint = Jätä tyhjäksi, jos päivä ei ole tiedossa.
relation-source-hint = Esimerkiksi Liiton verkkosivut tai Toimiston viesti 3. maaliskuuta.
relation-remove-title = Eivätkö ne ole koskaan kuuluneet yhteen?
relation-remove-lede = Poista se, mikä on merkitty vahingossa. Jos ne ovat kuuluneet yhteen mutta eivät enää, kirjoita sen sijaan viimeinen päivä yllä olevaan kenttään.
relation-remove = Poista
relation-conflict = Joku muu muutti tätä sillä aikaa, kun kirjoitit. Kirjoittamasi on tallessa. Vertaa yllä olevaan ruutuun ja tallenna uudelleen.
relation-problem-nobody = Rekisterissä ei ole järjestöä, jonka nimi tai numero on ”{ $written }”.
relation-problem-perhaps = Rekisterissä ei ole järjestöä nimeltä ”{ $written }”. Tarkoitatko jotakin näistä? { $like }.
relation-problem-several = Rekisterissä on useita järjestöjä nimeltä ”{ $written }”. Kirjoita sen sijaan järjestönumero.
relation-problem-circle = Näin ne eivät voi kuulua yhteen: järjestö olisi oman itsensä yläpuolella tai jälkeen.
relation-within = Kuuluu järjestöön { $name }
relation-own-title = Mihin kuulutte
relation-own-hint = Valtakunnallinen liitto, piiri tai kattojärjestö, jonka osa tai jäsen olette. Silloin teiltä kysytään, kun käännymme kaikkien siihen kuuluvien puoleen.
relation-own-kind = Olette
relation-own-kind-district = Piiri
relation-own-kind-section = Osasto tai jaosto
relation-own-kind-member = Jäsen
relation-own-other = Järjestön nimi tai järjestönumero
relation-own-other-hint = Jätä tyhjäksi, jos lisättävää ei ole.
relation-own-ends = Ei enää voimassa
relation-own-new = Lisää järjestö, johon kuulutte
