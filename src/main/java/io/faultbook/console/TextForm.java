package io.faultbook.console;

import java.util.Objects;

import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.WrittenText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The form for editing a text.
 *
 * @param remediation Markdown
 * @param noRemediation whether an empty remediation is intended; otherwise readers see
 * the remediation in another language
 * @param note the reason for the change
 */
record TextForm(@NotNull(message = "{field.missing}") String description,
		@NotNull(message = "{field.missing}") String remediation, @Nullable Boolean noRemediation,
		@Nullable String note) {

	static TextForm of(@Nullable WrittenText text) {
		if (text == null) {
			return new TextForm("", "", false, "");
		}
		String remediation = text.content().remediation();
		return new TextForm(text.content().description(), Objects.requireNonNullElse(remediation, ""),
				"".equals(remediation), "");
	}

	TextInput input() {
		boolean hasRemediation = !this.remediation.isBlank() || Boolean.TRUE.equals(this.noRemediation);
		return new TextInput(new TextContent(this.description, hasRemediation ? this.remediation : null), this.note);
	}

}
