-- The code book of a referral. A code is never deleted: it is retired, merged or split, and its views keep what they were coded as.
CREATE TABLE code (
    id          TEXT PRIMARY KEY,
    referral    TEXT NOT NULL REFERENCES referral (id),
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    heading     TEXT NOT NULL,                    -- the group it stands under; empty for none
    state       TEXT NOT NULL CHECK (state IN ('active', 'merged', 'split', 'retired')),
    merged_into TEXT REFERENCES code (id),
    version     BIGINT NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX code_name ON code (referral, name) WHERE state = 'active';

-- What was done to codes.
CREATE TABLE code_event (
    id       TEXT PRIMARY KEY,
    referral TEXT NOT NULL REFERENCES referral (id),
    code     TEXT NOT NULL REFERENCES code (id),
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    before   TEXT NOT NULL,
    after    TEXT NOT NULL
);
CREATE INDEX code_event_referral ON code_event (referral, at);

-- Which views carry which codes. A row that was taken away stays, with when and by whom.
CREATE TABLE contribution_code (
    id           TEXT PRIMARY KEY,
    contribution TEXT NOT NULL REFERENCES contribution (id),
    code         TEXT NOT NULL REFERENCES code (id),
    coded_as     TEXT NOT NULL,
    at           TEXT NOT NULL,
    coded_by     TEXT REFERENCES account (id),
    removed_at   TEXT,
    removed_by   TEXT REFERENCES account (id)
);
CREATE UNIQUE INDEX contribution_code_now ON contribution_code (contribution, code) WHERE removed_at IS NULL;
CREATE INDEX contribution_code_code ON contribution_code (code) WHERE removed_at IS NULL;

-- Where in the statement a view stands: characters (Unicode code points) of one of the texts of the version it was found in.
CREATE TABLE contribution_span (
    contribution TEXT PRIMARY KEY REFERENCES contribution (id),
    place        TEXT NOT NULL,                   -- body, summary, part-… or question-…
    starts       BIGINT NOT NULL,
    ends         BIGINT NOT NULL CHECK (ends > starts),
    carried_from TEXT REFERENCES contribution (id) -- the same words in the version before a correction
);

-- Notes among colleagues. The latest number counts.
CREATE TABLE contribution_note (
    contribution TEXT NOT NULL REFERENCES contribution (id),
    number       BIGINT NOT NULL,
    text         TEXT NOT NULL,
    at           TEXT NOT NULL,
    written_by   TEXT REFERENCES account (id),
    PRIMARY KEY (contribution, number)
);

-- How far the coding of a statement has come. What was done for an earlier version does not count for the next.
CREATE TABLE statement_coding (
    statement    TEXT PRIMARY KEY REFERENCES statement (id),
    sent_in      BIGINT NOT NULL,
    assigned_to  TEXT REFERENCES account (id),
    coded_by     TEXT REFERENCES account (id),
    coded_at     TEXT,
    confirmed_by TEXT REFERENCES account (id),
    confirmed_at TEXT,
    version      BIGINT NOT NULL DEFAULT 1
);

-- Referrals whose coding a second person confirms.
CREATE TABLE coding_rule (
    referral  TEXT PRIMARY KEY REFERENCES referral (id),
    four_eyes BOOLEAN NOT NULL
);
