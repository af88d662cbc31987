### Kirjaajan jono: ehdotukset ryhmissä ja useita viestejä kerralla.

queue-seems-answer-sure = Varma vastaus
queue-seems-answer = Todennäköinen vastaus
queue-seems-more = Lisää joltakulta, joka on jo vastannut
queue-seems-question = Kysymys
queue-seems-longer-time = Pyytää lisäaikaa
queue-seems-not-for-us = Ei luultavasti meille
queue-seems-unclear = Ei tiedossa

queue-sure = { $count ->
    [one] Yksi varma vastaus
   *[other] { $count } varmaa vastausta
}
queue-sure-hint = Viesteistä näkyy, kuka vastaa, mihin lausuntopyyntöön ja että kyse on vastauksesta. Poista valinta siitä, jonka haluat katsoa ensin.
queue-register-sure = Kirjaa valitut
queue-likely = { $count ->
    [one] Yksi viesti, jolle on todennäköinen ehdotus
   *[other] { $count } viestiä, joille on todennäköinen ehdotus
}
queue-likely-hint = Useimmat seikat puoltavat ehdotusta. Lue perustelut ennen kuin valitset.
queue-look = { $count ->
    [one] Yksi katsottava viesti
   *[other] { $count } katsottavaa viestiä
}
queue-look-hint = Ihmisen on selvitettävä, mihin nämä kuuluvat.
queue-do = Valituille
queue-register = Kirjaa ehdotuksen mukaan
queue-aside = Siirrä sivuun
queue-aside-why = Miksi ne siirretään sivuun?
queue-aside-question = Kysymys, välitetty käsittelijälle
queue-aside-longer-time = Lisäaikapyyntö, välitetty käsittelijälle
queue-aside-advertising = Mainos tai roskaposti
queue-aside-duplicate = Kaksoiskappale
queue-aside-elsewhere = Kuuluu toiseen diaariin
queue-aside-automatic = Automaattinen vastaus
queue-pick = Valitse viesti, lähettäjä { $name }: { $subject }
queue-guess-answered = Vastaajalta on jo kirjattu vastaus.
queue-guess-several = Samalta lähettäjältä odottaa useita viestejä. Jos ne ovat yksi vastaus, voit yhdistää ne.

queue-done-title = Tämä tehtiin
queue-done-registered = { $mail }, lähettäjä { $from }: kirjattu numerolla { $document }, vastaaja { $name }.
queue-done-failed = { $mail }, lähettäjä { $from }: ei kirjattu. { $why }
queue-done-aside = { $mail }: siirretty sivuun.
queue-done-aside-failed = { $mail }: ei siirretty sivuun. { $why }
queue-none-ticked = Valitse ensin vähintään yksi viesti.
queue-error-not-found = Viestiä ei ole.
queue-error-forbidden = Et saa tehdä tätä.
queue-error-changed = Joku muu muutti sitä samaan aikaan. Katso sitä uudelleen.
queue-error-internal = Meillä tapahtui virhe. Mitään ei muutettu. Yritä uudelleen.

queue-reason-in-reply-to = Viesti vastaa lähettämäämme viestiin.
queue-reason-title-in-subject = Lausuntopyynnön otsikko on aiheessa.
queue-reason-several-referrals = Viestissä mainitaan useita lausuntopyyntöjä.
queue-reason-on-several-lists = Lähettäjä on usealla jakelulistalla tai monta kertaa samalla.
queue-reason-sender-domain = Lähettäjän verkkotunnus on vastaanottajan.
queue-reason-name-of-sender = Lähettäjän nimi on jakelulistalla.
queue-reason-name-in-text = Tekstissä oleva nimi on jakelulistalla.
queue-reason-text-says-answer = Tekstissä otetaan kantaa, kuten vastauksissa.
queue-reason-file-says-answer = Liite on nimetty vastaukseksi.
queue-reason-asks = Tekstissä kysytään jotakin.
queue-reason-asks-longer-time = Tekstissä pyydetään lisäaikaa.
queue-reason-advertising = Teksti muistuttaa mainosta tai uutiskirjettä.

problem-nothing-suggested = Viestille ei ole ehdotusta. Avaa se ja valitse lausuntopyyntö ja vastaaja.
