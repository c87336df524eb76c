package io.faultbook;

/**
 * A PostgreSQL server in a container or a local process. It accepts connections as soon
 * as it is created.
 */
interface PostgreSqlEngine {

	String PASSWORD = "postgres";

	String USER = "postgres";

	/** The name that the log shows. */
	String description();

	/** The address it listens on, which doesn't change with a restart. */
	String hostAndPort();

	/** Stop without waiting for clients, and keep the data. */
	void stop();

	/** Restart on the same data, and wait until the server accepts connections. */
	void start();

	/** Stop, and delete the data. */
	void close();

}
