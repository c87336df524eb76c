package io.faultbook.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import io.faultbook.code.CodeId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much readers need an editor's work on a code.
 *
 * @param id null for an unknown code
 * @param lookups on all replicas, within the retention period
 * @param comments the latest first
 */
public record Demand(@Nullable CodeId id, String code, @Nullable String message, long lookups, long helpful,
		long unhelpful, List<Reason> reasons, List<Comment> comments) {

	public Demand {
		reasons = List.copyOf(reasons);
		comments = List.copyOf(comments);
	}

	/** The lookups times the reasons. Feedback counts as a lookup. */
	public long score() {
		long said = this.comments.stream()
			.filter((comment) -> comment.helpful() == null)
			.mapToLong(Comment::times)
			.sum();
		return (this.lookups + this.helpful + this.unhelpful + said) * this.reasons.size();
	}

	/** Why a code needs work. */
	public enum Reason {

		/** No catalog has it. */
		UNKNOWN,
		/** At least as many readers found it unhelpful as helpful. */
		UNHELPFUL, NO_REMEDIATION,
		/** There is no text in one of the served languages. */
		MISSING, OUTDATED;

		@JsonValue
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * A reader's words.
	 *
	 * @param helpful whether the text helped; null if the code is unknown
	 * @param times how often readers sent the same words
	 */
	@Schema(name = "ReaderComment", description = "A reader's words: plain text that may contain anything")
	public record Comment(
			@Schema(description = "For dismissing the comment", requiredMode = Schema.RequiredMode.REQUIRED) String id,
			@Schema(description = "Whether the text helped; null if the code is unknown",
					requiredMode = Schema.RequiredMode.REQUIRED, types = {
							"boolean", "null" }) @Nullable Boolean helpful,
			@Schema(description = "What may be personal data is replaced with an ellipsis",
					requiredMode = Schema.RequiredMode.REQUIRED) String text,
			@Schema(description = "How often readers sent the same words",
					requiredMode = Schema.RequiredMode.REQUIRED) long times,
			@Schema(description = "The last day that readers sent them (UTC)",
					requiredMode = Schema.RequiredMode.REQUIRED) LocalDate lastDay){

	}

}
