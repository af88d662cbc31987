### Masking words and files before they are published.

mask-title = Mask words
mask-found-name = Name
mask-none = The program finds nothing that looks like personal data. Read the text all the same.
mask-hint = The program points out personal identity numbers, telephone numbers, e-mail addresses and names that begin with a common first name. It does not find everything and may be wrong. You decide. The original is never changed.
mask-do = Mask what you have ticked, or other words
mask-words = Other words to mask
mask-words-hint = Just as they stand in the text. One span on each line.
mask-words-kind = Other
mask-reason = Reason and provision
mask-reason-hint = For example: private person, 21 kap. 7 § OSL. Mask once for each reason.
mask-ticked = Mask
mask-all = Mask all that is pointed out
mask-line = { $kind }: { $reason }
mask-nothing = Tick something, or write words that stand in the text.
mask-copy-tag = (masked copy)
mask-copy = Show a masked copy instead
mask-copy-hint = The original stays in the register. See to it that what is masked is gone from the file, not only covered.
mask-copy-of = Masked copy of { $name }
