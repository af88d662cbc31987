-- Rounds: a referral that continues another one in the same matter, and parts tied to what they were in the round before.

ALTER TABLE referral ADD COLUMN round BIGINT NOT NULL DEFAULT 1;
ALTER TABLE referral ADD COLUMN first_round TEXT REFERENCES referral (id);     -- none for the first one itself
CREATE UNIQUE INDEX referral_round ON referral (first_round, round) WHERE first_round IS NOT NULL;

ALTER TABLE referral_part ADD COLUMN before TEXT REFERENCES referral_part (id); -- the same part in the round before
