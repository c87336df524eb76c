package io.faultbook.console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextKey;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.worklist.WorkCodes;
import io.faultbook.worklist.WorkFilter;
import io.faultbook.worklist.WorkFinder;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Links from an edited code to its neighbors in the work list that the editor came from.
 *
 * @param query the query of the list, rebuilt from its valid parts
 * @param previous the path of the page to edit the previous code, relative to the console
 * @param number the position from 1; 0 if the code isn't in the list anymore
 */
record ListNavigation(String query, @Nullable String previous, @Nullable String next, int number, long total) {

	/**
	 * Find the neighbors.
	 * @param list what the request says about the list
	 * @return empty if it says nothing, or nothing valid
	 */
	static Optional<ListNavigation> of(@Nullable String list, TextKey key, WorkFinder finder, Snapshot snapshot) {
		return WorkFilter.parse(list, snapshot).map((filter) -> {
			WorkCodes codes = finder.find(filter, snapshot);
			WorkCodes.Position position = codes.position(key.id());
			return new ListNavigation(filter.query(),
					(position.previous() != null) ? path(codes.target(position.previous(), key.language()), snapshot)
							: null,
					(position.next() != null) ? path(codes.target(position.next(), key.language()), snapshot) : null,
					position.number(), position.total());
		});
	}

	/** The path of the page to edit a text, relative to the console. */
	static String path(TextKey key, Snapshot snapshot) {
		return snapshot.catalogs().path(key.id()) + (key.language().equals(CodeDetails.LANGUAGE) ? "/details"
				: key.language().equals(Handling.LANGUAGE) ? "/handling" : "/texts/" + key.tag());
	}

	/** The parameter that keeps the list in links. */
	public String parameter() {
		return "list=" + UriUtils.encode(this.query, StandardCharsets.UTF_8);
	}

}
