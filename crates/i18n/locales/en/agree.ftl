### Agreement: two colleagues code the same sample, each by themselves.

agree-title = Agreement
agree-desk-hint = Two colleagues code the same views independently, and you see how alike they do it.
agree-lede = Two colleagues code the same views, each without seeing what the other does. Then you see how often they did the same, and settle what differs.
agree-draw-title = Draw a sample
agree-draw-from = There are { $count } views with words to draw from. All have the same chance.
agree-draw-none = There are no views to draw from yet.
agree-draw-few = Two people who can code are needed. The administrator gives roles.
agree-size = How many views?
agree-size-hint = The more, the safer the number. With ten, a single view decides much.
agree-first = The one
agree-second = The other
agree-choose = Choose
agree-seed = Random word
agree-seed-hint = Decides which views are drawn. Leave it empty and one is chosen. It is kept, so that anyone can repeat the draw.
agree-draw = Draw the sample
agree-samples = Samples
agree-column-drawn = Drawn
agree-column-coders = Coded by
agree-column-views = Views
agree-column-state = State
agree-and = { $first } and { $second }
agree-state-open = Being coded
agree-state-done = Ready to compare
agree-state-settled = Settled
agree-state-stopped = Broken off
agree-sample-title = Sample drawn on { $day }
agree-sample-of = { $size } of { $all } views
agree-drawn-by = Drawn by
agree-repeat = Those drawn are the ones whose SHA-256 of the random word, a space and the view’s number comes first in order.
agree-fallen = { $count ->
    [one] One view has been corrected or taken back since the sample was drawn. It need not be coded.
   *[other] { $count } views have been corrected or taken back since the sample was drawn. They need not be coded.
}
agree-progress = { $coded } of { $all } coded
agree-handed-in = Handed in on { $day }
agree-blind-note = What each of them has written is shown to nobody else until both have handed in. It does not change the views.
agree-go-on = Code the next view
agree-hand-in = Hand in
agree-hand-in-hint = You have coded all of them. Once you have handed in you cannot change anything.
agree-mine = Your views
agree-mine-done = Coded
agree-mine-left = Left
agree-stop-title = Break the sample off
agree-stop-hint = If someone cannot finish. What has been coded is kept but not shown. Then draw a new sample.
agree-stop = Break off
agree-view-of = View { $number } of { $all }
agree-about = About
agree-stated = They chose themselves
agree-codes-hint = Tick all that fit, or none.
agree-save = Save and go on
agree-no-codes = The code book is empty. Write codes first.
agree-result = How alike they did it
agree-views-both = views that both coded
agree-views-alike = just the same
agree-kappa-codes = kappa, all codes
agree-kappa-stance = kappa, stance
agree-not-computed = cannot be computed
agree-read-codes = The codes: { $strength }. They did the same in { $share } of the cases.
agree-read-stance = The stances: { $strength }. They read them the same in { $share } of the cases.
agree-read-no-codes = Neither of them put on any code, so there is nothing to compare.
agree-read-no-stance = None of the views has a stance.
agree-read-none = kappa cannot be computed, because both did the same everywhere and chance alone would have given the same
agree-strength-worse = worse than chance
agree-strength-slight = slight agreement
agree-strength-fair = fair agreement
agree-strength-moderate = moderate agreement
agree-strength-substantial = substantial agreement
agree-strength-perfect = almost perfect agreement
agree-rule-title = How it is counted
agree-rule-kappa = Cohen’s kappa is how much of what is possible above chance they agreed on: 1 is just the same, 0 is what chance gives, below 0 is worse than chance.
agree-rule-codes = A view may have several codes. So each code is counted by itself: put on or not, view by view. Only codes that one of them used are counted.
agree-rule-pooled = For all codes together, what lies above chance is added up and divided by what could lie there (pooled kappa). It is not the mean of the codes’ kappas.
agree-rule-stance = The stance is counted with every alternative by itself. Answers to questions have none and are not counted there.
agree-rule-words = The words follow Landis and Koch (1977). They are a custom and not a law. What is enough is for you to judge.
agree-rule-few = The numbers are of { $count } views. The fewer, the more chance decides.
agree-by-code = Code by code
agree-column-code = Code
agree-column-both = Both
agree-column-same = Did the same
agree-column-kappa = Kappa
agree-column-reading = In words
agree-all-codes = All codes
agree-stance = Stance
agree-differ-title = Where they differ
agree-differ-none = They said the same of every view.
agree-differ-left = { $count ->
    [one] One left to settle
   *[other] { $count } left to settle
}
agree-column-view = View
agree-column-settled = Settled
agree-not-settled = Not settled
agree-settle = Settle
agree-settle-again = Settle again
agree-settle-title = Settle { $reference }
agree-settle-lede = What you arrive at is put on the view. What each of them said is kept.
agree-settle-now = On the view now
agree-reason = Why, in a few words
agree-reason-hint = Good to have when someone wonders, and when the code book is to be made clearer.
agree-settle-save = Save what is settled
agree-settled-by = { $who }, { $when }
agree-history = Settled before
agree-conflict = Someone else settled the view while you were writing. What counts now is shown below. Save again if yours is to count.
agree-gone = The view has been corrected or taken back and cannot be settled.
agree-alike-title = Where they did the same
agree-alike-hint = { $count ->
    [one] One view can be given what both said.
   *[other] { $count } views can be given what both said.
} It replaces codes and stances that are there already.
agree-alike = Let what both said count
agree-no-code-said = No code
agree-fetch = Fetch as a file
agree-my-turn = { $count ->
    [one] You have one view left to code in a sample.
   *[other] You have { $count } views left to code in a sample.
}
agree-my-hand-in = You have coded every view of a sample but not handed in.
agree-refusal-uncoded = { $count ->
    [one] One view has not been coded yet. Code it first.
   *[other] { $count } views have not been coded yet. Code them first.
}
agree-refusal-code-in-sample = The code is used in a sample that two colleagues are coding, each on their own. Split it when both have handed in, or break the sample off first.
