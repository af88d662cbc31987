-- What could not be read as a mail has a class of its own. A constraint cannot be changed in place here: the table is made
-- anew with all that it holds, and its index and guard with it.
CREATE TABLE inbound_new (
    id                  TEXT PRIMARY KEY,
    reception_number    TEXT NOT NULL UNIQUE,
    received_at         TEXT NOT NULL,
    envelope_from       TEXT,
    envelope_to         TEXT,
    sameness            TEXT NOT NULL UNIQUE,     -- hash of what makes two arrivals one message
    raw                 TEXT NOT NULL REFERENCES file (hash),
    from_name           TEXT NOT NULL,
    from_address        TEXT,
    subject             TEXT NOT NULL,
    text                TEXT NOT NULL,
    class               TEXT NOT NULL CHECK (class IN ('answer', 'auto_reply', 'bounce', 'delivery_notice', 'unreadable')),
    state               TEXT NOT NULL CHECK (state IN ('waiting', 'tied', 'noted', 'set_aside')),
    reasons             TEXT NOT NULL,            -- JSON list of machine-readable reasons
    suggested_referral  TEXT REFERENCES referral (id),
    suggested_recipient TEXT REFERENCES recipient (id),
    statement           TEXT REFERENCES statement (id),
    note                TEXT NOT NULL,
    version             BIGINT NOT NULL DEFAULT 1
);
INSERT INTO inbound_new SELECT * FROM inbound;
DROP TABLE inbound;
ALTER TABLE inbound_new RENAME TO inbound;
CREATE INDEX inbound_state ON inbound (state, received_at);
CREATE TRIGGER inbound_no_delete BEFORE DELETE ON inbound BEGIN SELECT RAISE(ABORT, 'what was received is kept'); END;
