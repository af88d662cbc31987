### Edustajat: kuka edustaa järjestöä, missä ja kuinka kauan.

mandate-title = Edustukset
mandate-section = Edustajat
mandate-none = Edustajia ei ole merkitty.
mandate-add = Lisää edustaja
mandate-edit = Muuta edustusta
mandate-earlier = Aiemmat edustajat
mandate-read-only = Koordinaattorit voivat muuttaa edustuksia.
mandate-list-link = Kaikki edustukset
mandate-person = Nimi
mandate-person-hint = Henkilö, joka edustaa järjestöä.
mandate-organisation = Järjestö
mandate-matter = Edustaa
mandate-matter-hint = Neuvosto, ryhmä tai asia, esimerkiksi vammaisneuvosto. Kirjoita ”Kaikki”, jos edustus koskee kaikkea.
mandate-role = Rooli
mandate-role-ordinary = Varsinainen jäsen
mandate-role-substitute = Varajäsen
mandate-role-contact = Yhteyshenkilö
mandate-role-signatory = Nimenkirjoittaja
mandate-appointed-by = Nimennyt
mandate-appointed-by-annual-meeting = Vuosikokous
mandate-appointed-by-board = Hallitus
mandate-appointed-by-authority = Alue tai viranomainen
mandate-appointed-by-other = Joku muu
mandate-appointer = Kuka nimesi
mandate-appointer-hint = Tarvitaan, jos valitsit Joku muu, esimerkiksi vaalivaliokunta. Älä kirjoita henkilöiden nimiä.
mandate-appointed-on = Nimeämispäivä
mandate-appointed-on-hint = Kokouksen tai päätöksen päivä muodossa 2024-03-10. Jätä tyhjäksi, jos et tiedä.
mandate-since = Voimassa alkaen
mandate-until = Viimeinen päivä
mandate-until-hint = Jätä tyhjäksi, jos edustus on voimassa toistaiseksi.
mandate-basis-hint = Nimi, osoite ja puhelinnumero ovat henkilötietoja.
mandate-public = Näytä kaikille
mandate-public-hint = Merkitse vain, jos järjestö haluaa sitä. Silloin näytetään nimi, mitä edustus koskee, rooli ja viimeinen päivä. Osoitetta ja puhelinnumeroa ei näytetä koskaan.
mandate-save = Tallenna edustus
mandate-conflict = Joku muu muutti edustusta, kun kirjoitit. Kirjoittamasi on tallella. Vertaa yllä olevaan ruutuun ja tallenna uudelleen.
mandate-standing = Tila
mandate-standing-coming = Ei ole alkanut
mandate-standing-current = Voimassa
mandate-standing-ending = Päättyy pian
mandate-standing-ended = Päättynyt
mandate-begins = Alkaa { $day }
mandate-ends = Päättyy { $day }
mandate-ended = Päättyi { $day }
mandate-without-end = Toistaiseksi
mandate-without-successor = Ei seuraajaa
mandate-has-successor = Seuraaja nimetty
mandate-appointed = Nimennyt { $by } { $day }.
mandate-appointed-some-day = Nimennyt { $by }.
mandate-by-annual-meeting = vuosikokous
mandate-by-board = hallitus
mandate-by-authority = alue tai viranomainen
mandate-because = Syy: { $reason }.
mandate-erased = Henkilötiedot on poistettu ({ $day }).
mandate-nobody-named = Nimi on poistettu
mandate-end = Päätä edustus
mandate-end-title = Päätetäänkö edustus?
mandate-end-why = Kerro, miksi se päättyi
mandate-end-on = Viimeinen päivä
mandate-end-on-hint = Jätä tyhjäksi, jos viimeinen päivä on tänään.
mandate-end-on-past = Edustus päättyi { $day }. Kirjoita aiempi päivä, jos se päättyi ennen sitä.
mandate-end-reason = Miksi se päättyy
mandate-end-resigned = Henkilö on eronnut
mandate-end-replaced = Toinen on nimetty
mandate-end-recalled = Nimeäjä on peruuttanut edustuksen
mandate-end-not-needed = Seuraajaa ei tarvita: tehtävää ei enää ole
mandate-end-mistake = Tieto oli alun perin väärä
mandate-end-other = Muu syy
mandate-erase = Poista henkilötiedot
mandate-erase-title = Poistetaanko henkilötiedot?
mandate-erase-lede = Nimi, sähköpostiosoite ja puhelinnumero poistetaan pysyvästi. Tieto siitä, että edustus on ollut, mitä se koski ja milloin, säilyy. Jos edustus on vielä voimassa, se päättyy tänään.
mandate-kept = Nimi, osoite ja puhelinnumero poistetaan { $days } päivän kuluttua edustuksen viimeisestä päivästä.
mandate-problem-missing-person = Kirjoita edustajan nimi.
mandate-problem-missing-matter = Kirjoita, mitä edustus koskee, esimerkiksi neuvosto tai asia.
mandate-problem-missing-appointer = Kirjoita, kuka nimesi, esimerkiksi vaalivaliokunta.
mandate-problem-missing-role = Ilmoita rooli.
mandate-problem-missing-appointed-by = Valitse, kuka nimesi.
mandate-problem-missing-basis = Valitse, miksi tiedon saa tallentaa.
mandate-problem-missing-end-reason = Valitse, miksi se päättyy.
mandate-problem-missing-consent = Merkitse, että henkilö on suostunut. Muuten tietoja ei saa tallentaa.
mandate-problem-missing-source = Kirjoita, mistä tieto on peräisin.
mandate-problem-after-last-day = Edustus päättyy { $day }. Valitse se päivä tai aiempi.

