package io.faultbook.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.faultbook.table.HeaderWords.HeaderWord;
import io.faultbook.table.format.Detection;
import io.faultbook.table.format.DetectionReason;

/** Finds out what each column contains: by its header, and otherwise by its values. */
final class RoleDetector {

	/** Of the values, in percent, as all of these. */
	private static final int MIN_CODES = 60;

	private static final int MIN_CODES_BELOW_HEADER = 50;

	private static final int MIN_REPEATED_CODES = 90;

	private static final int MIN_ALIASES = 90;

	private static final int MIN_REMEDIATIONS = 30;

	private static final int MIN_TEXTS = 50;

	/** A header that is clear even if the values look like codes. */
	private static final String MESSAGE = "message";

	/** Headers that are clear even if a cell has several values. */
	static final Set<String> ALIAS_WORDS = Set.of("alias", "aliases", "also known as", "别名");

	private final List<ColumnProfile> profiles;

	private final List<Optional<HeaderWord>> words;

	private final Map<Integer, Detection<ColumnRole>> roles = new TreeMap<>();

	private RoleDetector(List<ColumnProfile> profiles, List<Optional<HeaderWord>> words) {
		this.profiles = profiles;
		this.words = words;
	}

	/**
	 * Detect the role of each column.
	 * @param words the word in each header
	 * @param languages the language in each header
	 */
	static List<Detection<ColumnRole>> detect(List<ColumnProfile> profiles, List<Optional<HeaderWord>> words,
			List<Optional<String>> languages, Map<Integer, ColumnRole> specified) {
		RoleDetector detector = new RoleDetector(profiles, words);
		specified.forEach((column, role) -> detector.assign(column, role, DetectionReason.SPECIFIED));
		detector.assignCode();
		detector.open((column) -> true).forEach((column) -> detector.assignByHeader(column, languages.get(column)));
		detector.open((column) -> profiles.get(column).texts() >= MIN_TEXTS).forEach(detector::assignText);
		detector.assignRest();
		return IntStream.range(0, profiles.size())
			.mapToObj((column) -> detector.roles.getOrDefault(column,
					Detection.of(ColumnRole.IGNORED, DetectionReason.NOT_RECOGNIZED)))
			.toList();
	}

	/**
	 * A difference of less than ten percent is left to the order of the columns, but
	 * negative numbers are preferred to their other forms.
	 */
	private void assignCode() {
		if (isAssigned(ColumnRole.CODE)) {
			return;
		}
		Comparator<Integer> order = Comparator
			.comparing((Integer column) -> this.words.get(column).filter(HeaderWord::ambiguous).isPresent())
			.thenComparingInt((column) -> -this.profiles.get(column).identifierScore() / 10)
			.thenComparing((column) -> this.profiles.get(column).negative() < MIN_CODES);
		Optional<Integer> byHeader = open(
				(column) -> this.words.get(column).filter((word) -> word.role() == ColumnRole.CODE).isPresent()
						&& this.profiles.get(column).identifiers() >= MIN_CODES_BELOW_HEADER)
			.boxed()
			.min(order);
		// If a table has several products, codes repeat: then it's the first column.
		Optional<Integer> byValues = open((column) -> this.profiles.get(column).codeScore() >= MIN_CODES).boxed()
			.min(order)
			.or(() -> open((column) -> column == 0 && this.profiles.get(0).numbered() >= MIN_REPEATED_CODES).boxed()
				.findFirst());
		byHeader.ifPresentOrElse((column) -> assign(column, ColumnRole.CODE, DetectionReason.HEADER_WORD, word(column)),
				() -> byValues.ifPresent((column) -> assignByCodes(column, ColumnRole.CODE)));
	}

