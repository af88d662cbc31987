-- What a respondent is writing and has not sent: theirs, closed to staff.
CREATE TABLE draft (
    id         TEXT PRIMARY KEY,
    referral   TEXT NOT NULL REFERENCES referral (id),
    recipient  TEXT UNIQUE REFERENCES recipient (id),
    token_hash TEXT UNIQUE,                       -- of the cookie, for those who answer unasked
    answer     TEXT NOT NULL,                     -- JSON (domain::statement::Answer)
    saved_at   TEXT NOT NULL,
    version    BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX draft_referral ON draft (referral);

CREATE TABLE statement (
    id               TEXT PRIMARY KEY,
    referral         TEXT NOT NULL REFERENCES referral (id),
    recipient        TEXT REFERENCES recipient (id),
    reception_number TEXT NOT NULL UNIQUE,
    channel          TEXT NOT NULL CHECK (channel IN ('web', 'mail', 'paper', 'phone')),
    received_at      TEXT NOT NULL,
    late             BOOLEAN NOT NULL,
    name             TEXT NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('organisation', 'private_person')),
    category         TEXT NOT NULL,
    email            TEXT,
    decided_by       TEXT NOT NULL,
    document         TEXT REFERENCES document (id),
    current_version  BIGINT NOT NULL,
    fed_back_at      TEXT,
    example          BOOLEAN NOT NULL,
    link_hash        TEXT NOT NULL UNIQUE,        -- of the link in the receipt
    version          BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX statement_referral ON statement (referral, received_at);
CREATE INDEX statement_recipient ON statement (recipient);
CREATE INDEX statement_document ON statement (document);

-- Every version that was sent, whole and untouched.
CREATE TABLE statement_version (
    statement   TEXT NOT NULL REFERENCES statement (id),
    number      BIGINT NOT NULL,
    received_at TEXT NOT NULL,
    overall     TEXT,                             -- stance as the respondent gave it
    read        TEXT,                             -- stance as a person here read it
    read_by     TEXT,
    read_at     TEXT,
    answer      TEXT NOT NULL,                    -- JSON (domain::statement::Answer)
    body        TEXT NOT NULL,                    -- running text: the mail, or the letter written off
    PRIMARY KEY (statement, number)
);

CREATE TABLE contribution (
    id          TEXT PRIMARY KEY,
    referral    TEXT NOT NULL REFERENCES referral (id),
    statement   TEXT NOT NULL REFERENCES statement (id),
    sent_in     BIGINT NOT NULL,                  -- the statement's version
    reference   TEXT NOT NULL UNIQUE,
    position    BIGINT NOT NULL,
    part        TEXT REFERENCES referral_part (id),
    question    TEXT REFERENCES referral_question (id),
    text        TEXT NOT NULL,
    stated      TEXT,
    read        TEXT,
    read_by     TEXT,
    read_at     TEXT,
    outcome     TEXT CHECK (outcome IN ('taken_up', 'partly', 'not', 'no_answer_needed')),
    reason      TEXT NOT NULL,
    answered_by TEXT,
    answered_at TEXT,
    version     BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX contribution_statement ON contribution (statement, sent_in, position);
CREATE INDEX contribution_referral ON contribution (referral);

-- What is shown of a statement on the web: the latest number counts. The original is never changed.
CREATE TABLE publication (
    statement TEXT NOT NULL REFERENCES statement (id),
    number    BIGINT NOT NULL,
    sent_in   BIGINT NOT NULL,
    at        TEXT NOT NULL,
    actor     TEXT NOT NULL,
    reason    TEXT NOT NULL,
    texts     TEXT NOT NULL,                      -- JSON: texts that differ from the original, by key
    files     TEXT NOT NULL,                      -- JSON: positions of the files that are shown
    PRIMARY KEY (statement, number)
);
