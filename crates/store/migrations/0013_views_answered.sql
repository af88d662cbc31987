-- How many views have been answered of all that we ever asked for, without counting every view each time: a referral's number
-- is set when everyone has been told, for after that no answer changes. What still waits is found by its own index.
ALTER TABLE referral ADD COLUMN views_answered BIGINT NOT NULL DEFAULT 0;
UPDATE referral SET views_answered =
       (SELECT count(c.outcome) FROM contribution c JOIN statement s ON s.id = c.statement AND s.current_version = c.sent_in
         WHERE c.referral = referral.id)
 WHERE stage = 'fed_back';
CREATE INDEX referral_views ON referral (stage, views_answered);
CREATE INDEX contribution_open ON contribution (referral, statement, sent_in) WHERE outcome IS NULL;
