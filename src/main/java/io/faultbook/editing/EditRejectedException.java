package io.faultbook.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** An edit was rejected, and nothing was changed. */
public final class EditRejectedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final transient @Nullable Object subject;

	private final transient Map<String, Object> details;

	private EditRejectedException(Reason reason, @Nullable Object subject, Map<String, Object> details) {
		super(reason.id());
		this.reason = reason;
		this.subject = subject;
		this.details = Map.copyOf(details);
	}

	public static EditRejectedException forUnknownCode(String code) {
		return new EditRejectedException(Reason.UNKNOWN_CODE, code, Map.of("code", code));
	}

	public static EditRejectedException forInvalidParameter(String name) {
		return new EditRejectedException(Reason.INVALID_PARAMETER, null, Map.of("parameter", name));
	}

	/** An invalid parameter with few valid values. */
	public static EditRejectedException forInvalidParameter(String name, List<String> known) {
		return new EditRejectedException(Reason.INVALID_PARAMETER, null, Map.of("parameter", name, "known", known));
	}

	public static EditRejectedException forStaleRevision(HistoryRow current) {
		return new EditRejectedException(Reason.STALE_REVISION, current.revision(), Map.of("current", current));
	}

	/**
	 * Create an exception.
	 * @param expected the revisions that the edit may be based on
	 */
	static EditRejectedException forOtherRevision(Set<Integer> expected, HistoryRow current) {
		return expected.stream().anyMatch((revision) -> revision < current.revision()) ? forStaleRevision(current)
				: new EditRejectedException(Reason.UNKNOWN_REVISION, current.revision(), Map.of("current", current));
	}

	static EditRejectedException forExistingCode(String code) {
		return new EditRejectedException(Reason.CODE_EXISTS, code, Map.of("code", code));
	}

	static EditRejectedException forNothingToWithdraw() {
		return new EditRejectedException(Reason.NOTHING_TO_WITHDRAW, null, Map.of());
	}

	static EditRejectedException forNothingToConfirm() {
		return new EditRejectedException(Reason.NOTHING_TO_CONFIRM, null, Map.of());
	}

	/**
	 * Create an exception.
	 * @param violations the first violation of each field, by JSON pointer
	 */
	public static EditRejectedException forInvalidFields(Map<String, FieldViolation> violations) {
		return new EditRejectedException(Reason.INVALID_FIELDS, null, Map.of("errors", violations));
	}

	public Reason reason() {
		return this.reason;
	}

	/** The argument of the reason's message: a code or a revision. */
	public @Nullable Object subject() {
		return this.subject;
	}

	/** Extension members of the problem (RFC 9457, section 3.2). */
	public Map<String, Object> details() {
		return this.details;
	}

	/** The first violation of each field, by JSON pointer. */
	public Map<String, FieldViolation> violations() {
		Map<String, FieldViolation> violations = new LinkedHashMap<>();
		if (this.details.get("errors") instanceof Map<?, ?> errors) {
			errors.forEach((pointer, violation) -> violations.put((String) pointer, (FieldViolation) violation));
		}
		return violations;
	}

	/** The current revision if the edit isn't based on it, otherwise null. */
	public @Nullable HistoryRow current() {
		return (this.details.get("current") instanceof HistoryRow current) ? current : null;
	}

	/** The same rejection, with the current revision in another form. */
	public EditRejectedException withCurrent(Function<HistoryRow, Object> form) {
		HistoryRow current = current();
		return (current == null) ? this
				: new EditRejectedException(this.reason, this.subject, Map.of("current", form.apply(current)));
	}

	public enum Reason {

		UNKNOWN_CODE, INVALID_PARAMETER, STALE_REVISION, UNKNOWN_REVISION, CODE_EXISTS, NOTHING_TO_WITHDRAW,
		NOTHING_TO_CONFIRM, INVALID_FIELDS;

		/** Used in problem types and message keys. */
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
