# The language's own name.
language-name = Suomi
private-person = Yksityishenkilö

## Shell

shell-skip = Siirry sisältöön
shell-menu = Valikko
shell-close = Sulje
shell-main-nav = Päävalikko
shell-here = Olet tässä
shell-start = Etusivu
shell-sign-in = Kirjaudu sisään
shell-sign-out = Kirjaudu ulos
shell-desk = Työtila
shell-public = Julkiselle sivulle
shell-work-name = Rådslag – työtila
shell-referrals = Lausuntopyynnöt
shell-became = Näin kävi
shell-todo = Tehtävät
shell-inbox = Saapuneet
shell-organisations = Järjestöt
shell-admin = Ylläpito
shell-people = Henkilöt
shell-jobs = Ajot
shell-mail = Posti
shell-log = Loki
shell-site = Sivusto
shell-example = Esimerkkisivusto. Kysymykset perustuvat oikeisiin asiakirjoihin, mutta lausunnot, osoitteet ja päätökset ovat keksittyjä.
shell-example-mark = Esimerkki
shell-foot-take-part = Osallistu
shell-foot-help = Ohjeita
shell-foot-contact = Yhteystiedot
shell-foot-open-now = Avoinna nyt
shell-foot-about = Näin Rådslag toimii
shell-foot-accessibility = Saavutettavuus
shell-foot-privacy = Omat tietosi
shell-foot-data = Avoin data
shell-foot-no-account = Vastaamiseen ei tarvita tiliä eikä sähköistä tunnistautumista.
shell-foot-end = Rådslag on avointa lähdekoodia. { $site } ylläpitää omaa sivustoaan ja omistaa kaikki sen tiedot.
shell-error-prefix = Virhe:
shell-back = Takaisin
shell-cancel = Peruuta
shell-save = Tallenna
shell-change = Muuta
shell-remove = Poista
shell-continue = Jatka
shell-yes = Kyllä
shell-no = Ei
shell-pages = Lisää sivuja
shell-next = Seuraava
shell-previous = Edellinen
form-errors = { $count ->
    [one] Yksi kohta täytyy korjata
   *[other] { $count } kohtaa täytyy korjata
}

## Demo

demo-roles = Kokeile roolissa
demo-you-are = Olet
demo-visitor = vierailija
demo-clock = Sivuston kello
demo-day = Päivä eteenpäin
demo-week = Viikko eteenpäin
demo-hint = Esimerkki. Painikkeet ovat vain demossa.

## What went wrong

error-not-found-title = Lanka katkesi
error-not-found-lede = Sivua ei ole tai osoite on väärä. Mikään lähettämäsi ei ole kadonnut.
error-forbidden-title = Sivu ei ole avoinna sinulle
error-forbidden-lede = Nykyinen roolisi ei riitä tähän. Pyydä ylläpitäjältä, jos sinulla pitäisi olla se.
error-invalid-title = Jotain täytyy korjata
error-invalid-lede = Mitään ei tallennettu. Palaa takaisin, niin kirjoittamasi on tallella.
error-parameter-title = Parametri on väärin
again-title = Lähettäkää vielä kerran
again-lede = Lomake oli ollut auki liian kauan, tai selain ei hyväksy evästeitä. Mitään ei ole vielä tallennettu, mutta kirjoittamanne on tallella tässä.
again-check = Tarkistakaa tekstit ja lähettäkää uudelleen.
again-files = Tiedostot on valittava uudelleen seuraavalla sivulla.
again-text = Kirjoittamanne
again-button = Lähetä uudelleen
again-out-title = Olet kirjautunut ulos
again-out-lede = Mitään ei ole vielä tallennettu, mutta kirjoittamasi on tallella tässä. Kirjaudu sisään uudessa välilehdessä, palaa sitten tähän ja lähetä uudelleen.
again-out-sign-in = Kirjaudu uudessa välilehdessä
error-refused-title = Se ei onnistu juuri nyt
error-refused-lede = Mitään ei ole muutettu.
error-conflict-title = Joku muu ehti ensin
error-conflict-lede = Sivu muuttui, kun se oli auki sinulla. Palaa takaisin, lataa sivu uudelleen ja tee muutos uudestaan. Mitään ei ole kirjoitettu yli.
error-full-title = Emme voi ottaa vastaan juuri nyt
error-full-lede = Palvelimen tila on loppunut. Mitään ei jäänyt puolitiehen. Yritä hetken kuluttua uudelleen tai lähetä lausuntosi sähköpostilla.
error-internal-title = Jokin meni vikaan meillä
error-internal-lede = Vika on kirjattu. Yritä hetken kuluttua uudelleen. Se, mistä sinulla on kuitti, on tallessa.
error-method-title = Sivua ei voi käyttää näin
error-method-lede = Osoite on olemassa, mutta ei siihen, mitä yritit.
error-help = Etkö pääse eteenpäin? Kirjoita kirjaamoon ja mainitse virhe { $code }, { $id }, niin löydämme, mitä tapahtui.
error-ways = Jatka tästä

## Refusals

refusal-wrong-stage = Lausuntopyyntö on vaiheessa ”{ $stage }”, eikä siitä voi ottaa tätä askelta.
refusal-no-recipients = Jakelulista on tyhjä. Lisää ainakin yksi vastaanottaja.
refusal-without-address = Näiltä vastaanottajilta puuttuu sekä sähköposti- että postiosoite: { $names }.
refusal-unread = { $count ->
    [one] Yksi näkemys on vielä lukematta.
   *[other] { $count } näkemystä on vielä lukematta.
}
refusal-unanswered = { $count ->
    [one] Yksi näkemys on vielä ilman vastausta.
   *[other] { $count } näkemystä on vielä ilman vastausta.
}
refusal-mails = { $count ->
    [one] Yksi mahdollisesti tähän kuuluva viesti odottaa saapuneissa.
   *[other] { $count } mahdollisesti tähän kuuluvaa viestiä odottaa saapuneissa.
}
refusal-too-late = Määräaika on kulunut umpeen, joten lausuntoa ei voi enää korjata täällä. Kirjoita kirjaamoon, niin korjaus liitetään lausuntoon.
refusal-takes-no-answers = Lausuntopyynnön tila on ”{ $stage }”, eikä siihen voi kirjata vastauksia. Vastauksia voi kirjata, kun se on lähetetty, mutta ei luonnokseen eikä peruutettuun pyyntöön.
refusal-link = Linkki ei ole enää voimassa. Se on voinut vanheta, vaihtua uuteen tai kopioitua väärin.
refusal-form-broken = Lähetetty ei tullut kokonaan perille. Mitään ei tallennettu. Yrittäkää uudelleen.
refusal-too-many = Liian monta yritystä. Odota hetki ja yritä uudelleen.
refusal-done = Se on jo tehty.
refusal-nobody = Ei ole ketään, kenelle lähettää. Kaikki ovat vastanneet.
