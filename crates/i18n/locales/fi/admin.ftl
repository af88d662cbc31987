### Ylläpito.

admin-overview = Yleiskuva
admin-more = Näytä lisää
admin-all-well = Kaikki työ on tehty tai käynnissä. Mikään ei odota sinua.
admin-not-well = Jokin vaatii huomiotasi.
admin-failed-jobs = { $count ->
    [one] Yhdestä ajosta luovuttiin usean yrityksen jälkeen.
   *[other] { $count } ajosta luovuttiin usean yrityksen jälkeen.
}
admin-lost-mail = { $count ->
    [one] Yksi viesti ei mennyt perille. Kirjaaja näkee jakelulistalta, ketä se koski.
   *[other] { $count } viestiä ei mennyt perille. Kirjaaja näkee jakelulistalta, ketä ne koskivat.
}
admin-to-jobs = Näytä ajot
admin-to-mail = Näytä posti
admin-site-name = Nimi
admin-site-url = Linkkien osoite
admin-database = Tietokanta
admin-clock = Sivuston kello
admin-clock-real = Esimerkkikello. Oikea aika on { $real }.
admin-waiting = Kirjaajaa odottavat viestit
admin-log-entries = Lokin merkinnät
admin-log-head = Viimeisin tarkistussumma
admin-jobs-none = Mitään työtä ei odota.
admin-mail-none = Yhtään viestiä ei ole vielä lähetetty.
admin-categories = Ryhmät

admin-people-lede = Se, mitä kukin saa tehdä, seuraa rooleista päivästä toiseen. Mitään ei anneta ikuisesti.
admin-people-accounts = Tilit
admin-people-new = Uusi tili
admin-people-open = Avoin
admin-people-closed = Suljettu
admin-people-me = sinä
admin-people-no-roles = Ei rooleja. Tilillä voi kirjautua mutta ei tehdä mitään.
admin-people-from-to = { $from } – { $to }
admin-people-from = Alkaen { $from }, toistaiseksi
admin-people-end = Päätä
admin-people-give = Anna rooli
admin-people-role = Rooli
admin-people-role-hint = Lisää rooleja voi antaa myöhemmin.
admin-people-no-role = Ei vielä
admin-people-first = Ensimmäinen päivä
admin-people-last = Viimeinen päivä
admin-people-last-hint = Jätä tyhjäksi, jos rooli on voimassa toistaiseksi.
admin-people-close = Sulje tili
admin-people-reopen = Avaa tili uudelleen
admin-people-name = Nimi
admin-people-email = Sähköpostiosoite
admin-people-email-hint = Kirjautumislinkki lähetetään tänne.
admin-people-create = Luo tili

admin-jobs-lede = Taustalla tehtävä työ, kuten viestien lähetys. Epäonnistunutta yritetään uudelleen noin kolme vuorokautta ennen kuin siitä luovutaan.
admin-jobs-failed = Luovutetut
admin-jobs-failed-none = Yhdestäkään ajosta ei ole luovuttu.
admin-jobs-waiting = Odottaa tai käynnissä
admin-jobs-done = Juuri tehdyt
admin-jobs-again = Yritä uudelleen
admin-jobs-tries = { $count ->
    [one] 1 yritys.
   *[other] { $count } yritystä.
}
admin-job-queued = Odottaa
admin-job-running = Käynnissä
admin-job-done = Tehty
admin-job-failed = Luovutettu
admin-job-send = Lähetä viesti

admin-mail-lede = Lähteneet viestit ja kirjeet. Näet, mitä ne koskevat ja menivätkö ne perille, mutta et kenelle ne lähtivät tai mitä niissä lukee.
admin-mail-letter = Kirje
admin-mail-kind = Mikä
admin-mail-when = Milloin
admin-mail-to = Kenelle
admin-mail-state = Tila
admin-mail-error = Sähköpostipalvelimen vastaus

admin-log-lede = Kuka teki mitä ja milloin. Loki näyttää, että jokin muuttui, ei sitä, mitä kirjoitettiin.
admin-log-verify = Tarkista ketju
admin-log-verify-hint = Jokaisella merkinnällä on tarkistussumma itsestään ja edellisestä. Tarkistus laskee kaikki uudelleen alusta.
admin-log-whole = Ketju on ehjä. Kaikki { $count } merkintää täsmäävät.
admin-log-missing = Ketju on poikki. Merkintä { $position } puuttuu.
admin-log-changed = Ketju on poikki. Merkintää { $position } on muutettu kirjoittamisen jälkeen.
admin-log-broken-hint = Älä koske tietokantaan. Ota varmuuskopio, vertaa vanhempaan ja ota yhteyttä palvelimen ylläpitoon.
admin-log-none = Loki on tyhjä.
admin-log-row = Merkintä { $position }, { $subject }
admin-log-latest = Viimeisimmät
admin-log-older = Vanhemmat merkinnät
admin-log-system = Järjestelmä
admin-log-anyone = Joku ilman tiliä
admin-log-recipient = Kysytty, omalla linkillään
admin-log-sender = Vastaaja, kuittauksen linkillä
admin-log-referral = Lausuntopyyntö
admin-log-statement = Vastaus
admin-log-contribution = Näkemys
admin-log-document = Asiakirja
admin-log-inbound = Saapunut viesti
admin-log-message = Lähtevä posti
admin-log-account = Tili
admin-log-organisation = Järjestö
admin-log-draft = Vastausluonnos
admin-log-job = Ajo

admin-site-lede = Näin sivusto on asetettu.
admin-site-how = Asetukset ovat palvelimen tiedostossa sites/{ $site }/site.toml, ja ne luetaan ohjelman käynnistyessä. Muuta tiedostoa, tarkista se komennolla radslag check-config ja käynnistä uudelleen.
admin-site-about = Tietoja sivustosta
admin-site-hosts = Isäntänimet
admin-site-languages = Kielet
admin-site-registrar = Kirjaaja
admin-site-mail = Vastausten ja palautusten sähköpostiverkkotunnus
admin-site-series = Diaarisarja
admin-site-reminder = Automaattinen muistutus
admin-site-reminder-off = Pois käytöstä
admin-site-days = { $count ->
    [one] 1 päivä
   *[other] { $count } päivää
}
admin-site-drafts = Lähettämättömät luonnokset poistetaan viimeisen päivän jälkeen
admin-site-example = Kaikki sivustolla on merkitty esimerkiksi.
admin-site-category-name = Nimi
admin-site-category-one = Yksi niistä
admin-site-category-key = Avain listoissa
admin-site-category-internal = Alueen omia
admin-site-colour = Väri
admin-site-colour-lede = Sivusto on antanut värin { $colour }. Kaikki muu lasketaan siitä niin, että tekstin voi lukea.
admin-site-light = Vaalea tila
admin-site-dark = Tumma tila
admin-site-held = { $held } / { $all } paria riittää
admin-site-pair = Edessä ja takana
admin-site-swatch = Näyte
admin-site-contrast = Kontrasti
admin-site-need = Vaatimus
admin-site-verdict = Riittää
admin-site-enough = Riittää
admin-site-too-little = Liian vähän
