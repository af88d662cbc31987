### When too much comes from one sender in a short time.

limit-title = Wait a while
limit-wait =
    { $minutes ->
        [one] Many forms have come from here in a short time. Nothing has been sent, and what you wrote is still here. Try again in a minute.
       *[other] Many forms have come from here in a short time. Nothing has been sent, and what you wrote is still here. Try again in { $minutes } minutes.
    }
limit-request = You do not have to wait: send your request by e-mail to { $email }, or phone or visit us.
error-gone-title = The link is not valid
error-gone-lede = Do you need a new one? Ask for it where you got the last one, or contact the registrar.
disclosure-waiting-count = Waiting for an answer: { $count }
disclosure-answered-count = Answered: { $count }
mail-receipt-copy-on-page = A copy of everything you sent is on your page. Please keep it. If you have sent nothing you can ignore this e-mail.
