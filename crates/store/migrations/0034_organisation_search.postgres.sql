-- What organisations are found by (domain::organisation_search). All of it is made of the register and can be made anew.

-- From a term to organisations, or words, in chunks of numbers; what the bytes say is told in domain::organisation_search::lists.
CREATE TABLE organisation_search_list (
    term  TEXT COLLATE "C" NOT NULL,
    chunk BIGINT NOT NULL,
    list  BYTEA NOT NULL,
    PRIMARY KEY (term, chunk)
);
-- Packed bytes gain little by packing again, and are read sooner.
ALTER TABLE organisation_search_list ALTER COLUMN list SET STORAGE EXTERNAL;

-- The number that an organisation has in the lists, and the terms it stands under, one a line.
CREATE TABLE organisation_search_entry (
    number       BIGINT PRIMARY KEY,
    organisation TEXT NOT NULL UNIQUE,
    terms        TEXT NOT NULL
);

-- The number that a word has in the lists of its letters.
CREATE TABLE organisation_search_word (
    number BIGINT PRIMARY KEY,
    word   TEXT COLLATE "C" NOT NULL UNIQUE
);

-- One row: whoever writes the lists holds it. The next numbers to be given.
CREATE TABLE organisation_search_state (
    id           BIGINT PRIMARY KEY,
    times        BIGINT NOT NULL,
    next_entry   BIGINT NOT NULL,
    next_word    BIGINT NOT NULL
);
INSERT INTO organisation_search_state (id, times, next_entry, next_word) VALUES (1, 0, 0, 0);

-- Organisations that have changed since they were indexed; one may stand here several times, so that no change waits for another.
-- The triggers below see to it, whoever changes them and however many.
CREATE TABLE organisation_search_due (
    organisation TEXT NOT NULL
);
INSERT INTO organisation_search_due SELECT id FROM organisation;

CREATE FUNCTION organisation_search_due_ids() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO organisation_search_due SELECT DISTINCT id FROM changed;
    RETURN NULL;
END $$;
CREATE FUNCTION organisation_search_due_owners() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO organisation_search_due SELECT DISTINCT organisation FROM changed;
    RETURN NULL;
END $$;

CREATE TRIGGER organisation_search_new AFTER INSERT ON organisation REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_ids();
CREATE TRIGGER organisation_search_changed AFTER UPDATE ON organisation REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_ids();
CREATE TRIGGER organisation_search_gone AFTER DELETE ON organisation REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_ids();
CREATE TRIGGER organisation_search_alias_new AFTER INSERT ON organisation_alias REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_owners();
CREATE TRIGGER organisation_search_alias_gone AFTER DELETE ON organisation_alias REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_owners();
CREATE TRIGGER organisation_search_character_new AFTER INSERT ON organisation_character REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_owners();
CREATE TRIGGER organisation_search_character_changed AFTER UPDATE ON organisation_character REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_owners();
CREATE TRIGGER organisation_search_character_gone AFTER DELETE ON organisation_character REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION organisation_search_due_owners();
