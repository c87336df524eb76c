package io.faultbook.editing;

import java.util.Arrays;
import java.util.Locale;

/** The states of texts that work lists filter by. */
public enum WorkState {

	ALL, EDITED, OUTDATED, MISSING;

	/**
	 * Get a state by its name in URLs.
	 * @throws EditRejectedException if the state is unknown
	 */
	public static WorkState of(String name) {
		return Arrays.stream(values())
			.filter((state) -> state.id().equals(name))
			.findFirst()
			.orElseThrow(() -> EditRejectedException.forInvalidParameter("state"));
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public boolean includes(TextState text) {
		return switch (this) {
			case ALL -> true;
			case EDITED -> text.isEdited();
			case OUTDATED -> text.outdated();
			case MISSING -> text.effective() == null;
		};
	}

}
