package io.faultbook.console;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeDetailsInput;
import jakarta.validation.constraints.NotNull;

/**
 * The form for editing a code itself.
 *
 * @param category the name of a category of the catalog
 * @param related codes, separated by commas or spaces
 * @param note the reason for the change
 */
record DetailsForm(@NotNull(message = "{field.missing}") String message,
		@NotNull(message = "{field.missing}") String category, @NotNull(message = "{field.missing}") String related,
		boolean retired, @NotNull(message = "{field.missing}") String note) implements MergeableForm<DetailsForm> {

	static DetailsForm of(CodeDetailsInput input) {
		return new DetailsForm(input.message(), input.category(),
				join(Objects.requireNonNullElse(input.related(), List.of())), Boolean.TRUE.equals(input.retired()), "");
	}

	private static String join(List<String> codes) {
		return String.join(", ", codes);
	}

	private List<String> relatedCodes() {
		return Arrays.stream(this.related.split("[,，、\\s]+", -1)).filter((code) -> !code.isEmpty()).toList();
	}

	CodeDetailsInput input() {
		return new CodeDetailsInput(this.message, this.category, relatedCodes(), this.retired, this.note);
	}

	CodeDetails details() {
		return new CodeDetails(this.message, this.category, relatedCodes(), this.retired);
	}

	@Override
	public DetailsForm merge(DetailsForm base, DetailsForm theirs) {
		return new DetailsForm(MergeableForm.merge(base.message, this.message, theirs.message),
				MergeableForm.merge(base.category, this.category, theirs.category), mergeRelated(base, theirs),
				MergeableForm.merge(base.retired, this.retired, theirs.retired), this.note);
	}

	/** Keep what both added, and remove what either removed. */
	private String mergeRelated(DetailsForm base, DetailsForm theirs) {
		List<String> before = base.relatedCodes();
		List<String> mine = relatedCodes();
		List<String> other = theirs.relatedCodes();
		return join(Stream.concat(mine.stream(), other.stream())
			.distinct()
			.filter((code) -> !before.contains(code) || (mine.contains(code) && other.contains(code)))
			.toList());
	}

	/** Whether both replaced the same code, differently. */
	private boolean overlapsRelated(DetailsForm base, DetailsForm theirs) {
		List<String> mine = relatedCodes();
		List<String> other = theirs.relatedCodes();
		return !mine.equals(other)
				&& base.relatedCodes().stream().anyMatch((code) -> !mine.contains(code) && !other.contains(code));
	}

	@Override
	public boolean overlaps(DetailsForm base, DetailsForm theirs) {
		return MergeableForm.overlap(base.message, this.message, theirs.message)
				|| MergeableForm.overlap(base.category, this.category, theirs.category) || overlapsRelated(base, theirs)
				|| MergeableForm.overlap(base.retired, this.retired, theirs.retired);
	}

}
