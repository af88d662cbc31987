-- The site itself: one row. The key makes and checks the tokens of links; it never leaves the database.
CREATE TABLE site (
    id           TEXT PRIMARY KEY CHECK (id = 'site'),
    key          TEXT NOT NULL,
    clock_offset BIGINT NOT NULL DEFAULT 0,      -- seconds added to real time; 0 but in demos
    created_at   TEXT NOT NULL
);

-- Running numbers: 'reception 2024', 'register RS 2024', 'document ref-…'.
CREATE TABLE series (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL
);

-- Who did what, when; append-only (triggers below) and chained by hash.
CREATE TABLE audit (
    position BIGINT PRIMARY KEY,
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    hash     TEXT NOT NULL
);
CREATE INDEX audit_subject ON audit (subject, position);

CREATE TABLE audit_head (
    id       TEXT PRIMARY KEY CHECK (id = 'head'),
    position BIGINT NOT NULL,
    hash     TEXT NOT NULL
);
INSERT INTO audit_head (id, position, hash)
VALUES ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Work to be done later, enqueued in the transaction that makes it needed.
CREATE TABLE job (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    payload    TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    run_at     TEXT NOT NULL,                     -- real time, not the site's clock
    attempts   BIGINT NOT NULL DEFAULT 0,
    worker     TEXT,
    lease_end  TEXT,
    last_error TEXT,
    request    TEXT,                              -- the request that enqueued it, for the log
    created_at TEXT NOT NULL,
    done_at    TEXT
);
CREATE INDEX job_due ON job (state, run_at);

-- Files by what they hold; the content lies on disk.
CREATE TABLE file (
    hash       TEXT PRIMARY KEY,
    size       BIGINT NOT NULL,
    created_at TEXT NOT NULL
);

-- Files of anything: owner is the id of a document, a statement's version, a draft, a mail.
CREATE TABLE attachment (
    owner      TEXT NOT NULL,
    rendition  TEXT NOT NULL CHECK (rendition IN ('original', 'published')),
    position   BIGINT NOT NULL,
    file       TEXT NOT NULL REFERENCES file (hash),
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size       BIGINT NOT NULL,
    PRIMARY KEY (owner, rendition, position)
);
CREATE INDEX attachment_file ON attachment (file);
