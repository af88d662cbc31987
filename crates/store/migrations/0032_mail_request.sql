-- Counted are mails to any address that someone writes in a form, not only those that ask whether to follow. Still by a keyed hash
-- of the mailbox, and forgotten after a day.
ALTER TABLE follow_request RENAME TO mail_request;
ALTER TABLE mail_request ADD COLUMN kind TEXT NOT NULL DEFAULT 'follow_confirm';
