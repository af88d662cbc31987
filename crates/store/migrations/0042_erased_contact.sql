-- Who was erased from what is known of an organisation, as keyed digests of the name, the address and the telephone number: a list
-- that names the same person again brings nobody back, and nobody can read out of it who it was (GDPR art. 17).
CREATE TABLE erased_contact (
    organisation TEXT NOT NULL REFERENCES organisation (id),
    digest       TEXT NOT NULL,
    at           TEXT NOT NULL,
    PRIMARY KEY (organisation, digest)
);

-- The import that put an end to a contact point, as long as nobody has changed it since. Taken back, it holds again.
ALTER TABLE contact_point ADD COLUMN ended_by_import TEXT;
CREATE INDEX contact_point_import ON contact_point (import);
CREATE INDEX contact_point_ended_by ON contact_point (ended_by_import);
-- One that a person has changed is no longer the import's: taking the import back leaves it.
UPDATE contact_point SET import = NULL WHERE version > 1 AND until IS NULL;

-- The import that was taken back with this change.
ALTER TABLE organisation_version ADD COLUMN taken_back TEXT;
UPDATE organisation_version
   SET taken_back = (SELECT i.id FROM register_import i JOIN organisation_version c ON c.import = i.id
                      WHERE c.organisation = organisation_version.organisation AND i.rolled_back_at = organisation_version.at)
 WHERE import IS NULL AND actor <> 'system' AND at IN (SELECT rolled_back_at FROM register_import WHERE rolled_back_at IS NOT NULL);
