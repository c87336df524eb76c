-- Records the timeouts of a migration, see MigrationTimeoutsTests.
CREATE TABLE migration_timeouts AS
	SELECT current_setting('lock_timeout') AS lock_timeout, current_setting('statement_timeout') AS statement_timeout;
