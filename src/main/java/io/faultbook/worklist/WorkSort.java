package io.faultbook.worklist;

import java.util.Arrays;
import java.util.Locale;

import io.faultbook.editing.EditRejectedException;

/** The orders of work lists. */
public enum WorkSort {

	/** In natural order. */
	CODE,

	/** Last changed first. */
	UPDATED,

	/** Most looked up first. */
	LOOKUPS;

	/**
	 * Get an order by its name in URLs.
	 * @throws EditRejectedException if the order is unknown
	 */
	public static WorkSort of(String name) {
		return Arrays.stream(values())
			.filter((sort) -> sort.id().equals(name))
			.findFirst()
			.orElseThrow(() -> EditRejectedException.forInvalidParameter("sort",
					Arrays.stream(values()).map(WorkSort::id).toList()));
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
