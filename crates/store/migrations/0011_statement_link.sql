-- The link in a receipt can be revoked: its generation is raised, and the hash is that of the new one.
ALTER TABLE statement ADD COLUMN link_generation BIGINT NOT NULL DEFAULT 1;
