-- Imports the files that db/export-edits.sql wrote, from the current directory. Run it as the owner of the schema:
--
--     psql -d faultbook -v ON_ERROR_STOP=1 -f db/import-edits.sql
--
-- The schema must exist: start Faultbook on the database once. Codes and revisions that exist already are skipped, even if
-- they differ from those in the files, so you can run it twice. Running replicas serve the imported edits within a second.
BEGIN;
LOCK TABLE data_version IN EXCLUSIVE MODE;
CREATE TEMPORARY TABLE incoming_code (LIKE error_code INCLUDING DEFAULTS) ON COMMIT DROP;
ALTER TABLE incoming_code ALTER COLUMN origin SET DEFAULT 'edited';
ALTER TABLE incoming_code ALTER COLUMN retired SET DEFAULT FALSE;
CREATE TEMPORARY TABLE incoming_revision (LIKE text_revision) ON COMMIT DROP;
\copy incoming_code (catalog, code, message, category) FROM 'added-codes.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy incoming_revision (catalog, code, language, revision, kind, description, remediation, note, editor, created_at, text_updated_at, base_description, base_remediation, original_description, original_remediation, data_version) FROM 'revisions.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
INSERT INTO error_code (catalog, code, message, category, origin, retired) SELECT catalog, code, message, category, origin, retired FROM incoming_code ON CONFLICT DO NOTHING;
INSERT INTO text_revision SELECT * FROM incoming_revision ON CONFLICT DO NOTHING;
UPDATE data_version SET version = 1 + GREATEST(version, (SELECT coalesce(max(data_version), 0) FROM text_revision));
COMMIT;
