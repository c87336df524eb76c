package io.faultbook.console;

import java.util.Objects;

import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.WrittenText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The form that a text is edited with.
 *
 * @param description what the code means
 * @param remediation what to do, Markdown
 * @param none whether an empty remediation is intended; if not, readers see that of
 * another language
 * @param note why the text was changed
 */
record TextForm(@NotNull(message = "{field.missing}") String description,
		@NotNull(message = "{field.missing}") String remediation, @Nullable Boolean none, @Nullable String note) {

	static TextForm of(@Nullable WrittenText text) {
		if (text == null) {
			return new TextForm("", "", false, "");
		}
		String remediation = text.content().remediation();
		return new TextForm(text.content().description(), Objects.requireNonNullElse(remediation, ""),
				"".equals(remediation), "");
	}

	TextInput input() {
		String advice = (!this.remediation.isBlank() || Boolean.TRUE.equals(this.none)) ? this.remediation : null;
		return new TextInput(new TextContent(this.description, advice), this.note);
	}

}
