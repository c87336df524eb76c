-- Rejects changes to revisions, for every role. H2 has no triggers in SQL; there, revisions are safe only because the code has
-- no statement that changes them.
CREATE OR REPLACE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'text_revision is append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE OR REPLACE TRIGGER text_revision_append_only BEFORE UPDATE OR DELETE ON text_revision
    FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();

CREATE OR REPLACE TRIGGER text_revision_no_truncate BEFORE TRUNCATE ON text_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_revision_change();

-- Only codes that an editor added can be deleted. The foreign key of text_revision protects those with a history.
CREATE OR REPLACE FUNCTION refuse_code_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'codes of a table are retired, not deleted' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE OR REPLACE TRIGGER error_code_only_added_removed BEFORE DELETE ON error_code
    FOR EACH ROW WHEN (OLD.origin <> 'edited') EXECUTE FUNCTION refuse_code_removal();
