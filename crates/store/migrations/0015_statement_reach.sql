-- How whoever sent a statement is reached: by post when there is no e-mail, and in the language they answered in. Before, both
-- were known only of those on the list.
ALTER TABLE statement ADD COLUMN postal TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN language TEXT NOT NULL DEFAULT 'sv';
UPDATE statement SET language = (SELECT r.language FROM recipient r WHERE r.id = statement.recipient)
 WHERE recipient IS NOT NULL;
