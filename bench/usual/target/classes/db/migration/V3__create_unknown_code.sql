-- What readers asked for in vain: codes that the catalogue lacks, counted by day (UTC). Nothing here tells who asked: no
-- address, no time of day, no text but the code. The rows are counts that replicas add to; losing some does no harm.
CREATE TABLE unknown_code (
    -- In capitals where it has letters: abc-1 and ABC-1 are counted as one.
    code VARCHAR(64) NOT NULL,
    asked_on DATE NOT NULL,
    times BIGINT NOT NULL,
    CONSTRAINT pk_unknown_code PRIMARY KEY (code, asked_on),
    CONSTRAINT ck_unknown_code_times CHECK (times >= 1)
);

CREATE INDEX ix_unknown_code_asked_on ON unknown_code (asked_on);
