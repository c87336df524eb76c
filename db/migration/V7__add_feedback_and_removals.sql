-- What readers say about codes, counted by day (UTC). Nothing here tells who said it: no address, no time of day. What may be
-- personal in the words is replaced before they are stored. The rows are counts that replicas add to.
CREATE TABLE reader_feedback (
    -- A hash of catalog, code, helpful, and comment_text, which together are too long for a key.
    id VARCHAR(32) NOT NULL,
    given_on DATE NOT NULL,
    -- Empty for a code that no catalog has. There is no foreign key, because such codes have feedback, too.
    catalog VARCHAR(64) NOT NULL,
    code VARCHAR(64) NOT NULL,
    -- NULL for a code that no catalog has.
    helpful BOOLEAN,
    -- At most 500 characters; empty for none.
    comment_text VARCHAR(1000) NOT NULL,
    times BIGINT NOT NULL,
    CONSTRAINT pk_reader_feedback PRIMARY KEY (id, given_on),
    CONSTRAINT ck_reader_feedback_times CHECK (times >= 1)
);

CREATE INDEX ix_reader_feedback_given_on ON reader_feedback (given_on);

-- A code that an editor added by mistake can be removed. The versions that changed it stay.
ALTER TABLE data_change DROP CONSTRAINT fk_data_change_code;
