package io.faultbook.editing;

import java.util.Arrays;
import java.util.Locale;

/** What makes a text work for an editor. */
public enum WorkState {

	/** Every text. */
	ALL,

	/** Written here. */
	EDITED,

	/** What it is based on has changed. */
	OUTDATED,

	/** There is none in this language. */
	MISSING;

	/**
	 * Get a state by its name in URLs.
	 * @throws EditRejectedException if there is no such state
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
