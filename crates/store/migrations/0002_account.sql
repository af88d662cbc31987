CREATE TABLE account (
    id         TEXT PRIMARY KEY,
    email      TEXT NOT NULL,
    email_key  TEXT NOT NULL UNIQUE,              -- lower case, what two spellings share
    name       TEXT NOT NULL,
    language   TEXT NOT NULL,
    active     BOOLEAN NOT NULL,
    created_at TEXT NOT NULL
);

-- Roles are held from a day to a day; rows are ended, never removed.
CREATE TABLE role_assignment (
    id         TEXT PRIMARY KEY,
    account    TEXT NOT NULL REFERENCES account (id),
    role       TEXT NOT NULL CHECK (role IN ('case_officer', 'approver', 'registrar', 'coordinator', 'administrator', 'elected_official')),
    valid_from TEXT NOT NULL,
    valid_to   TEXT
);
CREATE INDEX role_assignment_account ON role_assignment (account);

-- An attempt to sign in. Times are real time. Only the hash of the link's token is kept.
CREATE TABLE sign_in (
    id         TEXT PRIMARY KEY,
    account    TEXT NOT NULL REFERENCES account (id),
    token_hash TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    attempts   BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX sign_in_account ON sign_in (account, created_at);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account    TEXT NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    ended_at   TEXT
);
CREATE INDEX session_account ON session (account);
