-- Whether the address of one on a list is what the register says of the organisation, and goes with it, or was given for this list.
ALTER TABLE recipient ADD COLUMN of_register BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE recipient SET of_register = TRUE
 WHERE email IS NOT NULL AND email = (SELECT o.email FROM organisation o WHERE o.id = recipient.organisation);
