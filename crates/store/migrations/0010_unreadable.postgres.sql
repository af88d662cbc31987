-- What could not be read as a mail has a class of its own.
ALTER TABLE inbound DROP CONSTRAINT inbound_class_check;
ALTER TABLE inbound ADD CONSTRAINT inbound_class_check
    CHECK (class IN ('answer', 'auto_reply', 'bounce', 'delivery_notice', 'unreadable'));
