### Tiedostot, joita on vaarallista avata.

quarantine-tag = Karanteenissa
quarantine-why = Vaarallinen avata: { $why }.
quarantine-within = { $why } ({ $place })
quarantine-reason-program = se on ohjelma
quarantine-reason-script = siinä on skriptejä tai komentoja
quarantine-reason-shortcut = se johtaa muualle
quarantine-reason-macro = siinä on makroja
quarantine-reason-locked = se on lukittu salasanalla, joten sen sisältöä ei voi nähdä
quarantine-reason-page = se on verkkosivu, joka pyytää tietoja tai hakee muuta sisältöä
quarantine-reason-embedded = siihen on piilotettu toinen tiedosto
quarantine-reason-archive = se on arkisto, jonka sisältöä ei voi nähdä
quarantine-reason-disguised = nimi peittää, mikä se on
quarantine-reason-mail = Liite on karanteenissa: sitä on vaarallista avata.
quarantine-refused = Tiedosto on karanteenissa, koska sitä on vaarallista avata. Kirjaaja voi hakea sen.
quarantine-upload = Tiedostoa { $name } voi olla vaarallista avata: siinä on makroja, skriptejä tai toinen tiedosto. Tallenna se uudelleen ilman niitä, mieluiten PDF-muodossa, ja lähetä se uudelleen.
quarantine-title = Hae karanteenissa oleva tiedosto
quarantine-mail = Koko viesti sellaisena kuin se saapui
quarantine-lede = Tiedosto on säilytetty sellaisena kuin se saapui, ja se kuuluu asiaan. Sitä ei koskaan julkaista verkossa eikä lähetetä eteenpäin.
quarantine-warning = Älä avaa sitä tavallisella tietokoneella. Hae se vain, jos on pakko, ja kysy ensin tietoturvasta vastaavilta. Hakemisesta jää merkintä lokiin.
quarantine-file = Tiedosto
quarantine-danger = Miksi
quarantine-fetch = Ymmärrän, hae tiedosto
quarantine-back = Palaa hakematta
quarantine-only-registrar = Vain kirjaaja voi hakea tiedoston. Ota yhteyttä kirjaajaan, jos tarvitset sitä.
quarantine-not-published = { $name } on karanteenissa, eikä sitä voi näyttää verkossa.
