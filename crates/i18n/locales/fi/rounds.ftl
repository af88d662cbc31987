## Kierrokset: sama asia lähetetään uudelleen muutetulla ehdotuksella

rounds-round = Kierros { $n }
rounds-number = { $number }, kierros { $n }
rounds-nav = Asian lausuntokierrokset
rounds-here = näkyvissä nyt
rounds-nav-more = lähetettiin { $day }, { $answers }
rounds-newer-title = Ehdotusta on muutettu ja se on lähetetty uudelle kierrokselle { $n }
rounds-newer-text = Tämä on aiempi kierros. Sen vastaukset säilyvät sellaisina kuin ne saapuivat, ja ne lasketaan erikseen.
rounds-newer-link = Siirry kierrokseen { $n }
rounds-newer-answer = Vastaa kierroksella { $n }
rounds-changed-since = Mikä on muuttunut kierroksen { $n } jälkeen
rounds-see-changes = Katso muutokset sana sanalta

## Muutosten sivu

rounds-changes-title = Muutokset kierroksen { $n } jälkeen
rounds-changes-lede = Uudet sanat on alleviivattu. Poistetut sanat on viivattu yli.
rounds-changes-parts = Ehdotus osa osalta
rounds-changes-proposal = Ehdotus lyhyesti
rounds-changes-none = Ehdotuksen teksti ei ole muuttunut.
rounds-changes-part = Osa
rounds-changes-what = Mitä on tapahtunut
rounds-part-unchanged = Ei muutoksia
rounds-part-changed = Muutettu
rounds-part-added = Uusi osa
rounds-part-removed = Poistettu
rounds-part-same = Osa on sama kuin kierroksella { $n }.
rounds-part-read = Lue osa
rounds-added-begins = uutta:
rounds-added-ends = uusi osuus päättyy
rounds-removed-begins = poistettu:
rounds-removed-ends = poistettu osuus päättyy

## Aiemmin vastannut

rounds-you-said =
    { $who ->
        [person] Näin vastasit kierroksella { $n }
       *[organisation] Näin vastasitte kierroksella { $n }
    }
rounds-begin-from =
    { $who ->
        [person] Aloita siitä, mitä vastasit kierroksella { $n }
       *[organisation] Aloittakaa siitä, mitä vastasitte kierroksella { $n }
    }
rounds-begin-from-more =
    { $who ->
        [person] Vastaus täytetään tähän, ja voit muuttaa kaikkea ennen lähettämistä. Uudet osat jätetään tyhjiksi.
       *[organisation] Vastaus täytetään tähän, ja voitte muuttaa kaikkea ennen lähettämistä. Uudet osat jätetään tyhjiksi.
    }
rounds-filled = Kierroksen { $n } vastaus on täytetty valmiiksi. Lue se läpi: ehdotus on voinut muuttua.

## Kierroksen aloittaminen

rounds-begin-title = Aloita kierros { $n }
rounds-begin-lede = Saat uuden luonnoksen samaan asiaan. Mikään tällä kierroksella ei muutu.
rounds-begin-keeps = Kirjeen tekstit, osat, kysymykset ja koodit siirtyvät luonnokseen. Liitteet ja päivämäärät eivät siirry, jottei mitään vanhaa lähetetä vahingossa.
rounds-begin-counts = Tämän kierroksen vastaukset säilyvät täällä, ja ne lasketaan erikseen. Vastanneille kerrotaan, mikä on muuttunut, kun uusi kierros lähetetään.
rounds-carried = Keneltä kysytään uudelleen?
rounds-carried-hint = Voit lisätä ja poistaa vastaanottajia luonnoksessa.
rounds-carried-all = Kaikilta jakelulistalla ({ $count })
rounds-carried-answered = Vain vastanneilta ({ $count })
rounds-carried-nobody = Ei keneltäkään, teen uuden listan
rounds-begin-button = Aloita kierros { $n }
rounds-section = Kierrokset
rounds-section-next = Pitääkö ehdotus lähettää uudelleen lausunnolle? Aloita kierros { $n } samassa asiassa.
rounds-changes = Mikä on muuttunut
rounds-changes-hint = Kerro selkeästi, mitä uutta on edellisen kierroksen jälkeen ja miksi. Teksti näkyy kirjeessä, sähköposteissa ja verkossa.
rounds-section-changes = Mikä on muuttunut
rounds-part-before = Sama osa edellisellä kierroksella
rounds-part-before-hint = Silloin kaikki näkevät, mikä osassa on muuttunut.
rounds-part-new = Ei mikään, osa on uusi
rounds-part-was = Osa { $n }, { $heading }

## Tapahtumat

rounds-event = Kierros { $n } lähetettiin
rounds-feed = Uusi kierros
rounds-refused = Lausuntopyynnöstä on jo myöhempi kierros.

## Sähköpostit ja kirjeet

rounds-mail-subject = Uusi kierros lausuntopyynnössä { $number }: { $title }
rounds-mail-intro = { $site } on muuttanut ehdotusta ”{ $title }” ja lähettää sen uudelleen. Tämä on saman asian kierros { $n }.
rounds-mail-answered-before = Kiitos vastauksesta kierroksella { $n }. Se säilyy sellaisena kuin se saapui. Vastatkaa mielellään uudelleen: nyt kysytään muutetusta ehdotuksesta.
rounds-mail-own = Katsokaa vastauksenne kierroksella { $n }
rounds-mail-own-became = Katsokaa vastauksenne kierroksella { $n } ja mitä siitä seurasi
rounds-mail-differences = Katsokaa muutokset sana sanalta
rounds-mail-earlier-intro =
    { $who ->
        [person] Vastasit lausuntopyyntöön ”{ $title }”, jonka lähetti { $site }, kierroksella { $n }. Ehdotusta on nyt muutettu ja se on lähetetty uudelleen.
       *[organisation] Vastasitte lausuntopyyntöön ”{ $title }”, jonka lähetti { $site }, kierroksella { $n }. Ehdotusta on nyt muutettu ja se on lähetetty uudelleen.
    }
rounds-mail-earlier-may =
    { $who ->
        [person] Vastauksesi säilyy sellaisena kuin se saapui. Sinun ei tarvitse tehdä mitään, mutta voit vastata myös muutettuun ehdotukseen.
       *[organisation] Vastauksenne säilyy sellaisena kuin se saapui. Teidän ei tarvitse tehdä mitään, mutta voitte vastata myös muutettuun ehdotukseen.
    }
rounds-mail-earlier-button = Lukekaa muutettu ehdotus ja vastatkaa
rounds-part-line = Osa { $n }, { $heading }: { $what }
rounds-letter-appendix = Ehdotuksen muutokset sana sanalta
rounds-letter-appendix-note = Uudet sanat on alleviivattu. Poistetut sanat on viivattu yli. Verkossa muutokset voi kuunnella:
rounds-tag-bounced = Palautui edellisellä kierroksella
