-- What is assessed is one version of a statement, and just that is handed out: what comes in later is assessed at the next request.
ALTER TABLE disclosure_document ADD COLUMN statement TEXT REFERENCES statement (id);
ALTER TABLE disclosure_document ADD COLUMN statement_version BIGINT;
UPDATE disclosure_document
   SET statement = (SELECT s.id FROM statement s WHERE s.document = disclosure_document.document AND s.resting_at IS NULL),
       statement_version = (SELECT s.current_version FROM statement s
                             WHERE s.document = disclosure_document.document AND s.resting_at IS NULL)
 WHERE release IS NOT NULL;

-- The asker is answered in the language they asked in.
ALTER TABLE disclosure ADD COLUMN language TEXT NOT NULL DEFAULT 'sv';
