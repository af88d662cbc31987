-- One answer that was given to many views. The latest number counts; each view holds the words too, as its own answer.
CREATE TABLE common_answer (
    id          TEXT NOT NULL,
    number      BIGINT NOT NULL,
    referral    TEXT NOT NULL REFERENCES referral (id),
    outcome     TEXT NOT NULL CHECK (outcome IN ('taken_up', 'partly', 'not', 'no_answer_needed')),
    reason      TEXT NOT NULL,
    at          TEXT NOT NULL,
    answered_by TEXT REFERENCES account (id),
    PRIMARY KEY (id, number)
);
CREATE INDEX common_answer_referral ON common_answer (referral);

-- Which views are answered by it. A row that was taken out stays.
CREATE TABLE common_answer_view (
    id           TEXT PRIMARY KEY,
    answer       TEXT NOT NULL,
    contribution TEXT NOT NULL REFERENCES contribution (id),
    at           TEXT NOT NULL,
    left_at      TEXT
);
CREATE UNIQUE INDEX common_answer_view_now ON common_answer_view (contribution) WHERE left_at IS NULL;
CREATE INDEX common_answer_view_of ON common_answer_view (answer) WHERE left_at IS NULL;

-- Words that are used again in answers, of a referral or of the whole site.
CREATE TABLE text_block (
    id         TEXT PRIMARY KEY,
    referral   TEXT REFERENCES referral (id),
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    retired_at TEXT
);
CREATE INDEX text_block_referral ON text_block (referral) WHERE retired_at IS NULL;
