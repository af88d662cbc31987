-- What can be found by search. All of it is made of other tables and can be made anew (radslag search rebuild).
CREATE TABLE search_entry (
    key        BIGINT PRIMARY KEY,                -- kind, day, and what tells those apart (domain::search::key)
    owner      TEXT NOT NULL,                     -- id of what it was made of: a statement, a referral …
    object     TEXT NOT NULL,                     -- id of what is found: a view of the statement, the decision …
    kind       TEXT NOT NULL,
    audience   TEXT NOT NULL,                     -- who finds it (domain::search::Audience)
    referral   TEXT,
    address    TEXT NOT NULL,                     -- page for anyone; empty when there is none
    desk       TEXT NOT NULL,                     -- page for officials
    language   TEXT NOT NULL,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    day        TEXT NOT NULL,
    facts      TEXT NOT NULL,                     -- JSON: what a hit shows beside
    terms      TEXT NOT NULL                      -- terms that lead here, with spaces between
);
CREATE INDEX search_entry_owner ON search_entry (owner);

-- From a term to entries. A term begins with who may find by it.
CREATE TABLE search_term (
    term TEXT COLLATE "C" NOT NULL,
    key  BIGINT NOT NULL,
    PRIMARY KEY (term, key)
);

-- Words as they stand, with their stems, and backwards, with and without their ending: compounds and spelling. That a word stands here says nothing of who may
-- find it; the terms do.
CREATE TABLE search_word (
    form         TEXT COLLATE "C" NOT NULL,
    stem         TEXT COLLATE "C" NOT NULL,
    form_reverse TEXT COLLATE "C" NOT NULL,
    tail_reverse TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (form, stem)
);
CREATE INDEX search_word_form ON search_word (form_reverse, stem);
CREATE INDEX search_word_tail ON search_word (tail_reverse, stem);

-- What has been indexed; two changes of the same thing take turns at its row.
CREATE TABLE search_owner (
    owner TEXT PRIMARY KEY,
    times BIGINT NOT NULL
);

-- What waits to be indexed. Everything that is there already does.
CREATE TABLE search_due (
    owner TEXT PRIMARY KEY
);
INSERT INTO search_due SELECT id FROM referral;
INSERT INTO search_due SELECT id FROM statement;
INSERT INTO search_due SELECT id FROM document WHERE kind <> 'statement';
INSERT INTO search_due SELECT id FROM organisation;
INSERT INTO search_due SELECT id FROM inbound;
