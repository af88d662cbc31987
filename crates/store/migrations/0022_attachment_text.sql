-- What a file says, read from it once, whoever sent it. The file itself stays as it came; this is only for reading and searching.
CREATE TABLE attachment_text (
    file     TEXT PRIMARY KEY REFERENCES file (hash) ON DELETE CASCADE,
    outcome  TEXT NOT NULL CHECK (outcome IN ('whole', 'cut', 'picture', 'protected', 'damaged', 'too_demanding', 'other_kind')),
    text     TEXT NOT NULL,
    read_at  TEXT NOT NULL
);
