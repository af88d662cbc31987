### Mitä järjestöltä on kysytty, ja varoitus lausuntopyynnön lähettäjälle.

history-title = Lausuntopyynnöt
history-none = Järjestölle ei ole lähetetty täältä lausuntopyyntöjä.
history-referral = Lausuntopyyntö
history-sent = Lähetetty
history-answer = Lausunto
history-no-answer = Ei lausuntoa
history-outcome = Mitä lausunnosta seurasi
history-views = { $views ->
    [one] 1 näkemys
   *[other] { $views } näkemystä
}, vastattu { $answered }.
history-fed-back = Palaute { $day }.
history-lately-title = Saanut äskettäin toisen lausuntopyynnön
history-lately-text = { $n } jakelulistan { $all } vastaanottajasta on saanut toisen lausuntopyynnön viimeisten { $days } päivän aikana. Sovi asiasta sen lähettäjän kanssa, jottei keneltäkään kysytä enempää kuin hän ehtii vastata.
history-lately-who = Näytä vastaanottajat
history-lately-more = Ensimmäiset { $n } näytetään.
history-twice-title = Useaan kertaan jakelulistalla
history-twice-text = Nämä rivit ovat sama järjestö, ja kukin saa oman lähetyksen. Poista tarpeettomat rivit ennen kuin lausuntopyyntö lähetetään.
