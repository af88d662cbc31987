-- When the personal details of a contact point were erased (GDPR art. 17 and 5.1 e). That there was one stays.
ALTER TABLE contact_point ADD COLUMN erased_at TEXT;
