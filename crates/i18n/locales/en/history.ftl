### What an organisation has been asked, and the warning to whoever is about to send a referral.

history-title = Consultations
history-none = The organisation has been sent no consultation from here.
history-referral = Consultation
history-sent = Sent
history-answer = Answer
history-no-answer = No answer
history-outcome = What became of the answer
history-views = { $views ->
    [one] 1 view
   *[other] { $views } views
}, { $answered } answered.
history-fed-back = Feedback { $day }.
history-lately-title = Sent another consultation recently
history-lately-text = { $n } of { $all } on the list have been sent another consultation in the last { $days } days. Talk to whoever sent it, so that nobody is asked more than they have time to answer.
history-lately-who = Show who
history-lately-more = The first { $n } are shown.
history-twice-title = More than once on the list
history-twice-text = These rows are one organisation, and each of them is sent a letter of its own. Take away the rows that are not needed before the referral is sent.
