-- Everyone who has written in a draft, with spaces between: none of them approves it. Before, only the first and the last were
-- known here, and the audit log was asked for those in between.
ALTER TABLE referral ADD COLUMN writers TEXT NOT NULL DEFAULT '';
UPDATE referral SET writers = COALESCE(
       (SELECT string_agg(w.actor, ' ')
          FROM (SELECT DISTINCT a.actor FROM audit a
                 WHERE a.subject = referral.id AND a.actor LIKE 'acc-%'
                   AND a.action IN ('referral.created', 'referral.letter_changed', 'referral.parts_changed',
                                    'referral.questions_changed', 'referral.attachment_added', 'referral.attachment_removed',
                                    'referral.recipient_added', 'referral.recipient_changed', 'referral.recipient_removed',
                                    'referral.recipients_added')) w), '');
ALTER TABLE referral DROP COLUMN edited_by;
