### Jakelulista ja lähetykset

## Lista
list-title = Jakelulista
list-back = Jakelulistaan
list-count =
    { $count ->
        [0] Listalla ei ole ketään
        [one] Listalla on yksi
       *[other] Listalla on { $count }
    }
list-lede =
    { $count ->
        [one] Yksi vastaanottaja
       *[other] { $count } vastaanottajaa
    }: { $mails } sähköpostilla, { $letters } kirjeellä.
list-none = Jakelulistalla ei ole ketään.
list-none-text = Listalla olevat saavat kirjeen ja oman vastauslinkin. Muutkin voivat vastata verkossa.
list-add-more = Lisää listalle
list-added =
    { $count ->
        [0] Ketään uutta ei lisätty.
        [one] Yksi vastaanottaja lisättiin.
       *[other] { $count } vastaanottajaa lisättiin.
    }
list-already =
    { $count ->
        [one] Yksi oli jo listalla, eikä sitä lisätty uudelleen.
       *[other] { $count } oli jo listalla, eikä niitä lisätty uudelleen.
    }
list-column-number = Nro
list-column-address = Osoite
list-column-status = Tila
list-letter = Kirje postitse
list-no-address = Osoite puuttuu
list-tag-address = Ei osoitetta
list-choose = Valitse
list-name = Nimi
list-name-hint = Organisaation nimi sen itse käyttämässä muodossa.
list-category = Ryhmä
list-category-hint = Kukin vastaanottaja lasketaan yhteenvedossa vain yhteen ryhmään.
list-email = Sähköposti
list-email-hint = Mieluiten tehtävän osoite, ei henkilön. Jätä tyhjäksi, jos he saavat kirjeen.
list-postal = Postiosoite
list-postal-hint = Rivit kuten kirjekuoressa. Tarvitaan vain, jos sähköpostia ei ole.
list-language = Viestien ja kirjeiden kieli

## Lisääminen
list-paste-title = Liitä lista
list-paste-lede = Yksi vastaanottaja riviä kohden. Tunnetuille organisaatioille riittää nimi: osoite ja ryhmä haetaan sieltä.
list-paste = Lista
list-paste-hint = Nimi; sähköposti; ryhmä. Väliin puolipiste tai sarkain, tai taulukko otsikoineen. Myös ”Nimi <osoite>” käy, eikä numerointi haittaa.
list-file = Tai valitse tiedosto
list-file-hint = Teksti- tai CSV-tiedosto, jossa on samat tiedot. Rivit lisätään yllä olevien perään.
list-paste-category = Ryhmä riveille, joilla sitä ei ole
list-paste-category-hint = Voit muuttaa sitä jälkikäteen jokaiselle erikseen.
list-paste-category-missing = Valitse ryhmä riveille, joilla sitä ei ole.
list-paste-button = Lisää listalle
list-keys = Näin ryhmä kirjoitetaan riville
list-keys-text = Kirjoita oikeanpuoleinen sana puolipisteen jälkeen.
list-one-title = Lisää yksi
list-one-button = Lisää listalle
list-add-late = Lisää vastaanottaja jälkikäteen
list-late-lede = Lausuntopyyntö on jo lähetetty. Vastaanottaja saa kirjeen heti, ja määräpäivä on sama kuin muilla.
list-late-button = Lisää ja lähetä kirje
list-known-title = Valitse tunnetuista organisaatioista
list-known-lede =
    { $count ->
        [one] Tunnettuja organisaatioita on yksi.
       *[other] Tunnettuja organisaatioita on { $count }.
    } Jo listalla olevia ei voi valita.
list-known-there = Jo listalla
list-known-none = Valitse vähintään yksi organisaatio.
list-known-button = Lisää valitut
list-known-empty = Organisaatioita ei ole vielä lisätty.
list-known-empty-text = Lisää ne, joilta yleensä kysytte, niin seuraava lista syntyy minuutissa. Siihen asti voit liittää listan.
list-known-empty-add = Lisää organisaatio

