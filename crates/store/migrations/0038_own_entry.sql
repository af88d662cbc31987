-- Organisations keep their entries themselves: links that open one, what a person must decide, and when each was asked whether
-- everything is right. No token lies here, only hashes.
CREATE TABLE entry_access (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    kind         TEXT NOT NULL CHECK (kind IN ('asked', 'yearly', 'approved')),
    email        TEXT NOT NULL,                   -- where the link was sent
    language     TEXT NOT NULL,
    link_hash    TEXT NOT NULL UNIQUE,
    session_hash TEXT NOT NULL UNIQUE,            -- of the browser where it was opened
    made_at      TEXT NOT NULL,                   -- real time, as the two below
    opened_at    TEXT,
    ended_at     TEXT
);
CREATE INDEX entry_access_of ON entry_access (organisation, made_at);
CREATE INDEX entry_access_made ON entry_access (made_at);

CREATE TABLE entry_case (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('take_over', 'sign_up', 'rename')),
    state        TEXT NOT NULL CHECK (state IN ('unconfirmed', 'waiting', 'approved', 'declined')),
    organisation TEXT REFERENCES organisation (id),
    person       TEXT NOT NULL,                   -- who asks: erased a stated time after the decision, as the three below
    role         TEXT NOT NULL,
    email        TEXT,
    how          TEXT NOT NULL,
    told         TEXT NOT NULL,                   -- JSON: what is said of the organisation
    language     TEXT NOT NULL,
    token_hash   TEXT NOT NULL UNIQUE,
    asked_at     TEXT NOT NULL,                   -- real time
    confirmed_at TEXT,
    decided_at   TEXT,
    decided_by   TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    version      BIGINT NOT NULL DEFAULT 1,
    CHECK (state = 'unconfirmed' OR confirmed_at IS NOT NULL),
    CHECK ((state IN ('approved', 'declined')) = (decided_at IS NOT NULL)),
    CHECK (state <> 'declined' OR reason <> '')
);
CREATE INDEX entry_case_state ON entry_case (state, asked_at);
CREATE INDEX entry_case_of ON entry_case (organisation);

CREATE TABLE entry_standing (
    organisation  TEXT PRIMARY KEY REFERENCES organisation (id),
    confirmed_on  TEXT,                           -- the day it last said that its entry is right
    asked_at      TEXT,
    reminded_at   TEXT,
    bounced_at    TEXT,
    bounce_reason TEXT NOT NULL DEFAULT '',
    bounce_hash   TEXT NOT NULL UNIQUE            -- of the token of its bounce address
);
CREATE INDEX entry_standing_asked ON entry_standing (asked_at);

-- What the organisation itself has said of each field: no list that is read again writes over it.
CREATE TABLE entry_said (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    field        TEXT NOT NULL,
    said_on      TEXT NOT NULL,
    PRIMARY KEY (organisation, field)
);

-- What it wants to be asked about: subjects, target groups and places. By what it prefers to be reached.
CREATE TABLE organisation_interest (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    facet        TEXT NOT NULL CHECK (facet IN ('activity', 'target_group', 'area')),
    key          TEXT NOT NULL,
    label        TEXT NOT NULL,
    basis        TEXT NOT NULL CHECK (basis IN ('said', 'from_name')),
    PRIMARY KEY (organisation, facet, key)
);
CREATE INDEX organisation_interest_key ON organisation_interest (facet, key, organisation);
ALTER TABLE organisation ADD COLUMN channel TEXT CHECK (channel IN ('mail', 'post', 'phone'));
