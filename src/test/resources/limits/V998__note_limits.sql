-- What is waited for while a migration runs: see MigrationLimitsTests.
CREATE TABLE migration_limits AS
	SELECT current_setting('lock_timeout') AS lock_timeout, current_setting('statement_timeout') AS statement_timeout;
