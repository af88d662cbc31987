-- What an organisation has been asked is found by the organisation on the lists, and by when they were sent.
CREATE INDEX recipient_organisation ON recipient (organisation);
CREATE INDEX recipient_dispatched ON recipient (dispatched_at);
CREATE INDEX organisation_merged_into ON organisation (merged_into);
