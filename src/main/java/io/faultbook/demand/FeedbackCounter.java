package io.faultbook.demand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.code.CodeId;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.FieldViolation;
import io.faultbook.markdown.TextCharacters;
import io.faultbook.unknowncode.PendingCounts;
import io.faultbook.unknowncode.PersonalData;
import io.faultbook.unknowncode.StorableCodeRules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Collects the feedback of readers in memory until {@link FeedbackWriter} stores it. What
 * may be personal in a comment is replaced with an ellipsis first.
 */
@Component
@EnableConfigurationProperties(FeedbackProperties.class)
public class FeedbackCounter implements MeterBinder {

	/** In characters as people count them. */
	public static final int MAX_COMMENT_LENGTH = 500;

	static final int MAX_PENDING = 1_000;

	private static final String REDACTED = "\u2026";

	private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}+");

	private static final Pattern SPACE = Pattern.compile("\\s++");

	private final boolean enabled;

	private final PendingCounts<Feedback> counts = new PendingCounts<>(MAX_PENDING);

	FeedbackCounter(FeedbackProperties properties) {
		this.enabled = properties.enabled();
	}

	/** Whether readers can give feedback. */
	public boolean isEnabled() {
		return this.enabled;
	}

	/**
	 * Add the feedback about a known code. If there is no room, it is dropped.
	 * @return false if there is no feedback
	 * @throws EditRejectedException if a field is invalid
	 */
	public boolean add(CodeId code, @Nullable Boolean helpful, @Nullable String comment) {
		String clean = clean(comment, (helpful == null) ? FieldViolation.of("helpful") : null, "/helpful");
		if (this.enabled) {
			this.counts.increment(new Feedback(code.catalog(), code.code(), helpful, clean));
		}
		return this.enabled;
	}

	/**
	 * Add the description of an unknown code.
	 * @return false if there is no feedback, or if the code may be personal data
	 * @throws EditRejectedException if the comment is blank or too long
	 */
	public boolean describe(String unknownCode, @Nullable String comment) {
		Optional<String> storable = this.enabled ? StorableCodeRules.normalize(unknownCode) : Optional.empty();
		storable.ifPresent((code) -> {
			boolean blank = comment == null || TextCharacters.isBlank(comment);
			String clean = clean(comment, blank ? FieldViolation.of("blank") : null, "/comment");
			this.counts.increment(new Feedback("", code, null, clean));
		});
		return storable.isPresent();
	}

	private static String clean(@Nullable String comment, @Nullable FieldViolation violation, String pointer) {
		Map<String, FieldViolation> violations = new LinkedHashMap<>();
		if (violation != null) {
			violations.put(pointer, violation);
		}
		String text = (comment == null || TextCharacters.isBlank(comment)) ? "" : comment.strip();
		int length = text.codePointCount(0, text.length());
		if (length > MAX_COMMENT_LENGTH) {
			violations.put("/comment", FieldViolation.of("too-long", MAX_COMMENT_LENGTH, length));
		}
		if (!violations.isEmpty()) {
			throw EditRejectedException.forInvalidFields(violations);
		}
		String plain = TextCharacters.removeBidiControls(TextCharacters.removeUnprintable(text));
		plain = LONG_NUMBER.matcher(PersonalData.redact(plain, REDACTED)).replaceAll(REDACTED);
		return SPACE.matcher(plain).replaceAll(" ").strip();
	}

	PendingCounts<Feedback> counts() {
		return this.counts;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.counts.bindTo(registry, "faultbook.feedback", "Feedback of readers");
	}

}
