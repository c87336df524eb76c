package io.faultbook.editing;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The counter that is incremented in the transaction of whatever changes what is served.
 */
@Component
public class DataVersion {

	private final JdbcClient jdbc;

	DataVersion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public long current() {
		return this.jdbc.sql("SELECT version FROM data_version").query(Long.class).single();
	}

	/**
	 * The version, locked until the transaction ends: edits come one after the other on
	 * all replicas, so that versions follow the order of commits.
	 */
	long lock() {
		return this.jdbc.sql("SELECT version FROM data_version WHERE id = 1 FOR UPDATE").query(Long.class).single();
	}

	/**
	 * Increment the version, and note which code it changed.
	 * @param locked the version as it is
	 */
	void increment(long locked, String code) {
		this.jdbc.sql("UPDATE data_version SET version = version + 1 WHERE id = 1").update();
		this.jdbc.sql("INSERT INTO data_change (version, code) VALUES (?, ?)").params(locked + 1, code).update();
	}

	/** The codes that versions changed, one for each version that noted it. */
	List<String> changed(long since, long until) {
		return this.jdbc.sql("SELECT code FROM data_change WHERE version > ? AND version <= ?")
			.params(since, until)
			.query(String.class)
			.list();
	}

	/** An edit was committed: the database has a newer version than before. */
	public record Incremented() {

	}

}
