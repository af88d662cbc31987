-- What organisations are found by (domain::organisation_search). All of it is made of the register and can be made anew.

-- From a term to organisations, or words, in chunks of numbers; what the bytes say is told in domain::organisation_search::lists.
CREATE TABLE organisation_search_list (
    term  TEXT NOT NULL,
    chunk BIGINT NOT NULL,
    list  BLOB NOT NULL,
    PRIMARY KEY (term, chunk)
);

-- The number that an organisation has in the lists, and the terms it stands under, one a line.
CREATE TABLE organisation_search_entry (
    number       INTEGER PRIMARY KEY NOT NULL,
    organisation TEXT NOT NULL UNIQUE,
    terms        TEXT NOT NULL
);

-- The number that a word has in the lists of its letters.
CREATE TABLE organisation_search_word (
    number INTEGER PRIMARY KEY NOT NULL,
    word   TEXT NOT NULL UNIQUE
);

-- One row: whoever writes the lists holds it. The next numbers to be given.
CREATE TABLE organisation_search_state (
    id           BIGINT PRIMARY KEY,
    times        BIGINT NOT NULL,
    next_entry   BIGINT NOT NULL,
    next_word    BIGINT NOT NULL
);
INSERT INTO organisation_search_state (id, times, next_entry, next_word) VALUES (1, 0, 0, 0);

-- Organisations that have changed since they were indexed. The triggers below see to it, whoever changes them and however many.
-- They ask first: an INSERT OR IGNORE here would follow the conflict rule of the statement that fires it.
CREATE TABLE organisation_search_due (
    organisation TEXT PRIMARY KEY
);
INSERT INTO organisation_search_due SELECT id FROM organisation;

CREATE TRIGGER organisation_search_new AFTER INSERT ON organisation
BEGIN INSERT INTO organisation_search_due SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = NEW.id); END;
CREATE TRIGGER organisation_search_changed AFTER UPDATE ON organisation
BEGIN INSERT INTO organisation_search_due SELECT NEW.id WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = NEW.id); END;
CREATE TRIGGER organisation_search_gone AFTER DELETE ON organisation
BEGIN INSERT INTO organisation_search_due SELECT OLD.id WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = OLD.id); END;
CREATE TRIGGER organisation_search_alias_new AFTER INSERT ON organisation_alias
BEGIN INSERT INTO organisation_search_due SELECT NEW.organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = NEW.organisation); END;
CREATE TRIGGER organisation_search_alias_gone AFTER DELETE ON organisation_alias
BEGIN INSERT INTO organisation_search_due SELECT OLD.organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = OLD.organisation); END;
CREATE TRIGGER organisation_search_character_new AFTER INSERT ON organisation_character
BEGIN INSERT INTO organisation_search_due SELECT NEW.organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = NEW.organisation); END;
CREATE TRIGGER organisation_search_character_changed AFTER UPDATE ON organisation_character
BEGIN INSERT INTO organisation_search_due SELECT NEW.organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = NEW.organisation); END;
CREATE TRIGGER organisation_search_character_gone AFTER DELETE ON organisation_character
BEGIN INSERT INTO organisation_search_due SELECT OLD.organisation WHERE NOT EXISTS (SELECT 1 FROM organisation_search_due WHERE organisation = OLD.organisation); END;
