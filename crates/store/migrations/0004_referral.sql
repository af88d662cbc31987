CREATE TABLE referral (
    id            TEXT PRIMARY KEY,
    number        TEXT NOT NULL,
    slug          TEXT NOT NULL UNIQUE,
    stage         TEXT NOT NULL CHECK (stage IN ('draft', 'approval', 'approved', 'dispatched', 'closed', 'summarised', 'decided', 'fed_back', 'withdrawn')),
    letter        TEXT NOT NULL,                  -- what the letter says, as JSON (domain::referral::Letter)
    deadline      TEXT,                           -- last day, taken from the letter for lists
    example       BOOLEAN NOT NULL,
    drafted_by    TEXT,
    edited_by     TEXT,
    approved_by   TEXT,
    approved_at   TEXT,
    dispatched_at TEXT,
    stage_at      TEXT NOT NULL,
    version       BIGINT NOT NULL DEFAULT 1,
    created_at    TEXT NOT NULL
);
CREATE INDEX referral_stage ON referral (stage, deadline);

-- The letter before each change, with who changed it.
CREATE TABLE referral_version (
    referral TEXT NOT NULL REFERENCES referral (id),
    version  BIGINT NOT NULL,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (referral, version)
);

CREATE TABLE referral_part (
    id       TEXT PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES referral (id),
    position BIGINT NOT NULL,
    heading  TEXT NOT NULL,
    text     TEXT NOT NULL,
    UNIQUE (referral, position)
);

CREATE TABLE referral_question (
    id       TEXT PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES referral (id),
    position BIGINT NOT NULL,
    audience TEXT NOT NULL,
    text     TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    UNIQUE (referral, position)
);

CREATE TABLE recipient (
    id                    TEXT PRIMARY KEY,
    referral              TEXT NOT NULL REFERENCES referral (id),
    organisation          TEXT REFERENCES organisation (id),
    position              BIGINT NOT NULL,
    name                  TEXT NOT NULL,
    name_key              TEXT NOT NULL,
    category              TEXT NOT NULL,
    email                 TEXT,
    email_key             TEXT,
    postal                TEXT NOT NULL,
    language              TEXT NOT NULL,
    link_generation       BIGINT NOT NULL DEFAULT 1,
    link_hash             TEXT NOT NULL,          -- hash of the answering link's token
    reply_hash            TEXT NOT NULL,          -- hash of the reply address' token
    bounce_hash           TEXT NOT NULL,          -- hash of the bounce address' token
    dispatched_at         TEXT,
    reminded_at           TEXT,
    bounced_at            TEXT,
    bounce_reason         TEXT,
    extension_asked_at    TEXT,
    extension_asked_until TEXT,
    extended_until        TEXT,
    fed_back_at           TEXT,
    version               BIGINT NOT NULL DEFAULT 1,
    UNIQUE (referral, position)
);
CREATE INDEX recipient_email ON recipient (email_key);
CREATE UNIQUE INDEX recipient_link ON recipient (link_hash);
CREATE UNIQUE INDEX recipient_reply ON recipient (reply_hash);
CREATE UNIQUE INDEX recipient_bounce ON recipient (bounce_hash);

-- What happened to the referral and to each recipient: the thread, and the log.
CREATE TABLE event (
    id        TEXT PRIMARY KEY,
    referral  TEXT NOT NULL REFERENCES referral (id),
    recipient TEXT REFERENCES recipient (id),
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    actor     TEXT NOT NULL,
    detail    TEXT NOT NULL                       -- JSON
);
CREATE INDEX event_referral ON event (referral, at);
CREATE INDEX event_recipient ON event (recipient, at);

CREATE TABLE document (
    id            TEXT PRIMARY KEY,
    referral      TEXT NOT NULL REFERENCES referral (id),
    serial        BIGINT NOT NULL,
    number        TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('letter', 'attachment', 'statement', 'reminder', 'notice', 'summary', 'decision', 'feedback')),
    direction     TEXT NOT NULL CHECK (direction IN ('received', 'finalised')),
    at            TEXT NOT NULL,
    party         TEXT NOT NULL,
    about         TEXT NOT NULL,
    provision     TEXT,                           -- secrecy mark: provision (OSL 5:5)
    marked_at     TEXT,
    published_at  TEXT,
    registered_by TEXT,
    UNIQUE (referral, serial)
);

CREATE TABLE summary (
    referral    TEXT PRIMARY KEY REFERENCES referral (id),
    comments    TEXT NOT NULL,                    -- the office's own words
    finished_at TEXT,
    finished_by TEXT,
    document    TEXT REFERENCES document (id),
    version     BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE decision (
    referral   TEXT PRIMARY KEY REFERENCES referral (id),
    body       TEXT NOT NULL,
    date       TEXT NOT NULL,
    paragraph  TEXT NOT NULL,
    text       TEXT NOT NULL,
    document   TEXT REFERENCES document (id),
    created_at TEXT NOT NULL
);
