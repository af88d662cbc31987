### Vad organisationer är för varandra: distrikt, lokalavdelning, medlem, efterträdare.

relation-title = Hör ihop med
relation-none = Inget är inskrivet om vilka den hör ihop med.
relation-add = Lägg till en organisation
relation-edit = Ändra hur de hör ihop
relation-tell = Skriv in hur de hör ihop
relation-find-lede = Sök efter den andra organisationen.
relation-kind = Hur hör de ihop?
# $first (String) - den första organisationens namn
# $second (String) - den andra organisationens namn
relation-says-district = { $first } är ett distrikt av { $second }
# $first (String) - den första organisationens namn
# $second (String) - den andra organisationens namn
relation-says-section = { $first } är en avdelning eller sektion av { $second }
# $first (String) - den första organisationens namn
# $second (String) - den andra organisationens namn
relation-says-member = { $first } är medlem i { $second }
# $first (String) - den första organisationens namn
# $second (String) - den andra organisationens namn
relation-says-successor = { $first } har tagit över efter { $second }
relation-district-of = Distrikt av
relation-districts = Distrikt
relation-section-of = Avdelning eller sektion av
relation-sections = Avdelningar och sektioner
relation-member-of = Medlem i
relation-members = Medlemsorganisationer
relation-successor-of = Tog över efter
relation-succeeded-by = Följdes av
# $name (String) - vad de är för varandra
relation-earlier = Tidigare: { $name }
# $day (String) - första dagen
relation-since = Från och med den { $day }
# $day (String) - sista dagen
relation-until = Till och med den { $day }
# $n (Number) - hur många till
relation-more = { $n ->
    [one] och en till
   *[other] och { $n } till
}
relation-all-below = Visa alla som hör till organisationen
relation-since-hint = Lämna tomt om dagen inte är känd.
relation-source-hint = Till exempel Förbundets webbplats, eller Mejl från kansliet den 3 mars.
relation-remove-title = Har de aldrig hört ihop?
relation-remove-lede = Ta bort det som skrevs in av misstag. Om de har hört ihop men inte gör det längre ska du i stället skriva sista dagen här ovanför.
relation-remove = Ta bort
relation-conflict = Någon annan ändrade det här medan du skrev. Det du skrev står kvar. Jämför med rutan här ovanför och spara igen.
# $written (String) - det som skrevs
relation-problem-nobody = Ingen organisation i registret heter ”{ $written }” eller har det numret.
# $written (String) - det som skrevs
# $like (String) - namn som liknar det
relation-problem-perhaps = Ingen organisation i registret heter ”{ $written }”. Liknar det någon av de här? { $like }.
# $written (String) - det som skrevs
relation-problem-several = Flera organisationer i registret heter ”{ $written }”. Skriv organisationsnumret i stället.
relation-problem-circle = Så kan de inte höra ihop: en organisation skulle stå över eller efter sig själv.
# $name (String) - organisationens namn
relation-within = Hör till { $name }
relation-own-title = Vilka ni hör till
relation-own-hint = Riksförbund, distrikt eller paraplyorganisation som ni är en del av eller medlem i. Då blir ni tillfrågade när vi vänder oss till alla som hör dit.
relation-own-kind = Ni är
relation-own-kind-district = Distrikt
relation-own-kind-section = Avdelning eller sektion
relation-own-kind-member = Medlem
relation-own-other = Organisationens namn eller organisationsnummer
relation-own-other-hint = Lämna tomt om ni inte vill lägga till någon.
relation-own-ends = Gäller inte längre
relation-own-new = Lägg till en organisation som ni hör till
