### Kirjaajan saapuneet.

inbox-title = Saapuneet
inbox-lede = Nämä viestit odottavat ihmisen katsetta. Ehdotukset ovat vain ehdotuksia. Sinä päätät, mihin kukin viesti kuuluu.
inbox-waiting-count = { $count ->
    [one] Yksi viesti odottaa
   *[other] { $count } viestiä odottaa
}
inbox-waiting = Odottaa sinua
inbox-waiting-empty = Yhtään viestiä ei odota. Tänne tulevat uudet viestit, joita ei voi varmasti liittää lausuntopyyntöön.
inbox-to-referrals = Lausuntopyyntöihin
inbox-done = Kirjattu numerolla { $number }, lähettäjä { $name }.
inbox-done-open = Avaa vastaus
inbox-line = ”{ $subject }”, { $when }, numero { $number }
inbox-files = { $count ->
    [one] 1 liite
   *[other] { $count } liitettä
}
inbox-from-unknown = Tuntematon lähettäjä
inbox-no-subject = (ei aihetta)
inbox-tag-answer = Uusi vastaus
inbox-tag-sender = Kuka vastaa?
inbox-tag-matter = Ei asiaa
inbox-tag-bounce = Ei mennyt perille
inbox-tag-auto = Automaattinen vastaus
inbox-tag-notice = Toimitusilmoitus
inbox-tag-unreadable = Ei luettavissa
inbox-guess-both = Kuuluu luultavasti asiaan { $number }, lähettäjä { $name }.
inbox-guess-matter = Kuuluu luultavasti asiaan { $number }. Lähettäjä ei ole selvä.
inbox-guess-none = Viestistä ei näy, mihin lausuntopyyntöön se kuuluu.
inbox-tie-here = Kirjaa tähän
inbox-open = Avaa
inbox-choose = Valitse asia
inbox-noted = Merkitty, ei vaadi sinulta mitään
inbox-noted-hint = Palautuneet viestit ja automaattiset vastaukset. Ne on merkitty vastaanottajan kohdalle. Jos jokin niistä onkin vastaus, voit avata ja kirjata sen.
inbox-noted-at = Merkitty vastaanottajan { $name } kohdalle.
inbox-aside = Sivuun siirretyt
inbox-aside-hint = Viestit säilyvät, ja ne voi yhä kirjata.

inbox-reason-reply-address = Viesti tuli vastaanottajan omaan vastausosoitteeseen.
inbox-reason-number-in-subject = Diaarinumero on aiherivillä.
inbox-reason-number-in-text = Diaarinumero on tekstissä.
inbox-reason-sender-on-list = Lähettäjä on jakelulistalla.
inbox-reason-subject-says-answer = Aiherivin mukaan viesti on vastaus lausuntopyyntöön.
inbox-reason-person = Viesti näyttää ihmisen kirjoittamalta.
inbox-reason-unreadable = Viestiä ei voitu lukea sähköpostina. Alkuperäisen voi hakea.
inbox-reason-text-cut = Viestin teksti on niin pitkä, että tässä näkyy vain alku. Koko viestin voi hakea.
inbox-text-cut = [Teksti on tätä pidempi. Koko viesti on tallessa alkuperäisenä.]
inbox-reason-status-report = Sähköpostipalvelin ilmoittaa, ettei viestiä voitu toimittaa.
inbox-reason-delayed = Sähköpostipalvelin ilmoittaa, että viesti on myöhässä. Se yrittää uudelleen.
inbox-reason-delivered = Sähköpostipalvelin vahvistaa, että viesti on toimitettu.
inbox-reason-returned = Oma viestimme on palautettu mukana.
inbox-reason-daemon = Lähettäjä on sähköpostipalvelin, ei ihminen.
inbox-reason-no-sender = Viestillä ei ole lähettäjää, kuten palautuksilla yleensä.
inbox-reason-marked-auto = Viesti on merkitty automaattiseksi.
inbox-reason-read-receipt = Viesti on lukukuittaus.
inbox-reason-challenge = Lähettäjän sähköpostipalvelin pyytää vahvistamaan, että viestin on kirjoittanut ihminen.
inbox-reason-calendar = Se on vastaus kalenterikutsuun.
inbox-reason-feedback-report = Viesti on ilmoitus ei-toivotusta postista.
inbox-reason-auto-subject = Aihe on tyypillinen automaattiselle vastaukselle.
inbox-reason-other = Tunnus: { $key }.

inbox-about = Tietoja viestistä
inbox-from = Lähettäjä
inbox-received = Saapunut
inbox-taken-for = Tulkittu
inbox-text = Teksti
inbox-no-text = Viestissä ei ole tekstiä. Katso liitteet.
inbox-whole = Näytä koko teksti lainauksineen
inbox-files-title = Tiedostot
inbox-fetch = Lataa
inbox-raw = Koko viesti alkuperäisenä
inbox-raw-hint = Sellaisena kuin se tuli, reittitietoineen
inbox-tied = Kirjattu
inbox-tied-to = Viesti on kirjattu vastauksena, lähettäjä { $name }.
inbox-belongs = Mihin viesti kuuluu?
inbox-no-referrals = Yhtään lausuntopyyntöä ei ole lähetetty, joten viestiä ei voi liittää mihinkään asiaan.
inbox-referral = Lausuntopyyntö
inbox-choose-referral = Valitse lausuntopyyntö
inbox-show-list = Näytä jakelulista
inbox-who = Kuka vastaa?
inbox-who-hint = Asian { $number } jakelulista. Myös listan ulkopuolinen saa vastata.
inbox-choose-who = Valitse vastaaja
inbox-unasked = Joku, joka ei ole listalla
inbox-has-answered = on vastannut
inbox-unasked-fold = Vastaaja ei ole listalla
inbox-name = Nimi
inbox-name-hint = Niin kuin lähettäjä sen kirjoittaa.
inbox-kind = Vastauksen lähettää
inbox-kind-organisation = Järjestö tai organisaatio
inbox-kind-private = Yksityishenkilö
inbox-kind-private-hint = Näytetään julkisesti muodossa ”yksityishenkilö”.
inbox-tie = Kirjaa asiaan
inbox-tie-hint = Vastaus saa asian seuraavan asiakirjanumeron ja säilyttää saapumispäivänsä. Lähettäjä saa kuittauksen. Mitään ei julkaista ennen tarkistusta.
inbox-put-aside = Siirrä sivuun
inbox-note = Miksi?
inbox-note-hint = Esimerkiksi: mainos, kuuluu toiseen diaariin, kaksoiskappale.
