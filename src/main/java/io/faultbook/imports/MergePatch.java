package io.faultbook.imports;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Applies the fields of a merge patch, and collects the invalid ones.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
final class MergePatch {

	private final Map<String, MessageSourceResolvable> violations = new LinkedHashMap<>();

	/**
	 * Apply a field.
	 * @param pointer to the field
	 * @param patch null to keep the current value; JSON null to remove it
	 * @param parser throws an exception if the value is invalid
	 * @param message the key of the message about an invalid value
	 */
	<T> @Nullable T apply(String pointer, @Nullable JsonNode patch, @Nullable T current, Function<JsonNode, T> parser,
			String message) {
		if (patch == null) {
			return current;
		}
		if (patch.isNull()) {
			return null;
		}
		try {
			return parser.apply(patch);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			addViolation(pointer, message);
			return current;
		}
	}

	void addViolation(String pointer, String message) {
		this.violations.putIfAbsent(pointer, new DefaultMessageSourceResolvable(message));
	}

	void throwIfInvalid() {
		if (!this.violations.isEmpty()) {
			throw ImportRejectedException.forInvalidFields(this.violations);
		}
	}

}
