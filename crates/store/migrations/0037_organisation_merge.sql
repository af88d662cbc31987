-- Two entries of one organisation that were made one. What each was stands in organisation_version.
CREATE TABLE organisation_merge (
    id       TEXT PRIMARY KEY,
    winner   TEXT NOT NULL REFERENCES organisation (id),
    loser    TEXT NOT NULL REFERENCES organisation (id),
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    before   TEXT NOT NULL,                       -- what the winner was just before
    became   TEXT NOT NULL,                       -- what it was just after
    state    TEXT NOT NULL,                       -- where the loser stood
    split_at TEXT,
    split_by TEXT,
    CHECK (winner <> loser)
);
CREATE INDEX organisation_merge_winner ON organisation_merge (winner);
CREATE INDEX organisation_merge_loser ON organisation_merge (loser);

-- What was tied to the loser and is tied to the winner since. Only the tie moves: what was registered of it stays as it was.
CREATE TABLE organisation_merge_tie (
    merge_id TEXT NOT NULL REFERENCES organisation_merge (id),
    place    TEXT NOT NULL,
    key      TEXT NOT NULL,
    second   TEXT NOT NULL,
    PRIMARY KEY (merge_id, place, key, second)
);

-- Two of which a person has said that they are not one organisation. The lesser id first.
CREATE TABLE organisation_different (
    first       TEXT NOT NULL REFERENCES organisation (id),
    second      TEXT NOT NULL REFERENCES organisation (id),
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (first, second),
    CHECK (first < second)
);
