-- Which code each catalogue version changed: a replica that finds a row for every version since its own reads only those
-- codes again. Who raises the version without saying so here, a migration or an import, makes replicas read everything.
CREATE TABLE catalogue_change (
    version BIGINT NOT NULL,
    code VARCHAR(64) NOT NULL,
    CONSTRAINT pk_catalogue_change PRIMARY KEY (version),
    CONSTRAINT fk_catalogue_change_code FOREIGN KEY (code) REFERENCES error_code (code)
);
