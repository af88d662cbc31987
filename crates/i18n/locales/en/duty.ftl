### Commitments: what the model requires, and how it stands.

duty-problem-in-the-future = That day has not come yet. Enter today or an earlier day.
duty-problem-not-a-model =
    { $count ->
        [one] The file is not a model that can be followed. The mistake: { $first }.
       *[other] The file is not a model that can be followed. It has { $count } mistakes. The first: { $first }.
    }
duty-problem-not-of-model = The model that holds that day has nothing called “{ $name }”.
duty-refusal-followed-already = The model is followed from that day already.
duty-refusal-is-met = The commitment has been met. There is nothing to waive.
duty-refusal-is-waived = It has already been decided that the commitment will not be met.
