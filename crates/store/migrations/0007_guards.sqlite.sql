-- The audit log is append-only. (The collation "swedish" is given to each connection by the program.)
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
-- What was received is never changed or removed.
CREATE TRIGGER inbound_no_delete BEFORE DELETE ON inbound BEGIN SELECT RAISE(ABORT, 'what was received is kept'); END;
CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'what was received is kept'); END;
CREATE TRIGGER statement_version_no_delete BEFORE DELETE ON statement_version BEGIN SELECT RAISE(ABORT, 'what was received is kept'); END;
CREATE TRIGGER statement_version_kept BEFORE UPDATE OF answer, body, received_at, overall ON statement_version BEGIN SELECT RAISE(ABORT, 'what was received is kept'); END;
