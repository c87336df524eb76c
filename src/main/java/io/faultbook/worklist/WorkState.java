package io.faultbook.worklist;

import java.util.Arrays;
import java.util.Locale;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;

/** The states of texts that work lists filter by. */
public enum WorkState {

	ALL, MISSING, NO_REMEDIATION, OUTDATED, EDITED;

	/**
	 * Get a state by its name in URLs.
	 * @throws EditRejectedException if the state is unknown
	 */
	public static WorkState of(String name) {
		return Arrays.stream(values())
			.filter((state) -> state.id().equals(name))
			.findFirst()
			.orElseThrow(() -> EditRejectedException.forInvalidParameter("state",
					Arrays.stream(values()).map(WorkState::id).toList()));
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Whether a text is in the state. A remediation that an editor left out on purpose
	 * isn't work to do.
	 */
	public boolean includes(TextState text) {
		WrittenText effective = text.effective();
		return switch (this) {
			case ALL -> true;
			case EDITED -> text.isEdited();
			case OUTDATED -> text.outdated();
			case MISSING -> effective == null;
			case NO_REMEDIATION -> effective != null && effective.content().remediation() == null;
		};
	}

}
