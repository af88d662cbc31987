-- The register of civil society: an organisation grows its facts. Names need not be alone any more: two associations in two
-- municipalities may bear one name, and neither has a number.
DROP INDEX organisation_name;
CREATE INDEX organisation_name ON organisation (name_key);

ALTER TABLE organisation ADD COLUMN number TEXT;                            -- 802000-3292, checked; never a person's
ALTER TABLE organisation ADD COLUMN seat TEXT;                              -- code of a municipality
ALTER TABLE organisation ADD COLUMN reach TEXT CHECK (reach IN ('local', 'county', 'national'));
ALTER TABLE organisation ADD COLUMN website TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN postal_code TEXT NOT NULL DEFAULT '';   -- of its visiting or postal address, 43144
ALTER TABLE organisation ADD COLUMN town TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN members BIGINT CHECK (members >= 0);
ALTER TABLE organisation ADD COLUMN members_on TEXT;                        -- the day the number of members is of
ALTER TABLE organisation ADD COLUMN access_needs TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
    CHECK (state IN ('active', 'applied', 'dissolved', 'merged', 'withdrawn'));
ALTER TABLE organisation ADD COLUMN merged_into TEXT REFERENCES organisation (id);
ALTER TABLE organisation ADD COLUMN made_by_import TEXT;                    -- the import that it came with
CREATE INDEX organisation_number ON organisation (number);
CREATE INDEX organisation_seat ON organisation (seat, state);

ALTER TABLE organisation_alias ADD COLUMN kind TEXT NOT NULL DEFAULT 'alias'
    CHECK (kind IN ('alias', 'former', 'abbreviation'));

-- The import whose change put an end to this version.
ALTER TABLE organisation_version ADD COLUMN import TEXT;
CREATE INDEX organisation_version_import ON organisation_version (import);

-- Of what character it is: type, activities, target groups, roles, perspectives, minority, and the places where it is active.
CREATE TABLE organisation_character (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    facet        TEXT NOT NULL CHECK (facet IN ('type', 'activity', 'target_group', 'role', 'perspective', 'minority', 'area')),
    key          TEXT NOT NULL,
    label        TEXT NOT NULL,                   -- as it was written, for what has no fixed words
    basis        TEXT NOT NULL CHECK (basis IN ('said', 'from_name')),
    PRIMARY KEY (organisation, facet, key)
);
CREATE INDEX organisation_character_key ON organisation_character (facet, key, organisation);

-- What two organisations are to each other, from when to when.
CREATE TABLE organisation_relation (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    kind         TEXT NOT NULL CHECK (kind IN ('district_of', 'section_of', 'member_of', 'successor_of')),
    other        TEXT NOT NULL REFERENCES organisation (id),
    since        TEXT,
    until        TEXT,
    source       TEXT NOT NULL,
    created_at   TEXT NOT NULL,
    CHECK (organisation <> other),
    CHECK (since IS NULL OR until IS NULL OR since <= until)
);
CREATE INDEX organisation_relation_of ON organisation_relation (organisation);
CREATE INDEX organisation_relation_other ON organisation_relation (other);

-- How a function of the organisation is reached. Who holds it is a personal detail: it has a source and a legal basis.
CREATE TABLE contact_point (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisation (id),
    function     TEXT NOT NULL CHECK (function IN ('chair', 'office', 'referrals', 'treasurer', 'other')),
    label        TEXT NOT NULL,
    person       TEXT NOT NULL,
    email        TEXT,
    phone        TEXT NOT NULL,
    source       TEXT NOT NULL CHECK (source <> ''),
    basis        TEXT NOT NULL CHECK (basis IN ('consent', 'public_task', 'function')),
    is_public    BOOLEAN NOT NULL DEFAULT FALSE,
    since        TEXT NOT NULL,
    until        TEXT,
    import       TEXT,
    version      BIGINT NOT NULL DEFAULT 1,
    -- A function's address is no personal detail; a name is.
    CHECK (person = '' OR basis <> 'function')
);
CREATE INDEX contact_point_of ON contact_point (organisation);

-- A list that organisations come from, again and again: a municipality's register, an export of another system.
CREATE TABLE register_source (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    name_key   TEXT NOT NULL UNIQUE,
    mapping    TEXT NOT NULL,                     -- which heading means what
    version    BIGINT NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL
);

CREATE TABLE register_import (
    id             TEXT PRIMARY KEY,
    source         TEXT NOT NULL REFERENCES register_source (id),
    file_name      TEXT NOT NULL,
    file_hash      TEXT NOT NULL,
    at             TEXT NOT NULL,
    actor          TEXT NOT NULL,
    told           TEXT NOT NULL,                 -- how the file was read
    row_count      BIGINT NOT NULL,
    imported       BIGINT NOT NULL,
    updated        BIGINT NOT NULL,
    unchanged      BIGINT NOT NULL,
    merged         BIGINT NOT NULL,
    in_question    BIGINT NOT NULL,
    refused        BIGINT NOT NULL,
    rolled_back_at TEXT,
    CHECK (row_count = imported + updated + unchanged + merged + in_question + refused)
);
CREATE INDEX register_import_of ON register_import (source, at);

-- What a source said of an organisation when it was last read: what a later import is compared with.
CREATE TABLE register_row (
    source       TEXT NOT NULL REFERENCES register_source (id),
    key          TEXT NOT NULL,                   -- by which the row is known again
    organisation TEXT REFERENCES organisation (id),
    outcome      TEXT NOT NULL CHECK (outcome IN ('imported', 'merged', 'in_question', 'set_aside')),
    row_number   BIGINT NOT NULL,
    said         TEXT NOT NULL,                   -- its values
    digest       TEXT NOT NULL,                   -- of its values
    reason       TEXT NOT NULL,                   -- why it is in question, or how sure the tie is
    candidate    TEXT REFERENCES organisation (id),
    first_import TEXT NOT NULL REFERENCES register_import (id),
    last_import  TEXT NOT NULL REFERENCES register_import (id),
    PRIMARY KEY (source, key)
);
CREATE INDEX register_row_organisation ON register_row (organisation);
CREATE INDEX register_row_question ON register_row (outcome, source);

-- What a row was before an import changed it, so that the import can be taken back as a whole.
CREATE TABLE register_row_version (
    import TEXT NOT NULL REFERENCES register_import (id),
    source TEXT NOT NULL,
    key    TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (import, source, key)
);
