package io.faultbook.imports;

import org.jspecify.annotations.Nullable;

/**
 * A field of a code.
 *
 * @param name {@code message}, {@code messages}, {@code aliases}, {@code category},
 * {@code description}, {@code remediation}, {@code retry}, or {@code actors}
 * @param language the BCP 47 tag of the text; null for the other fields
 */
public record FieldName(String name, @Nullable String language) {

	static final FieldName MESSAGE = new FieldName("message", null);

	/** The messages after the first one. */
	static final FieldName MESSAGES = new FieldName("messages", null);

	static final FieldName ALIASES = new FieldName("aliases", null);

	static final FieldName CATEGORY = new FieldName("category", null);

	static final FieldName RETRY = new FieldName("retry", null);

	/** Separated by spaces. */
	static final FieldName ACTORS = new FieldName("actors", null);

	static FieldName description(String language) {
		return new FieldName("description", language);
	}

	static FieldName remediation(String language) {
		return new FieldName("remediation", language);
	}

	boolean isRemediation() {
		return this.name.equals("remediation");
	}

	boolean isDescription() {
		return this.name.equals("description");
	}

}
