-- The public list: what has been sent out, the latest first, found without reading the letters.
CREATE INDEX referral_sent ON referral (dispatched_at DESC, slug, stage, id);
