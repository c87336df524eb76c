-- Exports added codes and all revisions to two CSV files in the current directory:
--
--     psql -d faultbook -v ON_ERROR_STOP=1 -f db/export-edits.sql
--
-- Both files show the same moment, so that every revision has its code. NULL is an empty field, an empty string is "".
-- Everything else in the database comes from the migrations.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
\copy (SELECT catalog, code, message, category FROM error_code WHERE origin = 'edited' ORDER BY catalog, code) TO 'added-codes.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
\copy (SELECT catalog, code, language, revision, kind, description, remediation, note, editor, created_at, text_updated_at, base_description, base_remediation, original_description, original_remediation, data_version FROM text_revision ORDER BY catalog, code, language, revision) TO 'revisions.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')
COMMIT;