## Yksi vastaanottaja
list-saved = Tallennettu.
list-edit-title = Osoite ja kieli
list-edit-late = Jos muutat osoitetta, kirje lähetetään heti uuteen osoitteeseen, ja vastauslinkki pysyy samana.
list-goes-now = Seuraava lähetys menee osoitteeseen { $address }. Rekisterin mukaan järjestö vastaa lausuntopyyntöihin nyt siellä.
list-bounced = Viesti ei mennyt perille.
list-bounced-reason = Sähköpostipalvelin vastasi: ”{ $reason }”
list-longer-title = Pyytää lisäaikaa
list-longer-asked = He haluavat vastata viimeistään { $day }.
list-longer-others = Lisäajasta päättävät käsittelijät ja koordinaattorit.
list-longer-give = Anna lisäaikaa
list-longer-until = Tämän vastaanottajan uusi määräpäivä
list-longer-reason = Miksi
list-longer-reason-hint = Näkyy heille lähtevässä viestissä. Pakollinen, jos vastaus on kielteinen.
list-longer-grant = Anna lisäaikaa
list-longer-refuse = Vastaa kieltävästi
list-their-answer = Lausunto
list-open-answer = Avaa lausunto, joka tuli { $at }
list-renew-title = Uusi vastauslinkki
list-renew-text = Onko linkki väärällä henkilöllä? Vanha lakkaa heti toimimasta, ja kirje lähetetään uudelleen uudella linkillä. Jo kirjoitettu säilyy.
list-renew-button = Lähetä uusi linkki
list-remove-title = Poista listalta
list-remove-text = Lausuntopyyntöä ei ole lähetetty, joten kukaan ei huomaa mitään.
list-remove-button = Poista { $name }
list-log-mail = { $kind } osoitteeseen { $address }. { $state }.
list-log-letter = { $kind } kirjeenä. { $state }.

## Lähetykset
list-sent-title = Lähetykset
list-sent-lede =
    { $asked ->
        [one] Yhdeltä pyydettiin lausuntoa
       *[other] { $asked } taholta pyydettiin lausuntoa
    }. { $answered ->
        [0] Kukaan ei ole vielä vastannut.
        [one] Yksi on vastannut.
       *[other] { $answered } on vastannut.
    }
list-sent-none = Mitään ei ole vielä lähetetty.
list-sent-none-text = Kun lausuntopyyntö on hyväksytty, kirjaaja lähettää sen. Silloin jokainen vastaanottaja näkyy täällä.
list-only = Näytä vain osa
list-only-all = Kaikki
list-only-bounced = Ei tavoitettu
list-only-silent = Ei vastannut
list-only-answered = Vastannut
list-only-none = Ei ketään.
list-column-out = Lähetetty
list-column-since = Sen jälkeen
list-column-answered = Vastasi
list-nothing-yet = Ei vielä mitään
list-since-bounced = Palautui { $day }.
list-since-reminded = Muistutettu { $day }.
list-since-asks = Pyytää lisäaikaa.
list-since-extended = Saa vastata { $day } asti.
list-since-fed-back = Sai palautteen { $day }.

## Tulostettavat kirjeet
list-unreachable-title =
    { $count ->
        [one] Yhtä ei voi tavoittaa
       *[other] { $count } ei voi tavoittaa
    }
list-unreachable-text = He ovat vastanneet mutta eivät ole jättäneet sähköpostia eikä postiosoitetta, joten heille ei voi lähettää kirjettä. Jos he ottavat yhteyttä, avatkaa vastaus ja kertokaa, mitä näkemyksistä tuli. Kun vastaus on julkaistu, tieto on verkossa vastauksen numeron kohdalla.
list-unreachable-tag = Ei tavoitettavissa
list-print-title = Tulostettavat ja postitettavat
list-print-lede =
    { $count ->
        [one] Yksi kirje on tulostettava, postitettava ja sitten merkittävä tähän.
       *[other] { $count } kirjettä on tulostettava, postitettava ja sitten merkittävä tähän.
    }
list-print-none = Yhtään kirjettä ei odota.
list-print-none-text = Tähän tulevat kirjeet niille, joilla ei ole sähköpostia.
list-print-button = Merkitse postitetuksi
list-print-noted = Merkitty postitetuksi.
list-print-others = Käsittelijät, kirjaajat ja koordinaattorit merkitsevät postitetut.
