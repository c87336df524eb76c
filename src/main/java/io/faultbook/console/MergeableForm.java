package io.faultbook.console;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A form whose changes can be merged with those that somebody else saved.
 *
 * @param <F> the form
 */
interface MergeableForm<F> {

	/** The reason for the change. */
	@Nullable String note();

	/**
	 * Apply both changes. Where they overlap, mine is kept.
	 * @param base what both changes are based on
	 */
	F merge(F base, F theirs);

	/** Whether both changed the same field, differently. */
	boolean overlaps(F base, F theirs);

	static <V extends @Nullable Object> V merge(V base, V mine, V theirs) {
		return Objects.equals(mine, base) ? theirs : mine;
	}

	static boolean overlap(@Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
		return !Objects.equals(mine, base) && !Objects.equals(theirs, base) && !Objects.equals(mine, theirs);
	}

}
