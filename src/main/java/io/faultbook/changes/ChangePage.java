package io.faultbook.changes;

import java.util.List;

import io.faultbook.snapshot.Change;
import io.faultbook.snapshot.Snapshot;

/**
 * A page of changes.
 *
 * @param total the number of changes on all pages
 */
record ChangePage(List<Change> changes, int total) {

	ChangePage {
		changes = List.copyOf(changes);
	}

	static ChangePage of(Snapshot snapshot, ChangeQuery query) {
		List<Change> found = snapshot.changes().since(query.since()).filter(query::matches).toList();
		return new ChangePage(found.stream().skip((long) query.page() * query.size()).limit(query.size()).toList(),
				found.size());
	}

}
