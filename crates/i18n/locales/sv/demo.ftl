demo-try-title = Prova en roll
demo-try-lede = Sidorna ser olika ut beroende på vem du är. Välj en roll, så kommer du till nästa steg att ta. Överst på sidan byter du roll och flyttar fram klockan.
# $role (String) - the role in words
demo-try-as = Prova som { $role }
demo-step-answer = Svara på en öppen remiss. Du behöver inget konto.
demo-step-result = Se vad som blev av svaren på en remiss som är klar.
demo-step-list = Se alla remisser.
demo-step-read = Läs svaren som har kommit in, ange ställningstaganden och skriv vad som blir av varje synpunkt.
demo-step-new = Förbered en ny remiss.
demo-step-approve = Godkänn en remiss som en kollega har skrivit.
demo-step-nothing-to-approve = Inget väntar på godkännande. Lämna först in ett utkast som handläggare.
# $count (Number) - how many mails wait
demo-step-inbox = { $count ->
    [one] Ett mejl väntar i inkorgen. Registrera det.
   *[other] { $count } mejl väntar i inkorgen. Registrera dem.
}
# $count (Number) - how many statements
demo-step-publish = { $count ->
    [one] Ett svar väntar på granskning innan det visas på webben.
   *[other] { $count } svar väntar på granskning innan de visas på webben.
}
demo-step-desk = Se vad som väntar på registratorn.
demo-step-coordinate = Se allt som pågår, och vem som väntar på vem.
demo-step-elected = Läs det som är registrerat, fem minuter före mötet.
demo-step-audit = Se vem som gjort vad, och kontrollera att loggen är hel.
demo-index-title = Tre exempelwebbplatser
demo-index-lede = Rådslag visar här tre regioner. Organisationerna är verkliga, men svar, adresser och beslut är påhittade. Mejl skrivs till en mapp och skickas aldrig.
