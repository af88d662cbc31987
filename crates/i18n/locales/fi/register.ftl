### Kansalaisyhteiskunnan rekisteri: sisään luettavat luettelot ja rivit, joista on päätettävä.

register-problem-no-name-column = Nimisaraketta ei ole valittu. Valitse sarake, jossa organisaatioiden nimet ovat.
register-problem-column-twice = Samalle tiedolle on valittu kaksi saraketta: { $field }. Valitse yksi.
register-problem-no-such-column = Tiedostossa ei ole saraketta { $heading }.
register-table-empty = Tiedosto on tyhjä.
register-table-too-large = Tiedosto on liian suuri. Jaa se osiin ja lue osat yksi kerrallaan.
register-table-foreign = Tiedostoa ei voi lukea taulukkona. Tallenna se Excel-työkirjana (.xlsx), OpenDocument-laskentataulukkona (.ods) tai CSV-tiedostona.
register-table-protected = Tiedosto on lukittu salasanalla. Poista salasana ja yritä uudelleen.
register-table-damaged = Tiedosto on vioittunut. Avaa se taulukkolaskentaohjelmassa, tallenna se uudelleen ja yritä sitten uudestaan.
register-table-no-such-place = Valitsemaasi taulukkoa tai otsikkoriviä ei ole tiedostossa.

register-field-key = Luettelon oma tunnus
register-field-name = Nimi
register-field-alias = Muut nimet
register-field-number = Organisaationumero
register-field-municipality = Kunta
register-field-type = Tyyppi
register-field-activity = Toiminta
register-field-target-group = Kohderyhmät
register-field-postal-code = Postinumero
register-field-town = Paikkakunta
register-field-website = Verkkosivusto
register-field-description = Kuvaus
register-field-members = Jäsenmäärä
register-field-email = Sähköpostiosoite
register-field-phone = Puhelin
register-field-person = Yhteyshenkilö

register-refused-no-name = Rivillä ei ole nimeä, tai siinä on jotakin, mikä ei voi olla nimi.
register-refused-personal-number = Nimessä on henkilötunnus. Riviä ei lueta. Poista tunnus tiedostosta.
register-refused-name-too-long = Nimi on liian pitkä ollakseen nimi.
register-refused-damaged = Rivi on vioittunut, sarakkeet ovat voineet siirtyä.

register-question-same-certain = On jo rekisterissä
register-question-same-likely = On todennäköisesti jo rekisterissä
register-question-other-number = Sama nimi mutta eri organisaationumero
register-question-school = Vaikuttaa koululta
register-question-authority = Vaikuttaa viranomaiselta tai sen osalta
register-question-company = Vaikuttaa yritykseltä
register-question-person = Vaikuttaa henkilöltä
register-question-not-in-use = Nimen mukaan rivi ei ole käytössä

register-remark-number-check-digit = Organisaationumeron tarkistusnumero on väärä.
register-remark-number-form = Se ei ole organisaationumero.
register-remark-number-of-person = Numero voi olla henkilötunnus, eikä sitä tallennettu.
register-remark-municipality = Kuntaa ei ole olemassa.
register-remark-municipalities-differ = Kunnan nimi ja tunnus eroavat toisistaan. Nimeä käytettiin.
register-remark-postal-code = Se ei ole postinumero.
register-remark-website = Se ei ole verkko-osoite.
register-remark-email = Se ei ole sähköpostiosoite.
register-remark-members = Se ei ole lukumäärä.
register-remark-type-unplaced = Tyyppiä ei ole luokituksessa.
register-remark-cut = Teksti on liian pitkä, ja sitä lyhennettiin.
register-remark-personal = Henkilötietoa ei tallennettu, koska oikeusperustetta ei ole valittu.
register-remark-masked = Tekstissä olleet henkilötunnukset, puhelinnumerot tai sähköpostiosoitteet on korvattu. Arvo kertoo, montako.
register-remark-contact-detail = Tässä on puhelinnumero tai sähköpostiosoite. Arvo jätettiin pois, koska se näkyy kaikille.
register-remark-hidden = Näkymättömät merkit poistettiin.
register-remark-erased = Yhteyshenkilö jätettiin pois. Henkilötiedot on poistettu täältä, eikä lista tuo niitä takaisin.

refusal-later-import = Sama luettelo on luettu sen jälkeen uudelleen. Kumoa ensin se tuonti.
