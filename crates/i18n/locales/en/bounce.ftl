### E-mails that came back: why, and what can be done.

bounce-no-such-address = The address does not exist.
bounce-no-such-domain = The recipient’s e-mail domain does not exist.
bounce-closed = The mailbox is closed or no longer used.
bounce-full = The mailbox is full.
bounce-too-large = The e-mail was too large for the recipient.
bounce-rejected = The recipient’s server rejects e-mail from us.
bounce-unreachable = The recipient’s server could not be reached.
bounce-unknown = The reason cannot be told for certain.
bounce-do-correct = Call them or look on their website for the right address, and correct it here.
bounce-do-closed = Ask who has taken over, and write that address here.
bounce-do-full = Wait a day and try again. If it comes back again, call or send a letter.
bounce-do-too-large = Send a letter on paper instead, or ask your IT department how large e-mails may be.
bounce-do-rejected = Contact your IT department and give them the server’s answer. The address is probably right.
bounce-do-unreachable = Try again later. If that does not help, check the spelling of the address.
bounce-do-unknown = Read what the server answered. Check the address, or send a letter.
bounce-correct = Correct the address
bounce-again = Try again
bounce-print = Send a letter instead: remove the e-mail address and write the postal address
bounce-ask-it = Give the IT department this: the server’s answer above and the address { $address }.
