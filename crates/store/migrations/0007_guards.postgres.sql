CREATE COLLATION IF NOT EXISTS swedish (provider = icu, locale = 'sv');
-- The audit log is append-only, and what was received is never changed or removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('audit is append-only');
CREATE TRIGGER inbound_no_delete BEFORE DELETE OR TRUNCATE ON inbound
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was received is kept');
CREATE TRIGGER statement_no_delete BEFORE DELETE OR TRUNCATE ON statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was received is kept');
CREATE TRIGGER statement_version_no_delete BEFORE DELETE OR TRUNCATE ON statement_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was received is kept');
CREATE TRIGGER statement_version_kept BEFORE UPDATE OF answer, body, received_at, overall ON statement_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was received is kept');
