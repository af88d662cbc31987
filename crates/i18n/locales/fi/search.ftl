### Haku lausuntopyynnöistä, vastauksista ja kaikesta muusta, mitä saa lukea.

search-title = Haku
search-title-for = Haku: { $words }
search-label = Hae lausuntopyynnöistä, vastauksista ja päätöksistä
search-label-desk = Hae kaikesta, mitä saat lukea
search-short = Haku
search-do = Hae
search-hint = Kirjoita sanoja, nimiä tai numeroita, esimerkiksi RS 2023-0395. Lainausmerkit pitävät sanat yhdessä: "tidig dialog". Miinus jättää pois: -avgift.
search-lede = Täällä voit hakea lausuntopyynnöistä, julkaistuista vastauksista, päätöksistä ja siitä, mihin näkemykset johtivat. Useimmat tekstit ovat ruotsiksi.
search-lede-desk = Täällä voit hakea kaikesta, mitä saat lukea, myös luonnoksista, julkaisemattomista vastauksista ja saapuneesta postista.
search-to-desk = Hae myös julkaisemattomasta aineistosta
search-to-public = Hae vain siitä, mitä kaikki saavat lukea
search-found =
    { $count ->
        [one] 1 osuma
       *[other] { $count } osumaa
    }
search-found-more = Yli { $count } osumaa
search-count = { $count }
search-count-more = { $count }+
search-kinds = Mitä löytyi
search-all = Kaikki lajit
search-show-all = Näytä kaikki: { $kind }
search-kind-referral = Lausuntopyynnöt
search-kind-decision = Päätökset
search-kind-statement = Lausunnot
search-kind-contribution = Näkemykset ja vastaukset niihin
search-kind-document = Asiakirjat
search-kind-organisation = Järjestöt
search-kind-mail = Saapunut posti
search-one-referral = Lausuntopyyntö
search-one-decision = Päätös
search-one-statement = Lausunto
search-one-contribution = Näkemys
search-one-document = Asiakirja
search-one-organisation = Järjestö
search-one-mail = Sähköposti
search-narrow = Rajaa
search-kind = Laji
search-referral = Lausuntopyyntö
search-year = Vuosi
search-from = Lausunnon antaja
search-stance = Kanta
search-answered = Näkemykseen on vastattu
search-any = Kaikki
search-yes = Kyllä
search-no = Ei
search-from-organisation = Järjestöt
search-from-person = Yksityishenkilöt
search-clear = Poista rajaukset
search-unpublished = Ei julkaistu
search-secret = Voi sisältää salassa pidettävää
search-draft = Luonnos
search-none = Haulla ”{ $words }” ei löytynyt mitään.
search-none-filters = Valituilla rajauksilla ei löytynyt mitään.
search-none-try = Kokeile toista sanaa tai vähemmän sanoja. Taivutusmuodot ja yhdyssanat löytyvät silti: ”modell” löytää sanan ”samverkansmodellen”.
search-none-waiting = Vastaukset näkyvät täällä, kun kirjaaja on julkaissut ne.
search-none-common = Sanat ovat niin yleisiä, ettei niillä voi hakea. Lisää sana, joka kertoo, mistä on kyse.
search-meant = Tarkoititko
search-all-referrals = Katso kaikki lausuntopyynnöt
search-shown = Osumat { $first }–{ $last } / { $total }
search-most = Vain { $total } parasta osumaa näytetään. Lisää sana tai rajaa, niin löydät loput.
search-organisations = Hae ”{ $words }” järjestöistä
