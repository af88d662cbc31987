### Kun yhdeltä lähettäjältä tulee lyhyessä ajassa liikaa.

limit-title = Odota hetki
limit-wait =
    { $minutes ->
        [one] Täältä on tullut lyhyessä ajassa monta lomaketta. Mitään ei ole lähetetty, ja kirjoittamasi on tallella. Yritä uudelleen minuutin kuluttua.
       *[other] Täältä on tullut lyhyessä ajassa monta lomaketta. Mitään ei ole lähetetty, ja kirjoittamasi on tallella. Yritä uudelleen { $minutes } minuutin kuluttua.
    }
limit-request = Sinun ei tarvitse odottaa: lähetä pyyntösi sähköpostitse osoitteeseen { $email }, soita tai käy luonamme.
error-gone-title = Linkki ei ole voimassa
error-gone-lede = Tarvitsetko uuden? Pyydä se sieltä, mistä sait edellisen, tai ota yhteyttä kirjaamoon.
disclosure-waiting-count = Odottaa vastausta: { $count }
disclosure-answered-count = Vastatut: { $count }
mail-receipt-copy-on-page =
    { $who ->
        [person] Kopio kaikesta lähettämästäsi on omalla sivullasi. Säilytä se. Jos et ole lähettänyt mitään, voit jättää tämän viestin huomiotta.
       *[organisation] Kopio kaikesta lähettämästänne on omalla sivullanne. Säilyttäkää se. Jos ette ole lähettäneet mitään, voitte jättää tämän viestin huomiotta.
    }
