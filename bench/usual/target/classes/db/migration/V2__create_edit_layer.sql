-- The edit layer: what people wrote, append-only. One row an accepted edit; an undo and a withdrawal are rows too, so
-- that the history tells who said what and when. Numbers start at 1 for each code and language and have no gaps: the
-- primary key makes a lost update impossible on any replica at any isolation level.
-- Lengths are those of source_text. The checks use CASE rather than IN, as in V1.

CREATE TABLE text_revision (
    code VARCHAR(64) NOT NULL,
    language VARCHAR(35) NOT NULL,
    revision INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    -- NULL description: a withdrawal. NULL remediation: another language's; '' says that there is none, on purpose.
    description VARCHAR(20000),
    remediation VARCHAR(20000),
    note VARCHAR(2000),
    editor VARCHAR(200) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- When the words last changed: earlier than created_at where a revision only confirms them.
    text_updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- What it was based on, by content: the source text beneath it, and the text in the source language (zh-CN) that
    -- stood then. NULL where there was none. A text is outdated once either has other words.
    base_description VARCHAR(20000),
    base_remediation VARCHAR(20000),
    original_description VARCHAR(20000),
    original_remediation VARCHAR(20000),
    -- The data version that the editor's transaction found.
    data_version BIGINT NOT NULL,
    CONSTRAINT pk_text_revision PRIMARY KEY (code, language, revision),
    CONSTRAINT fk_text_revision_code FOREIGN KEY (code) REFERENCES error_code (code),
    CONSTRAINT ck_text_revision_number CHECK (revision >= 1),
    CONSTRAINT ck_text_revision_kind CHECK (CASE kind WHEN 'edit' THEN 1 WHEN 'revert' THEN 1 WHEN 'confirmation' THEN 1
        WHEN 'withdrawal' THEN 1 ELSE 0 END = 1),
    CONSTRAINT ck_text_revision_words CHECK (CASE WHEN kind = 'withdrawal' THEN 1 ELSE 0 END
        = CASE WHEN description IS NULL THEN 1 ELSE 0 END)
);
