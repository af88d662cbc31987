-- Lists of those who may be asked, kept to be used again.
CREATE TABLE distribution_list (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL UNIQUE,
    note       TEXT NOT NULL,
    retired_at TEXT,
    version    BIGINT NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- One who is on the list: an organisation known, or a name with perhaps an address of its own.
CREATE TABLE distribution_list_entry (
    id           TEXT PRIMARY KEY,
    list         TEXT NOT NULL REFERENCES distribution_list (id),
    position     BIGINT NOT NULL,
    organisation TEXT REFERENCES organisation (id),
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    category     TEXT NOT NULL,
    email        TEXT,
    UNIQUE (list, name_key)
);
CREATE INDEX distribution_list_entry_list ON distribution_list_entry (list, position);

-- What a person here answered when asked whether a name means an organisation. Asked once.
CREATE TABLE name_answer (
    name_key     TEXT NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    name         TEXT NOT NULL,
    same         BOOLEAN NOT NULL,
    answered_by  TEXT NOT NULL,
    answered_at  TEXT NOT NULL,
    PRIMARY KEY (name_key, organisation)
);
