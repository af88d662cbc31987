### Yksimielisyys: kaksi kollegaa koodaa saman otoksen toisistaan riippumatta.

agree-title = Yksimielisyys
agree-desk-hint = Kaksi kollegaa koodaa samat kannanotot toisistaan riippumatta, ja näette kuinka samalla tavalla he tekevät sen.
agree-lede = Kaksi kollegaa koodaa samat kannanotot näkemättä, mitä toinen tekee. Sitten näette, kuinka usein he tekivät samoin, ja ratkaisette erot.
agree-draw-title = Poimi otos
agree-draw-from = Poimittavana on { $count } kannanottoa, joissa on tekstiä. Kaikilla on sama mahdollisuus.
agree-draw-none = Poimittavia kannanottoja ei vielä ole.
agree-draw-few = Tarvitaan kaksi henkilöä, jotka voivat koodata. Ylläpitäjä antaa roolit.
agree-size = Kuinka monta kannanottoa?
agree-size-hint = Mitä enemmän, sitä varmempi luku. Kymmenellä yksikin kannanotto ratkaisee paljon.
agree-first = Ensimmäinen
agree-second = Toinen
agree-choose = Valitse
agree-seed = Satunnaissana
agree-seed-hint = Ratkaisee, mitkä kannanotot poimitaan. Jos jätät tyhjäksi, sana valitaan. Se tallennetaan, joten kuka tahansa voi toistaa poiminnan.
agree-draw = Poimi otos
agree-samples = Otokset
agree-column-drawn = Poimittu
agree-column-coders = Koodaajat
agree-column-views = Kannanottoja
agree-column-state = Tila
agree-and = { $first } ja { $second }
agree-state-open = Koodataan
agree-state-done = Valmis verrattavaksi
agree-state-settled = Ratkaistu
agree-state-stopped = Keskeytetty
agree-sample-title = { $day } poimittu otos
agree-sample-of = { $size }/{ $all } kannanottoa
agree-drawn-by = Poimija
agree-repeat = Poimitaan ne, joiden SHA-256-tiiviste satunnaissanasta, välilyönnistä ja kannanoton numerosta on järjestyksessä ensimmäisenä.
agree-fallen = { $count ->
    [one] Yksi kannanotto on korjattu tai peruttu otoksen poiminnan jälkeen. Sitä ei tarvitse koodata.
   *[other] { $count } kannanottoa on korjattu tai peruttu otoksen poiminnan jälkeen. Niitä ei tarvitse koodata.
}
agree-progress = { $coded }/{ $all } koodattu
agree-handed-in = Palautettu { $day }
agree-blind-note = Kummankaan merkintöjä ei näytetä muille, ennen kuin molemmat ovat palauttaneet. Ne eivät muuta kannanottoja.
agree-go-on = Koodaa seuraava kannanotto
agree-hand-in = Palauta
agree-hand-in-hint = Olet koodannut kaikki. Palautuksen jälkeen et voi muuttaa mitään.
agree-mine = Kannanottosi
agree-mine-done = Koodattu
agree-mine-left = Jäljellä
agree-stop-title = Keskeytä otos
agree-stop-hint = Jos joku ei voi koodata loppuun. Koodattu säilyy, mutta sitä ei näytetä. Poimi sitten uusi otos.
agree-stop = Keskeytä
agree-view-of = Kannanotto { $number }/{ $all }
agree-about = Koskee
agree-stated = He valitsivat itse
agree-codes-hint = Valitse kaikki sopivat tai ei mitään.
agree-save = Tallenna ja jatka
agree-no-codes = Koodikirja on tyhjä. Kirjoita ensin koodit.
agree-result = Kuinka samalla tavalla he tekivät
agree-views-both = molempien koodaamaa kannanottoa
agree-views-alike = täysin samoin
agree-kappa-codes = kappa, kaikki koodit
agree-kappa-stance = kappa, kanta
agree-not-computed = ei voida laskea
agree-read-codes = Koodit: { $strength }. He tekivät samoin { $share } tapauksista.
agree-read-stance = Kannat: { $strength }. He tulkitsivat samoin { $share } tapauksista.
agree-read-no-codes = Kumpikaan ei käyttänyt koodeja, joten verrattavaa ei ole.
agree-read-no-stance = Yhdelläkään kannanotolla ei ole kantaa.
agree-read-none = kappaa ei voida laskea, koska molemmat tekivät kaikkialla samoin ja pelkkä sattuma olisi antanut saman
agree-strength-worse = huonompi kuin sattuma
agree-strength-slight = vähäinen yksimielisyys
agree-strength-fair = heikko yksimielisyys
agree-strength-moderate = kohtalainen yksimielisyys
agree-strength-substantial = hyvä yksimielisyys
agree-strength-perfect = erittäin hyvä yksimielisyys
agree-rule-title = Näin laskettiin
agree-rule-kappa = Cohenin kappa kertoo, kuinka suuresta osasta sattuman ylittävästä mahdollisesta he olivat yhtä mieltä: 1 on täysin sama, 0 on sattuman tulos, alle 0 on huonompi kuin sattuma.
agree-rule-codes = Kannanotolla voi olla useita koodeja. Siksi jokainen koodi lasketaan erikseen: käytetty tai ei, kannanotto kerrallaan. Vain koodit, joita jompikumpi käytti, lasketaan.
agree-rule-pooled = Kaikille koodeille yhteensä sattuman ylittävä osuus lasketaan yhteen ja jaetaan sillä, mitä siinä voisi olla (yhdistetty kappa). Se ei ole koodien kappojen keskiarvo.
agree-rule-stance = Kanta lasketaan niin, että jokainen vaihtoehto on oma luokkansa. Vastauksilla kysymyksiin ei ole kantaa, eikä niitä lasketa siinä.
agree-rule-words = Sanat noudattavat Landisin ja Kochin (1977) asteikkoa. Se on tapa eikä laki. Te päätätte, mikä riittää.
agree-rule-few = Luvut koskevat { $count } kannanottoa. Mitä vähemmän, sitä enemmän sattuma ratkaisee.
agree-by-code = Koodi kerrallaan
agree-column-code = Koodi
agree-column-both = Molemmat
agree-column-same = Tekivät samoin
agree-column-kappa = Kappa
agree-column-reading = Sanoin
agree-all-codes = Kaikki koodit
agree-stance = Kanta
agree-differ-title = Missä he eroavat
agree-differ-none = He sanoivat samaa kaikista kannanotoista.
agree-differ-left = { $count ->
    [one] Yksi ratkaisematta
   *[other] { $count } ratkaisematta
}
agree-column-view = Kannanotto
agree-column-settled = Ratkaistu
agree-not-settled = Ratkaisematta
agree-settle = Ratkaise
agree-settle-again = Ratkaise uudelleen
agree-settle-title = Ratkaise { $reference }
agree-settle-lede = Päätöksenne merkitään kannanottoon. Se, mitä kumpikin sanoi, säilyy.
agree-settle-now = Kannanotossa nyt
agree-reason = Miksi, muutamalla sanalla
agree-reason-hint = Hyödyllinen, kun joku ihmettelee ja kun koodikirjaa selvennetään.
agree-settle-save = Tallenna ratkaisu
agree-settled-by = { $who }, { $when }
agree-history = Aiemmat ratkaisut
agree-conflict = Joku muu ratkaisi kannanoton kirjoittaessasi. Nyt voimassa oleva on alla. Tallenna uudelleen, jos sinun ratkaisusi on voimassa.
agree-gone = Kannanotto on korjattu tai peruttu, eikä sitä voi ratkaista.
agree-alike-title = Missä he tekivät samoin
agree-alike-hint = { $count ->
    [one] Yhdelle kannanotolle voidaan antaa molempien sanoma.
   *[other] { $count } kannanotolle voidaan antaa molempien sanoma.
} Se korvaa siinä jo olevat koodit ja kannan.
agree-alike = Anna molempien sanoman olla voimassa
agree-no-code-said = Ei koodia
agree-fetch = Hae tiedostona
agree-my-turn = { $count ->
    [one] Sinulla on otoksessa yksi kannanotto koodattavana.
   *[other] Sinulla on otoksessa { $count } kannanottoa koodattavana.
}
agree-my-hand-in = Olet koodannut kaikki otoksen kannanotot, mutta et ole palauttanut.
agree-refusal-uncoded = { $count ->
    [one] Yhtä kannanottoa ei ole vielä koodattu. Koodaa se ensin.
   *[other] { $count } kannanottoa ei ole vielä koodattu. Koodaa ne ensin.
}
agree-refusal-code-in-sample = Koodi on käytössä otoksessa, jota kaksi työtoveria koodaa kumpikin itsenäisesti. Jaa koodi, kun molemmat ovat palauttaneet, tai keskeytä otos ensin.
