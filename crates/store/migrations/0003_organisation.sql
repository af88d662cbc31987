CREATE TABLE organisation (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL,                     -- folded in the program, alike on both databases
    kind       TEXT NOT NULL CHECK (kind IN ('civil_society', 'own_unit', 'authority', 'other')),
    category   TEXT NOT NULL,
    email      TEXT,
    postal     TEXT NOT NULL,                     -- lines
    language   TEXT NOT NULL,
    version    BIGINT NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE UNIQUE INDEX organisation_name ON organisation (name_key);

CREATE TABLE organisation_alias (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    PRIMARY KEY (organisation, name_key)
);
CREATE INDEX organisation_alias_name ON organisation_alias (name_key);

-- What the organisation was before each change.
CREATE TABLE organisation_version (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    version      BIGINT NOT NULL,
    at           TEXT NOT NULL,
    actor        TEXT NOT NULL,
    value        TEXT NOT NULL,
    PRIMARY KEY (organisation, version)
);
