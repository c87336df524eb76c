-- How often readers looked up the codes of the catalogs, counted by month (UTC). Nothing here tells who looked them up. The rows are
-- counts that replicas add to; losing some does no harm.
CREATE TABLE code_lookup (
    -- There is no foreign key, because a code can be removed before its count is stored.
    catalog VARCHAR(64) NOT NULL,
    code VARCHAR(64) NOT NULL,
    -- The first day of the month.
    looked_up_in DATE NOT NULL,
    times BIGINT NOT NULL,
    CONSTRAINT pk_code_lookup PRIMARY KEY (catalog, code, looked_up_in),
    CONSTRAINT ck_code_lookup_times CHECK (times >= 1)
);
