-- A catalog is the table of one vendor or product. A code is unique within its catalog. All rows so far belong to the
-- catalog that ships with Faultbook. The default lets the previous version keep writing during a rolling upgrade.

-- source says who owns the rows of the source layer: the R__ migrations (release), or imports. The R__ migrations leave a
-- catalog alone that an import has taken over. Translations are made from the texts in source_language.
CREATE TABLE catalog (
    name VARCHAR(64) NOT NULL,
    source VARCHAR(16) NOT NULL,
    source_language VARCHAR(35) NOT NULL,
    table_date DATE,
    url VARCHAR(2000),
    CONSTRAINT pk_catalog PRIMARY KEY (name),
    CONSTRAINT ck_catalog_source CHECK (CASE source WHEN 'release' THEN 1 WHEN 'import' THEN 1 ELSE 0 END = 1)
);

INSERT INTO catalog (name, source, source_language) VALUES ('link-living', 'release', 'zh-CN');

CREATE TABLE catalog_title (
    catalog VARCHAR(64) NOT NULL,
    language VARCHAR(35) NOT NULL,
    title VARCHAR(200) NOT NULL,
    CONSTRAINT pk_catalog_title PRIMARY KEY (catalog, language),
    CONSTRAINT fk_catalog_title_catalog FOREIGN KEY (catalog) REFERENCES catalog (name)
);

ALTER TABLE category_title DROP CONSTRAINT fk_category_title_category;
ALTER TABLE category_title DROP CONSTRAINT pk_category_title;
ALTER TABLE source_text DROP CONSTRAINT fk_source_text_code;
ALTER TABLE source_text DROP CONSTRAINT pk_source_text;
ALTER TABLE related_code DROP CONSTRAINT fk_related_code_code;
ALTER TABLE related_code DROP CONSTRAINT fk_related_code_related;
ALTER TABLE related_code DROP CONSTRAINT pk_related_code;
ALTER TABLE data_change DROP CONSTRAINT fk_data_change_code;
ALTER TABLE text_revision DROP CONSTRAINT fk_text_revision_code;
ALTER TABLE text_revision DROP CONSTRAINT pk_text_revision;
ALTER TABLE error_code DROP CONSTRAINT fk_error_code_category;
ALTER TABLE error_code DROP CONSTRAINT pk_error_code;
ALTER TABLE category DROP CONSTRAINT pk_category;

ALTER TABLE category ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE category ADD CONSTRAINT pk_category PRIMARY KEY (catalog, name);
ALTER TABLE category ADD CONSTRAINT fk_category_catalog FOREIGN KEY (catalog) REFERENCES catalog (name);

ALTER TABLE category_title ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE category_title ADD CONSTRAINT pk_category_title PRIMARY KEY (catalog, category, language);
ALTER TABLE category_title ADD CONSTRAINT fk_category_title_category
    FOREIGN KEY (catalog, category) REFERENCES category (catalog, name);

ALTER TABLE error_code ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE error_code ADD CONSTRAINT pk_error_code PRIMARY KEY (catalog, code);
ALTER TABLE error_code ADD CONSTRAINT fk_error_code_category
    FOREIGN KEY (catalog, category) REFERENCES category (catalog, name);

ALTER TABLE source_text ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE source_text ADD CONSTRAINT pk_source_text PRIMARY KEY (catalog, code, language);
ALTER TABLE source_text ADD CONSTRAINT fk_source_text_code
    FOREIGN KEY (catalog, code) REFERENCES error_code (catalog, code);

ALTER TABLE related_code ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE related_code ADD CONSTRAINT pk_related_code PRIMARY KEY (catalog, code, related);
ALTER TABLE related_code ADD CONSTRAINT fk_related_code_code
    FOREIGN KEY (catalog, code) REFERENCES error_code (catalog, code);
ALTER TABLE related_code ADD CONSTRAINT fk_related_code_related
    FOREIGN KEY (catalog, related) REFERENCES error_code (catalog, code);

ALTER TABLE text_revision ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE text_revision ADD CONSTRAINT pk_text_revision PRIMARY KEY (catalog, code, language, revision);
ALTER TABLE text_revision ADD CONSTRAINT fk_text_revision_code
    FOREIGN KEY (catalog, code) REFERENCES error_code (catalog, code);

ALTER TABLE data_change ADD COLUMN catalog VARCHAR(64) DEFAULT 'link-living' NOT NULL;
ALTER TABLE data_change ADD CONSTRAINT fk_data_change_code
    FOREIGN KEY (catalog, code) REFERENCES error_code (catalog, code);

-- The messages of a code beyond the first one, in the order of the table.
CREATE TABLE code_message (
    catalog VARCHAR(64) NOT NULL,
    code VARCHAR(64) NOT NULL,
    number INTEGER NOT NULL,
    message VARCHAR(2000) NOT NULL,
    CONSTRAINT pk_code_message PRIMARY KEY (catalog, code, number),
    CONSTRAINT fk_code_message_code FOREIGN KEY (catalog, code) REFERENCES error_code (catalog, code)
);

-- Other names of a code: symbolic, hexadecimal, or negative. Codes can share one.
CREATE TABLE code_alias (
    catalog VARCHAR(64) NOT NULL,
    code VARCHAR(64) NOT NULL,
    alias VARCHAR(64) NOT NULL,
    CONSTRAINT pk_code_alias PRIMARY KEY (catalog, code, alias),
    CONSTRAINT fk_code_alias_code FOREIGN KEY (catalog, code) REFERENCES error_code (catalog, code)
);
