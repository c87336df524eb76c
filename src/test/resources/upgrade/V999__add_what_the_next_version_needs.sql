-- What a migration may do while the previous version still runs, see docs/operations.md.
ALTER TABLE text_revision ADD COLUMN reviewed_by VARCHAR(200);
ALTER TABLE error_code ADD COLUMN severity VARCHAR(16) DEFAULT 'unknown' NOT NULL;
CREATE TABLE next_version (id INTEGER NOT NULL, CONSTRAINT pk_next_version PRIMARY KEY (id));
UPDATE source_text SET description = 'Changed by the next version.' WHERE code = '200' AND language = 'en';
UPDATE data_version SET version = version + 1;
