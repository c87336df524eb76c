-- What the application role may do, said anew after each migration: it reads everything, adds revisions and codes, and
-- raises the data version, and stores unknown codes; it can neither alter the schema nor change or remove
-- a revision. Where there is no such role (one role for everything, say) nothing is granted. db/roles.sql makes both roles.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'faultbook_app') AND current_user <> 'faultbook_app' THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO faultbook_app', current_schema());
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO faultbook_app', current_schema());
        GRANT INSERT ON text_revision, error_code, data_change TO faultbook_app;
        GRANT UPDATE ON data_version TO faultbook_app;
        GRANT INSERT, UPDATE, DELETE ON unknown_code TO faultbook_app;
    END IF;
END
$$;
