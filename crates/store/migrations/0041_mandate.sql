-- Who represents an organisation, in what, appointed by whom, from when to when. Who it is, and how that person is reached, are
-- personal details: they have a source and a legal basis, and are erased a stated time after the last day; the rest stays.
CREATE TABLE mandate (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    person       TEXT NOT NULL,
    email        TEXT,
    phone        TEXT NOT NULL,
    matter       TEXT NOT NULL CHECK (matter <> ''),   -- in what: a body, a question, everything
    matter_key   TEXT NOT NULL,                        -- folded, to be searched in
    role         TEXT NOT NULL CHECK (role IN ('ordinary', 'substitute', 'contact', 'signatory')),
    appointed_by TEXT NOT NULL CHECK (appointed_by IN ('annual_meeting', 'board', 'authority', 'other')),
    appointer    TEXT NOT NULL,                        -- who, when it is another
    appointed_on TEXT,
    since        TEXT NOT NULL,
    until        TEXT,                                 -- the last day, as it was decided
    ended_on     TEXT,                                 -- the last day, when it ended otherwise
    end_reason   TEXT CHECK (end_reason IN ('resigned', 'replaced', 'recalled', 'not_needed', 'mistake', 'other')),
    source       TEXT NOT NULL CHECK (source <> ''),
    basis        TEXT NOT NULL CHECK (basis IN ('consent', 'public_task')),
    is_public    BOOLEAN NOT NULL DEFAULT FALSE,
    erased_at    TEXT,
    version      BIGINT NOT NULL DEFAULT 1,
    CHECK (until IS NULL OR until > since),
    CHECK (ended_on IS NULL OR (ended_on >= since AND (until IS NULL OR ended_on <= until))),
    CHECK (appointed_by <> 'other' OR appointer <> ''),
    CHECK ((erased_at IS NULL) = (person <> '')),
    CHECK (erased_at IS NULL OR (email IS NULL AND phone = '' AND NOT is_public))
);
CREATE INDEX mandate_of ON mandate (organisation);
CREATE INDEX mandate_last ON mandate ((COALESCE(ended_on, until)));
CREATE INDEX mandate_kept ON mandate ((COALESCE(ended_on, until))) WHERE erased_at IS NULL;