	private void assignByHeader(int column, Optional<String> language) {
		ColumnRole role = this.words.get(column).map(HeaderWord::role).orElse(null);
		ColumnProfile profile = this.profiles.get(column);
		boolean text = profile.texts() >= MIN_TEXTS;
		if (role == ColumnRole.CODE && isAssigned(ColumnRole.CODE)) {
			assign(column, (profile.codeScore() >= MIN_CODES) ? ColumnRole.ALIAS : ColumnRole.IGNORED,
					DetectionReason.ROLE_TAKEN, word(column));
		}
		else if (role == ColumnRole.CODE) {
			assign(column, ColumnRole.IGNORED, DetectionReason.NOT_RECOGNIZED);
		}
		else if (role == ColumnRole.ALIAS && !ALIAS_WORDS.contains(word(column)) && profile.codes() < MIN_CODES
				&& !isAssigned(ColumnRole.MESSAGE) && noHeader(ColumnRole.MESSAGE)) {
			assign(column, ColumnRole.MESSAGE, DetectionReason.HEADER_WORD, word(column));
		}
		else if (role == ColumnRole.MESSAGE && profile.codes() >= MIN_CODES && !text && !word(column).equals(MESSAGE)) {
			assignByCodes(column, ColumnRole.ALIAS);
		}
		else if (role == ColumnRole.MESSAGE && isAssigned(ColumnRole.MESSAGE)) {
			assign(column, ColumnRole.DESCRIPTION, DetectionReason.ROLE_TAKEN, word(column));
		}
		else if (role == ColumnRole.CATEGORY && isAssigned(ColumnRole.CATEGORY)) {
			assign(column, ColumnRole.IGNORED, DetectionReason.ROLE_TAKEN, word(column));
		}
		else if (role != null && !(role == ColumnRole.ALIAS && text && !ALIAS_WORDS.contains(word(column)))) {
			assign(column, role, DetectionReason.HEADER_WORD, word(column));
		}
		else if (role == null && language.isPresent() && text) {
			assign(column, ColumnRole.DESCRIPTION, DetectionReason.HEADER_WORD, language.get());
		}
	}

	private boolean noHeader(ColumnRole role) {
		return this.words.stream().noneMatch((word) -> word.filter((found) -> found.role() == role).isPresent());
	}

	/** From left to right, a message, a description, and a remediation. */
	private void assignText(int column) {
		boolean remediation = this.profiles.get(column).remediations() >= MIN_REMEDIATIONS;
		boolean description = isAssigned(ColumnRole.DESCRIPTION);
		if (remediation && !isAssigned(ColumnRole.REMEDIATION)) {
			assignByTexts(column, ColumnRole.REMEDIATION);
		}
		else if (!description || !isAssigned(ColumnRole.MESSAGE)) {
			boolean message = !isAssigned(ColumnRole.MESSAGE) && this.roles.entrySet()
				.stream()
				.noneMatch((role) -> role.getKey() < column && role.getValue().value() == ColumnRole.DESCRIPTION);
			if (message || !description) {
				assignByTexts(column, message ? ColumnRole.MESSAGE : ColumnRole.DESCRIPTION);
			}
		}
	}

	/**
	 * Without any text, the longest values; hexadecimal codes; without headers, other
	 * codes.
	 */
	private void assignRest() {
		if (this.roles.values().stream().noneMatch((detection) -> detection.value().isText())) {
			open((column) -> true).boxed()
				.max(Comparator.comparingInt((column) -> this.profiles.get(column).averageLength()))
				.ifPresent((column) -> assignByTexts(column, ColumnRole.MESSAGE));
		}
		boolean headers = this.words.stream().anyMatch(Optional::isPresent);
		open((column) -> this.profiles.get(column).codeScore() >= MIN_ALIASES)
			.filter((column) -> !headers || this.profiles.get(column).hexadecimal() >= MIN_ALIASES)
			.forEach((column) -> assignByCodes(column, ColumnRole.ALIAS));
	}

	/** The columns without a role that match. */
	private IntStream open(IntPredicate condition) {
		return IntStream.range(0, this.profiles.size())
			.filter((column) -> !this.roles.containsKey(column))
			.filter(condition);
	}

	private boolean isAssigned(ColumnRole role) {
		return this.roles.values().stream().anyMatch((detection) -> detection.value() == role);
	}

	private String word(int column) {
		return this.words.get(column).map(HeaderWord::word).orElse("");
	}

	private void assignByCodes(int column, ColumnRole role) {
		assign(column, role, DetectionReason.CODE_VALUES, String.valueOf(this.profiles.get(column).codes()));
	}

	private void assignByTexts(int column, ColumnRole role) {
		assign(column, role, DetectionReason.TEXT_VALUES, String.valueOf(this.profiles.get(column).averageLength()));
	}

	private void assign(int column, ColumnRole role, DetectionReason reason, String... evidence) {
		this.roles.put(column, Detection.of(role, reason, evidence));
	}

}
