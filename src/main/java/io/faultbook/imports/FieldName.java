package io.faultbook.imports;

import org.jspecify.annotations.Nullable;

/**
 * A field of a code.
 *
 * @param name {@code message}, {@code description}, or {@code remediation}
 * @param language the BCP 47 tag of the text; null for a message
 */
record FieldName(String name, @Nullable String language) {

	static final FieldName MESSAGE = new FieldName("message", null);

	static FieldName description(String language) {
		return new FieldName("description", language);
	}

	static FieldName remediation(String language) {
		return new FieldName("remediation", language);
	}

}
