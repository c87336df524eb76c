-- Privileges of the role that db/roles.sql creates for the application, granted after each migration because migrations can
-- add tables. It can read everything, add revisions, increment the data version, store counts, feedback, and drafts of imports, and
-- import tables into the source layer. It can't alter the schema, and can't change or delete revisions. If there is no such
-- role, for example because a single role does everything, nothing is granted.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'faultbook_app') AND current_user <> 'faultbook_app' THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO faultbook_app', current_schema());
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO faultbook_app', current_schema());
        GRANT INSERT ON text_revision, data_change, import_application TO faultbook_app;
        GRANT INSERT, UPDATE ON catalog, category, error_code TO faultbook_app;
        GRANT INSERT, UPDATE, DELETE ON catalog_title, category_title, source_text, code_message, code_alias TO faultbook_app;
        GRANT INSERT, UPDATE, DELETE ON table_import, import_file TO faultbook_app;
        GRANT UPDATE ON data_version TO faultbook_app;
        GRANT DELETE ON error_code TO faultbook_app;
        GRANT INSERT, UPDATE, DELETE ON unknown_code, code_lookup, reader_feedback TO faultbook_app;
    END IF;
END
$$;
