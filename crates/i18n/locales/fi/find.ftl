### Järjestöjen haku.

find-title = Järjestöt
find-lede-public = Rekisterin yhdistykset, säätiöt, uskonnolliset yhdyskunnat ja verkostot.
find-lede-desk = Kaikki rekisterissä olevat: kansalaisyhteiskunta, omat lautakunnat ja muut viranomaiset. Muutokset eivät vaikuta jo lähetettyihin luetteloihin.
find-label = Hae järjestöä
find-hint = Nimi, lyhenne, toiminta, paikkakunta tai organisaationumero. Pieni kirjoitusvirhe ei haittaa.
find-hint-desk = Nimi, lyhenne, toiminta, paikkakunta, sähköpostiosoite tai organisaationumero. Pieni kirjoitusvirhe ei haittaa.
find-do = Hae
find-narrow = Rajaa
find-place = Kunta tai lääni
find-place-hint = Esimerkiksi Ale tai Västra Götaland.
find-no-place = Kuntaa tai lääniä nimeltä ”{ $place }” ei ole, joten luetteloa ei ole rajattu paikkaan.
find-type = Tyyppi
find-state = Tila
find-kind = Laji
find-any = Kaikki
find-state-in-use = Toiminnassa olevat
find-clear = Tyhjennä
find-count =
    { $count ->
        [one] 1 järjestö
       *[other] { $count } järjestöä
    }
find-partial = Yhdelläkään ei ole kaikkia sanoja. Näillä on niistä eniten.
find-near = Mukana ovat myös lähes samalla tavalla kirjoitetut sanat.
find-waiting =
    { $count ->
        [one] 1 järjestö on juuri muutettu, eikä sitä vielä löydy nykyisillä tiedoilla.
       *[other] { $count } järjestöä on juuri muutettu, eikä niitä vielä löydy nykyisillä tiedoilla.
    }
find-none = Järjestöjä ei löytynyt.
find-none-for = Haulla ”{ $words }” ei löytynyt järjestöjä.
find-none-try = Kokeile lyhyempää sanaa, toista nimeä tai vähemmän rajauksia.
find-show-all = Näytä kaikki
find-chosen = Rajattu
find-remove = Poista { $what }
find-by-place = Missä ne ovat
find-by-type = Tyyppi
find-also = Myös
find-shown = { $first }–{ $last } / { $total }
find-view = Näytä tulokset
find-view-list = Luettelona
find-view-map = Kartalla
find-map-lede = Kartta näyttää, kuinka monen löydetyn järjestön kotipaikka on kussakin kunnassa. Samat luvut ovat taulukossa, ja siitä voi siirtyä yhden kunnan järjestöihin.
find-map-active = Täällä toimiva järjestö, jonka kotipaikka on muualla, lasketaan kotipaikkansa kuntaan.
find-map-shape =
    { $place }: { $count ->
        [one] 1 järjestö
       *[other] { $count } järjestöä
    }
find-map-to-county = Näytä { $place }
find-map-elsewhere = Muissa lääneissä
find-map-sum = Kaikki löydetyt
find-use = Käytä luetteloa
find-save-title = Tallenna jakeluluettelona
find-save-lede =
    { $count ->
        [one] Löytynyt järjestö lisätään uuteen jakeluluetteloon.
       *[other] Löytyneet { $count } järjestöä lisätään uuteen jakeluluetteloon.
    }
find-save-name = Luettelon nimi
find-save-category = Luokka niille, joilla sitä ei ole
find-save-category-hint = Jokainen vastaanottaja lasketaan johonkin luokkaan.
find-save-do = Tallenna jakeluluettelona
find-download = Lataa
find-download-csv = CSV
find-download-xlsx = Excel
find-download-json = JSON
find-to-public = Hae kuten yleisö
find-to-desk = Hae työpöydällä
find-sector-map = Kartoitus: kuinka monta, missä ja millaisia
find-one-number = Organisaationumero
find-one-seat = Kotipaikka
find-one-types = Tyyppi
find-one-activities = Toiminta
find-one-website = Verkkosivusto
find-one-unknown = Ei tiedossa
find-column-name = Nimi
find-column-number = Organisaationumero
find-column-aliases = Muut nimet
find-column-types = Tyyppi
find-column-activities = Toiminta
find-column-target-groups = Kohderyhmät
find-column-municipality = Kunta
find-column-municipality-code = Kuntakoodi
find-column-town = Paikkakunta
find-column-website = Verkkosivusto
find-column-state = Tila
find-column-email = Sähköposti
find-column-postal = Postiosoite
find-column-language = Kieli
find-state-active = Rekisterissä
find-state-applied = Odottaa hyväksyntää
find-state-dissolved = Lakkautettu
find-state-merged = Yhdistetty toiseen
find-state-withdrawn = Peruttu
find-active-there = Ota mukaan myös ne, jotka toimivat siellä mutta joiden kotipaikka on muualla
find-active-in = { $place }, myös siellä toimivat
find-activity = Toiminta
find-activity-hint = Toimintaa kuvaava sana ruotsiksi, esimerkiksi fotboll tai studiecirklar.
find-target-group = Kohderyhmä
find-role = Rooli yhteiskunnassa
find-interest = Haluaa, että kysytään aiheesta
find-interest-hint = Aihe tai kohderyhmä ruotsiksi, esimerkiksi kollektivtrafik tai barn.
find-interest-of = Haluaa, että kysytään aiheesta { $what }
