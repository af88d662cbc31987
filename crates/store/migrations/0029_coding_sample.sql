-- Views that two people code, each without seeing what the other does, to learn how far they agree.
CREATE TABLE coding_sample (
    id             TEXT PRIMARY KEY,
    referral       TEXT NOT NULL REFERENCES referral (id),
    seed           TEXT NOT NULL,                 -- decides which views: domain::agreement::draw
    drawn_from     BIGINT NOT NULL,
    first_coder    TEXT NOT NULL REFERENCES account (id),
    second_coder   TEXT NOT NULL REFERENCES account (id),
    first_done_at  TEXT,
    second_done_at TEXT,
    drawn_by       TEXT REFERENCES account (id),
    drawn_at       TEXT NOT NULL,
    stopped_at     TEXT,
    stopped_by     TEXT REFERENCES account (id),
    version        BIGINT NOT NULL DEFAULT 1,
    CHECK (first_coder <> second_coder)
);
CREATE INDEX coding_sample_referral ON coding_sample (referral, drawn_at);

CREATE TABLE coding_sample_view (
    sample       TEXT NOT NULL REFERENCES coding_sample (id),
    contribution TEXT NOT NULL REFERENCES contribution (id),
    place        BIGINT NOT NULL,                 -- in the order they were drawn, from 1
    PRIMARY KEY (sample, contribution)
);

-- What each of the two said of a view. The latest number counts. The view itself is not touched.
CREATE TABLE blind_coding (
    sample       TEXT NOT NULL REFERENCES coding_sample (id),
    contribution TEXT NOT NULL REFERENCES contribution (id),
    coder        TEXT NOT NULL REFERENCES account (id),
    number       BIGINT NOT NULL,
    codes        TEXT NOT NULL,                   -- JSON: identities of codes
    stance       TEXT,
    at           TEXT NOT NULL,
    PRIMARY KEY (sample, contribution, coder, number)
);

-- What was settled of a view afterwards: this was put on the view itself. The latest number counts.
CREATE TABLE coding_settlement (
    sample       TEXT NOT NULL REFERENCES coding_sample (id),
    contribution TEXT NOT NULL REFERENCES contribution (id),
    number       BIGINT NOT NULL,
    codes        TEXT NOT NULL,                   -- JSON: identities of codes
    stance       TEXT,
    reason       TEXT NOT NULL,
    at           TEXT NOT NULL,
    settled_by   TEXT REFERENCES account (id),
    PRIMARY KEY (sample, contribution, number)
);
