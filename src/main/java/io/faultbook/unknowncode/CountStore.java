package io.faultbook.unknowncode;

import java.time.LocalDate;
import java.util.SortedMap;

/** Counts by day in the database, to which all replicas add. */
public interface CountStore<K> {

	/**
	 * Add counts in one transaction.
	 * @param counts sorted, so that replicas lock rows in the same order
	 */
	void add(SortedMap<K, Long> counts, LocalDate day);

	/**
	 * Remove counts that are too old.
	 * @param oldest the first day to keep
	 */
	void removeExpired(LocalDate oldest);

	/** Remove the least important counts above a limit. */
	void removeExcess(int max);

}
