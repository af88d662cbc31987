### Sanojen ja tiedostojen peittäminen ennen julkaisua.

mask-title = Peitä sanoja
mask-found-name = Nimi
mask-none = Ohjelma ei löydä mitään henkilötiedolta näyttävää. Lue teksti silti.
mask-hint = Ohjelma osoittaa henkilötunnukset, puhelinnumerot, sähköpostiosoitteet ja nimet, jotka alkavat yleisellä etunimellä. Se ei löydä kaikkea ja voi olla väärässä. Sinä päätät. Alkuperäistä ei koskaan muuteta.
mask-do = Peitä valitsemasi tai muita sanoja
mask-words = Muita peitettäviä sanoja
mask-words-hint = Juuri niin kuin ne ovat tekstissä. Yksi kohta riville.
mask-words-kind = Muu
mask-reason = Syy ja säännös
mask-reason-hint = Esimerkiksi: yksityishenkilö, 21 kap. 7 § OSL. Peitä kerran kutakin syytä kohti.
mask-ticked = Peitä
mask-all = Peitä kaikki osoitettu
mask-line = { $kind }: { $reason }
mask-nothing = Valitse jotakin tai kirjoita sanoja, jotka ovat tekstissä.
mask-copy-tag = (peitetty kopio)
mask-copy = Näytä peitetty kopio
mask-copy-hint = Alkuperäinen säilyy diaarissa. Varmista, että peitetty on poistettu tiedostosta eikä vain peitetty näkyvistä.
mask-copy-of = Peitetty kopio tiedostosta { $name }
