package io.faultbook;

import java.util.concurrent.atomic.AtomicInteger;

/** The databases that Faultbook supports. */
public enum TestDatabase {

	H2 {
		@Override
		public String create() {
			return "jdbc:h2:mem:test" + counter.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
		}
	},

	POSTGRESQL {
		@Override
		public String create() {
			return PostgreSqlServer.shared().createDatabase();
		}
	};

	private static final AtomicInteger counter = new AtomicInteger();

	/**
	 * Create an empty database, which exists until the JVM exits.
	 * @return its JDBC URL, including credentials
	 */
	public abstract String create();

}
