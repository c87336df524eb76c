-- Writes the edit layer, all that people made, to two CSV files in the current directory:
--
--     psql -d faultbook -f db/export-edits.sql
--
-- From one moment, so that no revision lacks its code. NULL is nothing, an empty text is "". The rest is in the migrations.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
\copy (SELECT code, message, category FROM error_code WHERE origin = 'edited' ORDER BY code) TO 'added-codes.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy (SELECT code, language, revision, kind, description, remediation, note, editor, created_at, text_updated_at, base_description, base_remediation, original_description, original_remediation, data_version FROM text_revision ORDER BY code, language, revision) TO 'revisions.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
COMMIT;
