-- Files that are dangerous to open, by what they hold and what they are called. The file lies where it lay, as it came.
CREATE TABLE quarantine (
    file      TEXT NOT NULL REFERENCES file (hash) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    dangers   TEXT NOT NULL,                      -- JSON list of reasons, each with its place in an archive
    found_at  TEXT NOT NULL,
    PRIMARY KEY (file, name)
);
