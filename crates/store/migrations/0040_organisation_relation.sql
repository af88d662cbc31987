-- Relations are changed by people, and may not be changed twice at once.
ALTER TABLE organisation_relation ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
-- Where organisations are active, and what they want to be asked about, are values to choose by: everyone is indexed anew.
DELETE FROM organisation_search_due;
INSERT INTO organisation_search_due (organisation) SELECT id FROM organisation;
