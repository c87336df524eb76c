package io.faultbook;

/** A PostgreSQL server of its own, wherever it runs; it listens once it is created. */
interface PostgreSqlEngine {

	String PASSWORD = "postgres";

	String USER = "postgres";

	/** What it is, for the log. */
	String description();

	/** Where it listens, the same after a restart. */
	String hostAndPort();

	/** Stop it without waiting for its clients, and keep its data. */
	void stop();

	/** Start it again on the data it has, and wait until it listens. */
	void start();

	/** Stop it and throw its data away. */
	void close();

}
