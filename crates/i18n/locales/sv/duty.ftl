### Åtaganden: vad modellen kräver, och hur det står till.

duty-problem-in-the-future = Dagen har inte kommit än. Skriv i dag eller en tidigare dag.
# $count (Number) - how many mistakes
# $first (String) - the first of them, in English
duty-problem-not-a-model =
    { $count ->
        [one] Filen är ingen modell som går att följa. Felet: { $first }.
       *[other] Filen är ingen modell som går att följa. Den har { $count } fel. Det första: { $first }.
    }
# $name (String) - what was asked for
duty-problem-not-of-model = Den modell som gäller den dagen har inget som heter ”{ $name }”.
duty-refusal-followed-already = Modellen följs redan från den dagen.
duty-refusal-is-met = Åtagandet är uppfyllt. Det finns inget att avstå från.
duty-refusal-is-waived = Det är redan beslutat att åtagandet inte ska uppfyllas.
