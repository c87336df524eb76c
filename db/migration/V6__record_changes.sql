-- When each text and message last changed, as a data version, and what it said before. Rows that are older than this
-- migration count as changed in version 1. What they said before isn't known.
ALTER TABLE source_text ADD COLUMN change_version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE source_text ADD COLUMN previous_description VARCHAR(20000);
ALTER TABLE source_text ADD COLUMN previous_remediation VARCHAR(20000);

-- change_version is NULL in revisions of earlier versions of Faultbook: one more than their data_version. A confirmation
-- has that of the text it confirms.
ALTER TABLE text_revision ADD COLUMN change_version BIGINT;
ALTER TABLE text_revision ADD COLUMN previous_description VARCHAR(20000);
ALTER TABLE text_revision ADD COLUMN previous_remediation VARCHAR(20000);

-- Changes of the message, and of retired. changed_at is NULL for the table that ships with Faultbook.
ALTER TABLE error_code ADD COLUMN change_version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE error_code ADD COLUMN previous_message VARCHAR(2000);
ALTER TABLE error_code ADD COLUMN changed_at TIMESTAMP(6) WITH TIME ZONE;
