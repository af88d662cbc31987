-- Requests for documents (TF 2:15-19): no name, no reason. Each document is assessed by itself, at each request.
CREATE TABLE disclosure (
    id                TEXT PRIMARY KEY,
    reception_number  TEXT NOT NULL UNIQUE,
    received_at       TEXT NOT NULL,
    asked_by          TEXT NOT NULL CHECK (asked_by IN ('web', 'mail', 'phone', 'desk')),
    wants             TEXT NOT NULL,
    email             TEXT,
    link_hash         TEXT NOT NULL UNIQUE,           -- of the address where the asker reads the answer
    answered_at       TEXT,
    reply             TEXT NOT NULL,
    decision_asked_at TEXT,
    version           BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX disclosure_open ON disclosure (answered_at, received_at);

CREATE TABLE disclosure_document (
    disclosure  TEXT NOT NULL REFERENCES disclosure (id),
    document    TEXT NOT NULL REFERENCES document (id),
    release     TEXT CHECK (release IN ('whole', 'part', 'refused')),
    provision   TEXT NOT NULL,
    reason      TEXT NOT NULL,
    assessed_by TEXT,
    assessed_at TEXT,
    decision    TEXT REFERENCES document (id),
    PRIMARY KEY (disclosure, document)
);
