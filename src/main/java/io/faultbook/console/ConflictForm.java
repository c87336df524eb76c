package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.faultbook.code.CodeId;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.TextKey;
import io.faultbook.language.ThreeWayMerge;
import io.faultbook.worklist.EditReport;
import org.jspecify.annotations.Nullable;

/**
 * One of the conflicts of a table with edits, and how the editor settles it.
 *
 * @param line the number of the row in the file
 * @param revision the revision that {@code theirs} is
 * @param editor who wrote that; empty for the source text
 * @param none whether an empty remediation means none on purpose
 * @param choice {@code theirs}, {@code mine}, or {@code merged}
 * @param description the merged description
 * @param remediation the merged remediation
 * @param errors what is wrong with the chosen text
 */
record ConflictForm(int line, TextKey key, int revision, String editor, TextContent base, TextContent mine,
		TextContent theirs, boolean none, String note, String choice, String description, String remediation,
		List<String> errors) {

	private static final String MERGED = "merged";

	private static final String THEIRS = "theirs";

	private static final TextContent EMPTY = new TextContent("", null);

	ConflictForm {
		errors = List.copyOf(errors);
	}

	static ConflictForm of(int line, EditReport.Conflict conflict) {
		TextContent theirs = orEmpty(conflict.theirs());
		TextContent base = (conflict.base() != null) ? conflict.base() : theirs;
		return new ConflictForm(line, conflict.key(), conflict.current().revision(),
				Objects.requireNonNullElse(conflict.current().editor(), ""), base, conflict.mine(), theirs,
				"".equals(conflict.mine().remediation()) || "".equals(theirs.remediation()), conflict.note(), MERGED,
				merge(base.description(), conflict.mine().description(), theirs.description()).merged(),
				merge(base.remediation(), conflict.mine().remediation(), theirs.remediation()).merged(), List.of());
	}

	/**
	 * Read the fields of a form.
	 * @param field returns the value of a field, or an empty string
	 */
	static ConflictForm of(UnaryOperator<String> field) {
		Locale language = LanguageTags.parse(field.apply("language"), "language");
		boolean none = field.apply("none").equals("true");
		return new ConflictForm(number("line", field),
				new TextKey(new CodeId(field.apply("catalog"), field.apply("code")), language),
				number("revision", field), "",
				content(field.apply("baseDescription"), field.apply("baseRemediation"), none),
				content(field.apply("mineDescription"), field.apply("mineRemediation"), none), EMPTY, none,
				field.apply("note"), field.apply("choice"), field.apply("description"), field.apply("remediation"),
				List.of());
	}

	private static int number(String name, UnaryOperator<String> field) {
		String value = field.apply(name);
		if (!value.matches("[0-9]{1,9}")) {
			throw EditRejectedException.forInvalidParameter(name);
		}
		return Integer.parseInt(value);
	}

	private static TextContent content(String description, String remediation, boolean none) {
		return new TextContent(description, (remediation.isBlank() && !none) ? null : remediation);
	}

	/** Show what somebody else saved, and keep what the editor entered. */
	ConflictForm with(int current, String by, @Nullable TextContent saved, List<String> problems) {
		return new ConflictForm(this.line, this.key, current, by, this.base, this.mine, orEmpty(saved), this.none,
				this.note, this.choice, this.description, this.remediation, problems);
	}

	boolean keepsTheirs() {
		return this.choice.equals(THEIRS);
	}

	/** The chosen text, if it isn't theirs. */
	TextInput input() {
		return new TextInput(
				this.choice.equals(MERGED) ? content(this.description, this.remediation, this.none) : this.mine,
				this.note);
	}

	/** By the keys of their labels. */
	public Map<String, ThreeWayMerge> merges() {
		Map<String, ThreeWayMerge> merges = new LinkedHashMap<>();
		merges.put("console.description",
				merge(this.base.description(), this.mine.description(), this.theirs.description()));
		merges.put("console.remediation",
				merge(this.base.remediation(), this.mine.remediation(), this.theirs.remediation()));
		return merges;
	}

	private static ThreeWayMerge merge(@Nullable String base, @Nullable String mine, @Nullable String theirs) {
		return ThreeWayMerge.of(Objects.requireNonNullElse(base, ""), Objects.requireNonNullElse(mine, ""),
				Objects.requireNonNullElse(theirs, ""));
	}

	private static TextContent orEmpty(@Nullable TextContent content) {
		return (content != null) ? content : EMPTY;
	}

}
