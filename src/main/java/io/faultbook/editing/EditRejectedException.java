package io.faultbook.editing;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An edit is not accepted; nothing was changed. */
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

	/** A parameter has a value that is not allowed. */
	public static EditRejectedException forInvalidParameter(String name) {
		return new EditRejectedException(Reason.INVALID_PARAMETER, null, Map.of("parameter", name));
	}

	/** The text was changed after the editor read it. */
	static EditRejectedException forStaleRevision(HistoryRow current) {
		return new EditRejectedException(Reason.STALE_REVISION, current.revision(), Map.of("current", current));
	}

	/** The code to add already exists. */
	static EditRejectedException forExistingCode(String code) {
		return new EditRejectedException(Reason.CODE_EXISTS, code, Map.of("code", code));
	}

	/** There is no edit, only the source text. */
	static EditRejectedException forNothingToWithdraw() {
		return new EditRejectedException(Reason.NOTHING_TO_WITHDRAW, null, Map.of());
	}

	/** There is no text in this language. */
	static EditRejectedException forNothingToConfirm() {
		return new EditRejectedException(Reason.NOTHING_TO_CONFIRM, null, Map.of());
	}

	/**
	 * Fields have values that are not allowed.
	 * @param errors what is wrong with each, by JSON pointer
	 */
	static EditRejectedException forInvalidFields(Map<String, FieldViolation> errors) {
		return new EditRejectedException(Reason.INVALID_FIELDS, null, Map.of("errors", errors));
	}

	public Reason reason() {
		return this.reason;
	}

	/** What the reason's sentence is about: a code or the number of a revision. */
	public @Nullable Object subject() {
		return this.subject;
	}

	/** Further properties of the problem, by name. */
	public Map<String, Object> details() {
		return this.details;
	}

	/** The current revision, if the expected one is stale. */
	public @Nullable HistoryRow current() {
		return (HistoryRow) this.details.get("current");
	}

	/** Why an edit is not accepted. */
	public enum Reason {

		UNKNOWN_CODE, INVALID_PARAMETER, STALE_REVISION, CODE_EXISTS, NOTHING_TO_WITHDRAW, NOTHING_TO_CONFIRM,
		INVALID_FIELDS;

		/** The name in the types of problems and in message keys. */
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
