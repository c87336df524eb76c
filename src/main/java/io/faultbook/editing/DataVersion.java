package io.faultbook.editing;

import java.util.List;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counter of the snapshot, incremented in the transaction of each change. */
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
	 * Lock the version until the transaction ends, so that edits run one after the other
	 * on all replicas, and versions follow the order of commits.
	 */
	long lock() {
		return this.jdbc.sql("SELECT version FROM data_version WHERE id = 1 FOR UPDATE").query(Long.class).single();
	}

	/**
	 * Increment the version, and record the code that changed.
	 * @param locked the version that {@link #lock()} returned
	 * @param id null if other replicas must load all codes again
	 */
	void increment(long locked, @Nullable CodeId id) {
		this.jdbc.sql("UPDATE data_version SET version = version + 1 WHERE id = 1").update();
		if (id != null) {
			this.jdbc.sql("INSERT INTO data_change (version, catalog, code) VALUES (?, ?, ?)")
				.params(locked + 1, id.catalog(), id.code())
				.update();
		}
	}

	/** One code per version. Only edits record the code; migrations don't. */
	List<CodeId> changedCodes(long since, long until) {
		return this.jdbc.sql("SELECT catalog, code FROM data_change WHERE version > ? AND version <= ?")
			.params(since, until)
			.query((row, number) -> new CodeId(row.getString("catalog"), row.getString("code")))
			.list();
	}

	/**
	 * Published after an edit is committed.
	 *
	 * @param table whether it isn't limited to one code
	 */
	public record Incremented(boolean table) {

	}

}
