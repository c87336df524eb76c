package io.faultbook;

import java.util.concurrent.atomic.AtomicInteger;

/** The kinds of database that Faultbook runs on. */
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
	 * Create an empty database that stays until the JVM ends.
	 * @return its JDBC URL, with all that is needed to log in
	 */
	public abstract String create();

}
