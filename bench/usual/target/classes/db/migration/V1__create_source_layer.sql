-- The source layer: reference data that the R__ migrations own. What people edit lives in tables of its own, so that
-- loading the vendor's table again loses no edit. Standard SQL: the same file runs on H2 and on PostgreSQL.
-- Checks use CASE instead of IN: H2 2.4.240 ties an IN list of a CHECK (and an OR of equalities, which it takes for one)
-- to the session that created the table, and rejects every later change of a row once that session has ended.

-- A counter rather than max(id) or a timestamp: ids and clocks do not follow the order of commits. Whatever changes
-- what is served bumps it in the same transaction; replicas poll it.
CREATE TABLE data_version (
    id SMALLINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT pk_data_version PRIMARY KEY (id),
    CONSTRAINT ck_data_version_one_row CHECK (id = 1)
);

INSERT INTO data_version (id, version) VALUES (1, 0);

CREATE TABLE category (
    name VARCHAR(64) NOT NULL,
    sort_order INTEGER NOT NULL,
    CONSTRAINT pk_category PRIMARY KEY (name)
);

-- Languages are BCP 47 tags; RFC 5646, section 4.4.1, recommends room for 35 characters.
CREATE TABLE category_title (
    category VARCHAR(64) NOT NULL,
    language VARCHAR(35) NOT NULL,
    title VARCHAR(200) NOT NULL,
    CONSTRAINT pk_category_title PRIMARY KEY (category, language),
    CONSTRAINT fk_category_title_category FOREIGN KEY (category) REFERENCES category (name)
);

-- code is a string: the codes of other products are not numbers. message is what the failing API returns, so it is not
-- translated; received_message is the form received where it differs from the one served, kept because people paste it.
-- A code is retired, never deleted: logs and links outlive the vendor's table.
CREATE TABLE error_code (
    code VARCHAR(64) NOT NULL,
    message VARCHAR(2000) NOT NULL,
    received_message VARCHAR(2000),
    category VARCHAR(64) NOT NULL,
    origin VARCHAR(16) NOT NULL,
    retired BOOLEAN NOT NULL,
    CONSTRAINT pk_error_code PRIMARY KEY (code),
    CONSTRAINT fk_error_code_category FOREIGN KEY (category) REFERENCES category (name),
    CONSTRAINT ck_error_code_origin CHECK (CASE origin WHEN 'vendor' THEN 1 WHEN 'edited' THEN 1 ELSE 0 END = 1)
);

-- remediation is Markdown, NULL where none is known. original_* are the zh-CN words a translation was made from (like
-- msgid in a gettext PO file), NULL for the vendor's own words: the translation is outdated once the zh-CN text no longer
-- equals them, which no date could tell. updated_at is when the text itself changed, not when its row was loaded.
CREATE TABLE source_text (
    code VARCHAR(64) NOT NULL,
    language VARCHAR(35) NOT NULL,
    origin VARCHAR(16) NOT NULL,
    description VARCHAR(20000) NOT NULL,
    remediation VARCHAR(20000),
    original_description VARCHAR(20000),
    original_remediation VARCHAR(20000),
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_source_text PRIMARY KEY (code, language),
    CONSTRAINT fk_source_text_code FOREIGN KEY (code) REFERENCES error_code (code),
    CONSTRAINT ck_source_text_origin CHECK (CASE origin WHEN 'vendor' THEN 1 WHEN 'translated' THEN 1 ELSE 0 END = 1)
);

-- Codes easily taken for one another: one row an unordered pair, read in both directions.
CREATE TABLE related_code (
    code VARCHAR(64) NOT NULL,
    related VARCHAR(64) NOT NULL,
    CONSTRAINT pk_related_code PRIMARY KEY (code, related),
    CONSTRAINT fk_related_code_code FOREIGN KEY (code) REFERENCES error_code (code),
    CONSTRAINT fk_related_code_related FOREIGN KEY (related) REFERENCES error_code (code),
    CONSTRAINT ck_related_code_distinct CHECK (code <> related)
);

-- Which code each data version changed: a replica that finds a row for every version since its own reads only those
-- codes again. Who raises the version without saying so here, a migration or an import, makes replicas read everything.
CREATE TABLE data_change (
    version BIGINT NOT NULL,
    code VARCHAR(64) NOT NULL,
    CONSTRAINT pk_data_change PRIMARY KEY (version),
    CONSTRAINT fk_data_change_code FOREIGN KEY (code) REFERENCES error_code (code)
);
