### Att rätta en registrering: flytta, slå ihop, lägga tillbaka.

putright-title = Rätta registreringen
putright-lede = Det som kom in ändras aldrig. Ett handlingsnummer som inte längre gäller används inte igen. Det står kvar och visar vidare. Den som har fått ett kvitto får veta att uppgifterna är rättade.
putright-move = Flytta svaret
putright-move-hint = Till en annan remiss får svaret ett nytt nummer där, och synpunkterna läses om. Inom samma remiss behåller det sitt nummer.
putright-join = Slå ihop med andra svar
putright-join-hint = När ett svar kom i flera mejl. Det som kom först behåller sina nummer. Texter och filer läggs efter varandra i den ordning de kom.
putright-with = Vilka hör ihop med det här?
putright-back = Lägg tillbaka i kön
putright-back-hint = Mejlet väntar då i inkorgen igen. Svaret räknas inte längre i remissen.
putright-reason = Varför?
putright-reason-hint = Syns i diariets historik. Till exempel: mejlet gällde den andra remissen.
putright-link = Rätta registreringen
putright-history = Rättade registreringar
putright-history-hint = Nummer som inte längre gäller. De används inte igen.
# $old (String) - old number
# $new (String) - new number
# $when (String) - day
# $why (String) - reason
putright-row-moved = { $old } är flyttat till { $new }, { $when }. { $why }
# $old (String) - old number
# $new (String) - number of the whole
# $when (String) - day
# $why (String) - reason
putright-row-joined = { $old } ingår i { $new }, { $when }. { $why }
# $old (String) - old number
# $when (String) - day
# $why (String) - reason
putright-row-back = { $old } togs tillbaka till inkorgen, { $when }. { $why }
# $name (String) - name before
# $when (String) - day
# $why (String) - reason
putright-row-renamed = Stod tidigare som svar från { $name }, till { $when }. { $why }
putright-originals = Mejlen som svaret kom i
# $number (String) - reception number
# $when (String) - when
putright-original = Mejl { $number }, { $when }
# $number (String) - reception number
putright-joined-mark = Mejl { $number }, hör till samma svar
# $old (String) - numbers that no longer hold
putright-mail-subject = Rättelse av { $old }
# $who (String) - person or organisation
# $old (String) - numbers that no longer hold
putright-mail-intro =
    { $who ->
        [person] Vi har rättat hur ditt svar är registrerat. Numret { $old } i kvittot du fick stämmer inte längre.
       *[organisation] Vi har rättat hur ert svar är registrerat. Uppgifterna i kvittot för { $old } stämmer inte längre.
    }
# $new (String) - number that holds
putright-mail-now = Svaret har nu nummer { $new }. Så här är det registrerat:
putright-mail-waits = Mejlet finns kvar hos oss. En registrator tittar på det igen. Blir det registrerat som ett svar kommer ett nytt kvitto.
putright-mail-kept = Det som skickades till oss finns kvar precis som det kom.
putright-message-kind = Rättelse av registrering
# $number (String) - old number
# $to (String) - new number
# $name (String) - respondent
putright-log-moved = Svaret { $number } rättades: det hör till { $to }, från { $name }.
# $number (String) - old number
# $name (String) - respondent
putright-log-back = Svaret { $number } från { $name } togs tillbaka till inkorgen.
# $number (String) - old number
# $to (String) - number of the whole
putright-log-joined = Svaret { $number } ingår i { $to }.
# $number (String) - number
putright-log-extended = Svaret { $number } fick mer: ett mejl till hör till det.
putright-several-suggested = Mejlen verkar komma från olika håll. Registrera dem var för sig.
putright-also = Svarar mejlet på en remiss till?
putright-also-hint = Då blir det ett svar till, med egna nummer och eget kvitto. Mejlet är detsamma.
putright-add = Lägg till i ett svar som redan är registrerat
putright-add-hint = När ett svar kommer i flera mejl. Texten och filerna läggs efter det som redan kommit, som en ny version.
putright-add-to = Svaret
putright-queue-join = Slå ihop till ett svar
# $mails (String) - reception numbers
# $document (String) - document number
# $name (String) - respondent
putright-queue-joined = { $mails } är registrerade som ett svar, { $document }, från { $name }.
# $why (String) - why not
putright-queue-join-failed = Mejlen slogs inte ihop. { $why }
