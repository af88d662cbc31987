-- How many views have which outcome, counted without reading their texts.
CREATE INDEX contribution_outcome ON contribution (referral, statement, sent_in, outcome);
