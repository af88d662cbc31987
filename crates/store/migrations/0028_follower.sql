-- Who follows by mail. Personal data: a row is removed when nothing is followed any more, or nothing was ever confirmed.
CREATE TABLE follower (
    id           TEXT PRIMARY KEY,
    email        TEXT NOT NULL,
    email_key    TEXT NOT NULL UNIQUE,
    language     TEXT NOT NULL,
    pace         TEXT NOT NULL CHECK (pace IN ('daily', 'weekly')),
    page_hash    TEXT NOT NULL UNIQUE,          -- hash of the token of their page, and of stopping with one click
    bounce_hash  TEXT NOT NULL UNIQUE,          -- hash of the bounce address' token
    confirmed_at TEXT,
    look_at      TEXT,                          -- when news are gathered the next time
    told_at      TEXT
);
CREATE INDEX follower_look ON follower (look_at);

CREATE TABLE following (
    id           TEXT PRIMARY KEY,
    follower     TEXT NOT NULL REFERENCES follower (id),
    what         TEXT NOT NULL,                 -- 'all', the id of a referral, or a search as it stands in an address
    pace         TEXT NOT NULL,
    language     TEXT NOT NULL,
    token_hash   TEXT NOT NULL UNIQUE,          -- hash of the token that confirms it
    asked_at     TEXT NOT NULL,                 -- real time
    confirmed_at TEXT,
    told_until   TEXT,
    UNIQUE (follower, what)
);
CREATE INDEX following_what ON following (what);
CREATE INDEX following_asked ON following (asked_at) WHERE confirmed_at IS NULL;

-- Mails that asked someone to confirm, by a keyed hash of the mailbox: for the limits, forgotten after a day.
CREATE TABLE follow_request (
    mailbox TEXT NOT NULL,
    at      TEXT NOT NULL                       -- real time
);
CREATE INDEX follow_request_mailbox ON follow_request (mailbox, at);
CREATE INDEX follow_request_at ON follow_request (at);

-- A message to a follower holds no address: it is looked up when the mail is sent, and there is none when they have stopped.
ALTER TABLE message ADD COLUMN follower TEXT;
CREATE INDEX message_follower ON message (follower) WHERE follower IS NOT NULL;

-- Entries of the search index learn when they became public, so that a search can be followed, and what files say.
INSERT INTO search_due SELECT id FROM referral WHERE true ON CONFLICT DO NOTHING;
INSERT INTO search_due SELECT id FROM statement WHERE resting_at IS NULL ON CONFLICT DO NOTHING;
INSERT INTO search_due SELECT id FROM document WHERE kind <> 'statement' ON CONFLICT DO NOTHING;
INSERT INTO search_due SELECT id FROM inbound WHERE true ON CONFLICT DO NOTHING;