mandate-list-lede = Ketkä edustavat järjestöjä, missä ja mihin asti.
mandate-which = Mitkä edustukset
mandate-which-current = Voimassa
mandate-which-ending = Päättyvät { $days } päivän kuluessa tai ovat ilman seuraajaa
mandate-which-ended = Päättyneet
mandate-search = Hae
mandate-search-organisation = Järjestö
mandate-search-matter = Edustaa
mandate-count =
    { $count ->
        [one] 1 edustus
       *[other] { $count } edustusta
    }
mandate-none-current = Mikään edustus ei ole voimassa.
mandate-none-ending = Mikään edustus ei pääty pian, ja kaikilla viime vuonna päättyneillä on seuraaja.
mandate-none-ended = Mikään edustus ei ole päättynyt.
mandate-none-found = Mikään edustus ei vastaa hakua.
mandate-desk-ending =
    { $count ->
        [one] 1 edustus päättyy pian tai on ilman seuraajaa
       *[other] { $count } edustusta päättyy pian tai on ilman seuraajaa
    }

mandate-public-title = Edustajat
mandate-public-until = { $day } asti

mandate-own-title = Edustajat
mandate-own-hint = Ketkä edustavat teitä meillä, esimerkiksi neuvostossa. Päivittäkää vuosikokouksen jälkeen. Nimet näytetään kaikille vain, jos merkitsette niin. Osoitetta ja puhelinnumeroa ei näytetä koskaan.
mandate-own-left = Ei enää edusta meitä
mandate-own-left-hint = Täyttäkää, jos merkitsitte, ettei henkilö enää edusta teitä. Viimeinen päivä on tänään.
mandate-own-new = Uudet edustajat
mandate-own-new-hint = Päivät ja nimeäjä koskevat kaikkia alla olevia uusia.
mandate-own-new-one = Uusi edustaja { $n }
mandate-own-appointed-on = Kokouksen päivä
mandate-own-appointed-on-hint = Esimerkiksi vuosikokouksen päivä muodossa 2024-03-10.
mandate-own-since-hint = Jättäkää tyhjäksi, jos alkaa tänään.
mandate-own-matter-hint = Neuvosto, ryhmä tai asia. Kirjoittakaa ”Kaikki”, jos henkilö edustaa teitä kaikessa.
mandate-own-consent = Henkilö on suostunut tietojen tallentamiseen
mandate-own-public = Näytä kaikille: nimi, asia, rooli ja viimeinen päivä
