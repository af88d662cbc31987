-- Model files as they were taken up (docs/model-file.md). A row is never changed: another text is another row.
CREATE TABLE collaboration_model (
    id        TEXT PRIMARY KEY,
    name      TEXT NOT NULL,                 -- the file's own id: vgr-2024
    text      TEXT NOT NULL,
    hash      TEXT NOT NULL UNIQUE,          -- SHA-256 of the text
    taken_at  TEXT NOT NULL
);

-- From which day the site follows which model. The one decided last counts for a day that two name.
CREATE TABLE model_change (
    id         TEXT PRIMARY KEY,
    model      TEXT NOT NULL REFERENCES collaboration_model (id),
    from_day   TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    reason     TEXT NOT NULL,
    actor      TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX model_change_day ON model_change (from_day, created_at);

-- What is done and planned in the collaboration: meetings, plans, reports, and what else meets a duty.
CREATE TABLE deed (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,                -- a deed or a duty of the model, by its id
    title      TEXT NOT NULL,
    on_day     TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('planned', 'done', 'called_off')),
    subject    TEXT,                         -- whose it is, where each has one of its own
    occasion   TEXT,                         -- for which time, where that is said: 2024-h1
    place      TEXT NOT NULL,
    note       TEXT NOT NULL,
    address    TEXT NOT NULL,                -- where what was made can be read
    is_public  BOOLEAN NOT NULL,
    version    BIGINT NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX deed_day ON deed (on_day);

-- What a deed was like (trait), whom it reached (receiver) and by which ways (channel), in the model's words.
CREATE TABLE deed_mark (
    deed  TEXT NOT NULL REFERENCES deed (id),
    facet TEXT NOT NULL CHECK (facet IN ('trait', 'receiver', 'channel')),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (deed, facet, value)
);

-- Duties that are not to be met. The reason is public (who decided is an account); one taken back is kept.
CREATE TABLE duty_waiver (
    id         TEXT PRIMARY KEY,
    duty       TEXT NOT NULL,                -- the duty's key: vgr-2024:stormoten/2024-vt
    reason     TEXT NOT NULL CHECK (reason <> ''),
    by_whom    TEXT NOT NULL CHECK (by_whom <> ''),
    decided_on TEXT NOT NULL,
    ended_on   TEXT,                         -- taken back
    version    BIGINT NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL
);
CREATE UNIQUE INDEX duty_waiver_of ON duty_waiver (duty) WHERE ended_on IS NULL;
