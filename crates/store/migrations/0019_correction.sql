-- A registration that was wrong is put right with its history: the statement moves, its old document number stays and points on.
ALTER TABLE statement ADD COLUMN resting_at TEXT;      -- since when it counts nowhere: joined to another, or its mail waits again

CREATE TABLE correction (
    id           TEXT PRIMARY KEY,
    at           TEXT NOT NULL,
    actor        TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('moved', 'renamed', 'joined', 'taken_back')),
    statement    TEXT NOT NULL REFERENCES statement (id),
    reason       TEXT NOT NULL,
    old_document TEXT REFERENCES document (id),
    new_document TEXT REFERENCES document (id),        -- where the statement is now; none when its mail waits again
    was          TEXT NOT NULL                         -- JSON: referral, recipient and name before
);
CREATE INDEX correction_statement ON correction (statement, at);
CREATE INDEX correction_old ON correction (old_document);
CREATE INDEX correction_new ON correction (new_document);

-- Which mails a statement came as, and which statements a mail became: an answer may come in several mails, and a mail may
-- answer several referrals.
CREATE TABLE inbound_statement (
    inbound   TEXT NOT NULL REFERENCES inbound (id) DEFERRABLE INITIALLY DEFERRED,
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (inbound, statement)
);
CREATE INDEX inbound_statement_statement ON inbound_statement (statement);
INSERT INTO inbound_statement (inbound, statement) SELECT id, statement FROM inbound WHERE statement IS NOT NULL;
