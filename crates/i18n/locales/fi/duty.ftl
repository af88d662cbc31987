### Sitoumukset: mitä malli vaatii ja miten asia on.

duty-problem-in-the-future = Se päivä ei ole vielä tullut. Kirjoita tämä päivä tai aiempi päivä.
duty-problem-not-a-model =
    { $count ->
        [one] Tiedosto ei ole malli, jota voi noudattaa. Virhe: { $first }.
       *[other] Tiedosto ei ole malli, jota voi noudattaa. Siinä on { $count } virhettä. Ensimmäinen: { $first }.
    }
duty-problem-not-of-model = Sinä päivänä voimassa olevassa mallissa ei ole mitään nimeltä ”{ $name }”.
duty-refusal-followed-already = Mallia noudatetaan jo siitä päivästä alkaen.
duty-refusal-is-met = Sitoumus on täytetty. Luovuttavaa ei ole.
duty-refusal-is-waived = On jo päätetty, ettei sitoumusta täytetä.
