-- A mail is compared with the names on the lists when it comes.
CREATE INDEX recipient_name ON recipient (name_key);
