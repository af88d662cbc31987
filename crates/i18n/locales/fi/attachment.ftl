### Liitteistä luettu teksti.

attachment-read = Lue liitteen teksti
attachment-read-of = { $name }
attachment-by-machine = Teksti on luettu tiedostosta koneellisesti ilman kuvia ja asettelua. Alkuperäinen on ratkaiseva.
attachment-cut = Teksti on katkaistu tähän. Lue loput alkuperäisestä.
attachment-picture = Kuva tekstistä: tekstiä ei voitu lukea. Lue se alkuperäisestä.
attachment-protected = Tekstiä ei voitu lukea: tiedosto on lukittu salasanalla.
attachment-damaged = Tekstiä ei voitu lukea: tiedosto on vioittunut.
attachment-too-demanding = Tekstiä ei voitu lukea: tiedosto on liian suuri tai monimutkainen.
attachment-waiting = Tekstiä luetaan. Lataa sivu hetken kuluttua uudelleen.
