package io.faultbook.console;

import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed, or is to type on.
 *
 * @param revision the revision that he began with
 * @param description what the code means
 * @param remediation what to do, Markdown
 * @param none whether an empty remediation says that there is none, on purpose; otherwise
 * that another language's is shown
 * @param note why
 */
record TextForm(int revision, String description, String remediation, boolean none, String note) {

	static TextForm of(TextState state) {
		WrittenText text = state.effective();
		return of(state.revision(), (text != null) ? text.content() : null);
	}

	private static TextForm of(int revision, @Nullable TextContent content) {
		String remediation = (content != null) ? content.remediation() : null;
		return new TextForm(revision, (content != null) ? content.description() : "",
				(remediation != null) ? remediation : "", "".equals(remediation), "");
	}

	TextInput input() {
		String advice = (!this.remediation.isBlank() || this.none) ? this.remediation : null;
		return new TextInput(new TextContent(this.description, advice), this.note);
	}

	/** The same words on another revision. */
	TextForm on(int other) {
		return new TextForm(other, this.description, this.remediation, this.none, this.note);
	}

	/** The words of a revision, or of none, as one text for comparison. */
	static String words(@Nullable String description, @Nullable String remediation) {
		return ((description != null) ? description : "") + "\n\n" + ((remediation != null) ? remediation : "");
	}

	static String words(HistoryRow row) {
		return words(row.description(), row.remediation());
	}

	String words() {
		return words(this.description, this.remediation);
	}

}
