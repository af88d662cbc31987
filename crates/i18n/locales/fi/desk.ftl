### Työpöytä: mikä odottaa

## Tehtävät
desk-day = { $weekday }, viikko { $week }
desk-late =
    { $count ->
        [0] Mikään ei ole myöhässä.
        [one] Yksi asia on myöhässä.
       *[other] { $count } asiaa on myöhässä.
    }
desk-soon =
    { $count ->
        [0] Viikon sisällä ei ole määräpäiviä.
        [one] Yhden määräpäivä on viikon sisällä.
       *[other] { $count } asian määräpäivä on viikon sisällä.
    }
desk-begin-with = Aloita tästä
desk-duties = Mitä on tehtävä
desk-begin = Aloita uusi lausuntopyyntö
desk-waits-for = Odottaa
desk-you = Sinua
desk-nobody = Ei ketään
desk-silent =
    { $count ->
        [one] Yhtä, joka ei ole vastannut
       *[other] { $count } tahoa, jotka eivät ole vastanneet
    }
desk-tag-late = Myöhässä
desk-tag-near = Pian
desk-tag-open = Meneillään
desk-all-done = Kaikki on tehty.
desk-all-done-text = Kukaan ei odota sinua. Seuraava asia näkyy täällä, kun joku on vastannut, antanut sinulle tehtävän tai kun määräpäivä lähestyy.
desk-all-referrals = Kaikki lausuntopyynnöt
desk-active = Meneillään olevat lausuntopyynnöt
desk-next = Seuraava vaihe
desk-inbox =
    { $count ->
        [one] Käy läpi yksi viesti saapuneista
       *[other] Käy läpi { $count } viestiä saapuneista
    }
desk-inbox-rule = Vanhin on odottanut: { $waited }. Saapunut kirjataan viipymättä (julkisuus- ja salassapitolain 5 luvun 1 §).
desk-publish =
    { $count ->
        [one] Tarkista ja julkaise yksi lausunto
       *[other] Tarkista ja julkaise { $count } lausuntoa
    }
desk-publish-rule = Ne on kirjattu. Lue ne, poista se, mitä verkossa ei saa olla, ja julkaise.
desk-last-day = Viimeinen vastauspäivä
desk-last-day-rule = { $answered }/{ $asked } pyydetystä on vastannut.

## Kuinka kaukana päivä on
desk-today = tänään
desk-tomorrow = huomenna
desk-yesterday = eilen
desk-since-today = tästä päivästä
desk-in-days =
    { $count ->
        [one] 1 päivän päästä
       *[other] { $count } päivän päästä
    }
desk-days-ago =
    { $count ->
        [one] 1 päivä sitten
       *[other] { $count } päivää sitten
    }
desk-days =
    { $count ->
        [one] 1 päivä
       *[other] { $count } päivää
    }
desk-until = { $day } asti

## Kuka odottaa ketä
desk-who-waits = Kuka odottaa ketä
desk-for-you = Muut odottavat sinua
desk-for-you-none = Kukaan ei odota sinua.
desk-you-for = Sinä odotat muita
desk-you-for-none = Et odota ketään.
desk-wants-longer = pyytää lisäaikaa, { $day } asti
desk-has-written = on kirjoittanut teille
desk-who-drafter = Kirjoittaja
desk-who-asked =
    { $count ->
        [one] Yksi vastaanottaja
       *[other] { $count } vastaanottajaa
    }
desk-who-respondents = Vastanneet
desk-who-silent = { $silent }/{ $asked } pyydetystä
desk-waits-for-step = – { $what }: { $title }
desk-are-to-answer = ei ole vastannut: { $title }
desk-is-to-answer-late = vastaa myöhemmin, on saanut lisäaikaa

## Uusi sivusto
desk-new-title = Ensimmäiset vaiheet
desk-new-organisations = Lisää organisaatiot, joilta yleensä kysytte
desk-new-organisations-text = Silloin osoite ja ryhmä täyttyvät itsestään, kun teette jakelulistan. Vaiheen voi myös ohittaa.
desk-new-referral = Aloita lausuntopyyntö
desk-new-referral-text = Alkuun tarvitaan vain otsikko. Kirjeen, osat, kysymykset ja jakelulistan voitte täyttää missä järjestyksessä tahansa.
desk-new-approve = Anna toisen hyväksyä
desk-new-approve-text = Kukaan ei hyväksy omaa tekstiään. Sen jälkeen kirjaaja lähettää sen.
