### Text that was read from attachments.

attachment-read = Read the text of the attachment
attachment-read-of = { $name }
attachment-by-machine = The text was read from the file by machine, without pictures and layout. The original is what counts.
attachment-cut = The text is cut here. Read the rest in the original.
attachment-picture = Image of text: no text could be read from it. Read it in the original.
attachment-protected = The text could not be read: the file is locked with a password.
attachment-damaged = The text could not be read: the file is damaged.
attachment-too-demanding = The text could not be read: the file is too large or too complicated.
attachment-waiting = The text is being read. Reload the page in a moment.
