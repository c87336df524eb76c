-- What a migration may do while the version before it still runs: see docs/operations.md.
ALTER TABLE text_revision ADD COLUMN reviewed_by VARCHAR(200);
ALTER TABLE error_code ADD COLUMN severity VARCHAR(16) DEFAULT 'unknown' NOT NULL;
CREATE TABLE next_version (id INTEGER NOT NULL, CONSTRAINT pk_next_version PRIMARY KEY (id));
UPDATE source_text SET description = 'The next version says so.' WHERE code = '200' AND language = 'en';
UPDATE data_version SET version = version + 1;
