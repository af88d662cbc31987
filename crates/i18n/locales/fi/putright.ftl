### Kirjauksen korjaaminen.

putright-title = Korjaa kirjaus
putright-lede = Saapunutta ei koskaan muuteta. Numeroa, joka ei enää päde, ei käytetä uudelleen. Se jää näkyviin ja ohjaa eteenpäin. Kuitin saaneelle kerrotaan, että tiedot on korjattu.
putright-move = Siirrä vastaus
putright-move-hint = Toisessa lausuntopyynnössä vastaus saa uuden numeron ja näkemykset luetaan uudelleen. Samassa se pitää numeronsa.
putright-join = Yhdistä muihin vastauksiin
putright-join-hint = Kun yksi vastaus tuli useassa viestissä. Ensin tullut pitää numeronsa. Tekstit ja tiedostot tulevat peräkkäin saapumisjärjestyksessä.
putright-with = Mitkä kuuluvat yhteen tämän kanssa?
putright-back = Palauta jonoon
putright-back-hint = Viesti odottaa silloin taas postilaatikossa. Vastausta ei enää lasketa lausuntopyyntöön.
putright-reason = Miksi?
putright-reason-hint = Näkyy diaarin historiassa. Esimerkiksi: viesti koski toista lausuntopyyntöä.
putright-link = Korjaa kirjaus
putright-history = Korjatut kirjaukset
putright-history-hint = Numerot, jotka eivät enää päde. Niitä ei käytetä uudelleen.
putright-row-moved = { $old } siirrettiin numerolle { $new }, { $when }. { $why }
putright-row-joined = { $old } kuuluu numeroon { $new }, { $when }. { $why }
putright-row-back = { $old } palautettiin postilaatikkoon, { $when }. { $why }
putright-row-renamed = Oli merkitty vastaajan { $name } vastaukseksi { $when } asti. { $why }
putright-originals = Viestit, joissa vastaus tuli
putright-original = Viesti { $number }, { $when }
putright-joined-mark = Viesti { $number }, osa samaa vastausta
putright-mail-subject = Oikaisu: { $old }
putright-mail-intro =
    { $who ->
        [person] Olemme korjanneet vastauksesi kirjauksen. Numeron { $old } kuitin tiedot eivät enää päde.
       *[organisation] Olemme korjanneet vastauksenne kirjauksen. Numeron { $old } kuitin tiedot eivät enää päde.
    }
putright-mail-now = Vastauksen numero on nyt { $new }. Se on kirjattu näin:
putright-mail-waits = Viesti on edelleen meillä. Kirjaaja katsoo sitä uudelleen. Jos se kirjataan vastaukseksi, lähetämme uuden kuitin.
putright-mail-kept = Meille lähetetty säilyy juuri sellaisena kuin se tuli.
putright-message-kind = Kirjauksen oikaisu
putright-log-moved = Vastaus { $number } korjattiin: se on { $to }, vastaaja { $name }.
putright-log-back = Vastaus { $number }, vastaaja { $name }, palautettiin postilaatikkoon.
putright-log-joined = Vastaus { $number } kuuluu numeroon { $to }.
putright-log-extended = Vastausta { $number } täydennettiin: siihen kuuluu toinenkin viesti.
putright-several-suggested = Viestit näyttävät tulevan eri vastaajilta. Kirjaa ne yksitellen.
putright-also = Vastaako viesti toiseenkin lausuntopyyntöön?
putright-also-hint = Siitä tulee silloin toinen vastaus omine numeroineen ja kuitteineen. Viesti on sama.
putright-add = Lisää jo kirjattuun vastaukseen
putright-add-hint = Kun yksi vastaus tulee useassa viestissä. Teksti ja tiedostot lisätään jo saapuneen perään uutena versiona.
putright-add-to = Vastaus
putright-queue-join = Yhdistä yhdeksi vastaukseksi
putright-queue-joined = { $mails } on kirjattu yhdeksi vastaukseksi, { $document }, vastaaja { $name }.
putright-queue-join-failed = Viestejä ei yhdistetty. { $why }
