package io.faultbook.table.format;

import java.util.List;
import java.util.Objects;

/**
 * A detected or specified value, and the reason for it.
 *
 * @param evidence what the reason refers to, such as the header word that was found;
 * arguments of a message
 */
public record Detection<T>(T value, DetectionReason reason, List<String> evidence) {

	public Detection {
		Objects.requireNonNull(value, "value");
		Objects.requireNonNull(reason, "reason");
		evidence = List.copyOf(evidence);
	}

	public static <T> Detection<T> of(T value, DetectionReason reason, String... evidence) {
		return new Detection<>(value, reason, List.of(evidence));
	}

}
