demo-try-title = Kokeile roolia
demo-try-lede = Sivut näyttävät erilaisilta sen mukaan, kuka olet. Valitse rooli, niin pääset sen seuraavaan vaiheeseen. Sivun yläreunassa voit vaihtaa roolia ja siirtää kelloa eteenpäin.
demo-try-as = Kokeile: { $role }
demo-step-answer = Vastaa avoimeen lausuntopyyntöön. Tiliä ei tarvita.
demo-step-result = Katso, mitä valmiin lausuntopyynnön vastauksista seurasi.
demo-step-list = Katso kaikki lausuntopyynnöt.
demo-step-read = Lue saapuneet lausunnot, merkitse kannat ja kirjoita, mitä kustakin näkemyksestä seuraa.
demo-step-new = Valmistele uusi lausuntopyyntö.
demo-step-approve = Hyväksy kollegan kirjoittama lausuntopyyntö.
demo-step-nothing-to-approve = Mikään ei odota hyväksyntää. Jätä ensin luonnos asian käsittelijänä.
demo-step-inbox = { $count ->
    [one] Yksi viesti odottaa saapuneissa. Kirjaa se.
   *[other] { $count } viestiä odottaa saapuneissa. Kirjaa ne.
}
demo-step-publish = { $count ->
    [one] Yksi lausunto odottaa tarkistusta ennen julkaisemista verkossa.
   *[other] { $count } lausuntoa odottaa tarkistusta ennen julkaisemista verkossa.
}
demo-step-desk = Katso, mitä kirjaajalla on odottamassa.
demo-step-coordinate = Katso kaikki meneillään oleva ja kuka odottaa ketä.
demo-step-elected = Lue kirjattu aineisto viisi minuuttia ennen kokousta.
demo-step-audit = Katso, kuka on tehnyt mitä, ja tarkista, että loki on ehjä.
demo-index-title = Kolme esimerkkisivustoa
demo-index-lede = Rådslag esittelee tässä kolme aluetta. Järjestöt ovat oikeita, mutta lausunnot, osoitteet ja päätökset ovat keksittyjä. Viestit kirjoitetaan kansioon eikä niitä lähetetä koskaan.
