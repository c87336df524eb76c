-- The indexes that pg_trgm uses for LIKE and word similarity.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX ix_error_code_message ON error_code USING gin (message gin_trgm_ops);
CREATE INDEX ix_source_text_description ON source_text USING gin (description gin_trgm_ops);
CREATE INDEX ix_source_text_remediation ON source_text USING gin (remediation gin_trgm_ops);
ANALYZE;
