### Takaisin tulleet viestit: miksi, ja mitä voi tehdä.

bounce-no-such-address = Osoitetta ei ole.
bounce-no-such-domain = Vastaanottajan sähköpostin verkkotunnusta ei ole.
bounce-closed = Postilaatikko on suljettu tai poissa käytöstä.
bounce-full = Postilaatikko on täynnä.
bounce-too-large = Viesti oli vastaanottajalle liian suuri.
bounce-rejected = Vastaanottajan palvelin hylkää viestimme.
bounce-unreachable = Vastaanottajan palvelimeen ei saatu yhteyttä.
bounce-unknown = Syytä ei voi sanoa varmasti.
bounce-do-correct = Soita tai etsi oikea osoite heidän sivustoltaan ja korjaa se tähän.
bounce-do-closed = Kysy, kuka hoitaa asiaa nyt, ja kirjoita se osoite tähän.
bounce-do-full = Odota päivä ja yritä uudelleen. Jos viesti tulee taas takaisin, soita tai lähetä kirje.
bounce-do-too-large = Lähetä sen sijaan paperikirje tai kysy tietohallinnosta, kuinka suuria viestejä voi lähettää.
bounce-do-rejected = Ota yhteyttä tietohallintoon ja anna heille palvelimen vastaus. Osoite on luultavasti oikea.
bounce-do-unreachable = Yritä myöhemmin uudelleen. Jos se ei auta, tarkista osoitteen kirjoitusasu.
bounce-do-unknown = Lue, mitä palvelin vastasi. Tarkista osoite tai lähetä kirje.
bounce-correct = Korjaa osoite
bounce-again = Yritä uudelleen
bounce-print = Lähetä sen sijaan kirje: poista sähköposti ja kirjoita postiosoite
bounce-ask-it = Anna tietohallinnolle tämä: palvelimen vastaus yllä ja osoite { $address }.
