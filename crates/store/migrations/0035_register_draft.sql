-- A list that someone is about to take into the register. The file is its attachment; both go when it is taken in, or when its
-- time is over.
CREATE TABLE register_draft (
    id       TEXT PRIMARY KEY,
    account  TEXT NOT NULL,                       -- whose it is
    source   TEXT NOT NULL,                       -- what the list is called, as typed
    choices  TEXT NOT NULL,                       -- how it is to be read
    saved_at TEXT NOT NULL,
    version  BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX register_draft_age ON register_draft (saved_at);
