package io.faultbook.console;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextInput;
import io.faultbook.language.ThreeWayMerge;
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
		@Nullable String note) implements MergeableForm<TextForm> {

	static TextForm of(HistoryRow row) {
		return of((row.description() != null) ? new TextContent(row.description(), row.remediation()) : null);
	}

	static TextForm of(@Nullable TextContent content) {
		return (content != null) ? of(content, "") : new TextForm("", "", false, "");
	}

	private static TextForm of(TextContent content, @Nullable String note) {
		String remediation = content.remediation();
		return new TextForm(content.description(), Objects.requireNonNullElse(remediation, ""), "".equals(remediation),
				note);
	}

	/** Whether there is a remediation although none is intended. */
	boolean isContradictory() {
		return !this.remediation.isBlank() && Boolean.TRUE.equals(this.noRemediation);
	}

	TextInput input() {
		boolean hasRemediation = !this.remediation.isBlank() || Boolean.TRUE.equals(this.noRemediation);
		return new TextInput(new TextContent(this.description, hasRemediation ? this.remediation : null), this.note);
	}

	/** Merges the lines of each field. */
	@Override
	public TextForm merge(TextForm base, TextForm theirs) {
		TextForm mine = normalized();
		return new TextForm(ThreeWayMerge.of(base.description, mine.description, theirs.description).merged(),
				ThreeWayMerge.of(base.remediation, mine.remediation, theirs.remediation).merged(),
				MergeableForm.merge(base.noRemediation, mine.noRemediation, theirs.noRemediation), this.note);
	}

	@Override
	public boolean overlaps(TextForm base, TextForm theirs) {
		TextForm mine = normalized();
		return MergeableForm.overlap(base.description, mine.description, theirs.description)
				|| MergeableForm.overlap(base.remediation, mine.remediation, theirs.remediation)
				|| MergeableForm.overlap(base.noRemediation, mine.noRemediation, theirs.noRemediation)
				|| merge(base, theirs).isContradictory();
	}

	/** The fields that can be compared, by the keys of their labels. */
	Map<String, String> texts() {
		return new TreeMap<>(Map.of("console.description", this.description, "console.remediation", this.remediation));
	}

	/** As it is saved. */
	private TextForm normalized() {
		return of(input().content(), this.note);
	}

}
