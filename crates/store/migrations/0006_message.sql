-- Mails and letters to go out. The text is made when it is sent, so that no link's token lies here.
CREATE TABLE message (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    referral     TEXT REFERENCES referral (id),
    recipient    TEXT REFERENCES recipient (id),
    statement    TEXT REFERENCES statement (id),
    account      TEXT REFERENCES account (id),
    inbound      TEXT,
    to_name      TEXT NOT NULL,
    to_address   TEXT,
    language     TEXT NOT NULL,
    subject      TEXT NOT NULL,
    params       TEXT NOT NULL,                   -- JSON; never a token
    message_id   TEXT NOT NULL UNIQUE,
    state        TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'refused', 'bounced', 'to_print', 'printed')),
    attempts     BIGINT NOT NULL DEFAULT 0,
    last_error   TEXT,
    created_at   TEXT NOT NULL,
    sent_at      TEXT
);
CREATE INDEX message_referral ON message (referral, created_at);
CREATE INDEX message_recipient ON message (recipient, created_at);
CREATE INDEX message_state ON message (state, created_at);
CREATE INDEX message_address ON message (to_address, created_at);

-- Every mail that came in, with its raw form as a file.
CREATE TABLE inbound (
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
    class               TEXT NOT NULL CHECK (class IN ('answer', 'auto_reply', 'bounce', 'delivery_notice')),
    state               TEXT NOT NULL CHECK (state IN ('waiting', 'tied', 'noted', 'set_aside')),
    reasons             TEXT NOT NULL,            -- JSON list of machine-readable reasons
    suggested_referral  TEXT REFERENCES referral (id),
    suggested_recipient TEXT REFERENCES recipient (id),
    statement           TEXT REFERENCES statement (id),
    note                TEXT NOT NULL,
    version             BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX inbound_state ON inbound (state, received_at);
