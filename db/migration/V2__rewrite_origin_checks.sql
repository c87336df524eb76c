-- The same checks, without a list: H2 2.4.240 ties an IN list of a CHECK (and an OR of equalities, which it takes for
-- one) to the session that created the table, and refuses every later change of a row once that session has ended.
ALTER TABLE error_code DROP CONSTRAINT ck_error_code_origin;
ALTER TABLE error_code ADD CONSTRAINT ck_error_code_origin
    CHECK (CASE origin WHEN 'vendor' THEN 1 WHEN 'edited' THEN 1 ELSE 0 END = 1);

ALTER TABLE source_text DROP CONSTRAINT ck_source_text_origin;
ALTER TABLE source_text ADD CONSTRAINT ck_source_text_origin
    CHECK (CASE origin WHEN 'vendor' THEN 1 WHEN 'translated' THEN 1 ELSE 0 END = 1);
