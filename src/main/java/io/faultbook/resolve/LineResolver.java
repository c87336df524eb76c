package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.resolve.Resolution.Mention;
import io.faultbook.search.MessageMatch;
import io.faultbook.search.TextReading;
import org.jspecify.annotations.Nullable;

/** Collects what the lines of a text mention. */
final class LineResolver {

	private final FindingCollector findings = new FindingCollector();

	private final FindingCollector unknown = new FindingCollector();

	private final FindingCollector bareUnknown = new FindingCollector();

	private final List<Mention> bareCodes = new ArrayList<>();

	private final List<Mention> successes = new ArrayList<>();

	private final List<Mention> mentions = new ArrayList<>();

	/** Whether each line is only a code, or a list of codes. */
	private boolean onlyCodes = true;

	FindingCollector findings() {
		return this.findings;
	}

	/** A bare number within a log is rarely a code. */
	List<Finding> unknown() {
		return Stream
			.concat(this.unknown.findings().stream(),
					this.onlyCodes ? this.bareUnknown.findings().stream() : Stream.empty())
			.toList();
	}

	Set<String> successfulStatuses() {
		return this.successes.stream().map(Mention::code).collect(Collectors.toSet());
	}

	/** A bare number in a text with other lines may be anything. */
	void addBareCodes() {
		this.bareCodes.forEach(
				(code) -> add(code.code(), this.onlyCodes ? Confidence.EXACT : Confidence.APPROXIMATE, code.because()));
	}

	/**
	 * A status that says that nothing went wrong is shown only if there is nothing else.
	 */
	void addSuccesses() {
		if (this.findings.isEmpty() && unknown().isEmpty()) {
			this.successes.forEach((status) -> add(status.code(), Confidence.STATUS, status.because()));
		}
	}

	List<Mention> mentions() {
		return this.mentions;
	}

	/**
	 * Collect the codes and messages of a line.
	 * @return whether it has any, apart from those that a text may mention by chance
	 */
	boolean resolve(Line line, TextReading reading) {
		Set<String> named = new HashSet<>();
		boolean bare = false;
		for (CodeCandidate candidate : reading.known()) {
			Rule rule = rule(candidate, reading);
			bare |= candidate.reason() == CodeCandidate.Reason.BARE;
			if (rule == Rule.BARE_CODE) {
				this.bareCodes.add(new Mention(candidate.code(), because(rule, candidate, line, reading)));
			}
			else if (rule != null) {
				named.add(candidate.code());
				add(candidate.code(), Confidence.EXACT, because(rule, candidate, line, reading));
			}
		}
		for (MessageMatch match : reading.messages()) {
			addMessage(match, named, line, reading);
		}
		for (CodeCandidate candidate : reading.unknown()) {
			bare |= candidate.reason() == CodeCandidate.Reason.BARE;
			addUnknown(candidate, line, reading);
		}
		this.onlyCodes &= bare || line.text().isBlank();
		boolean found = !named.isEmpty() || !reading.messages().isEmpty();
		if (!found && reading.unknown().isEmpty()) {
			reading.known().forEach((candidate) -> addUncertain(candidate, line, reading));
		}
		return found;
	}

	/**
	 * Why the candidate is a code that went wrong, or null if it may be something else.
	 */
	private static @Nullable Rule rule(CodeCandidate candidate, TextReading reading) {
		if (candidate.meansSuccess()) {
			return null;
		}
		return switch (candidate.reason()) {
			case BARE -> Rule.BARE_CODE;
			case LABELED -> Rule.LABELLED_CODE;
			case BRACKETED -> (candidate.isExplicit() && reading.mentionsError()) ? Rule.BRACKETED_CODE : null;
			case NUMBER, HTTP_STATUS -> null;
		};
	}

	/** A message that several codes share belongs to the code or status beside it. */
	private void addMessage(MessageMatch match, Set<String> named, Line line, TextReading reading) {
		if (match.codes().stream().anyMatch(named::contains)) {
			return;
		}
		List<CodeCandidate> beside = reading.known()
			.stream()
			.filter((candidate) -> match.codes().contains(candidate.code()))
			.toList();
		for (CodeCandidate candidate : beside) {
			boolean status = candidate.reason() == CodeCandidate.Reason.HTTP_STATUS;
			add(candidate.code(), status ? Confidence.STATUS : Confidence.EXACT,
					because(status ? Rule.HTTP_STATUS : Rule.NUMBER, candidate, line, reading));
		}
		if (beside.isEmpty()) {
			Because because = Because.of(match.pattern() ? Rule.MESSAGE_PATTERN : Rule.MESSAGE, line, reading.text(),
					match.start(), match.end());
			Confidence confidence = match.pattern() ? Confidence.PATTERN : Confidence.MESSAGE;
			match.codes().forEach((code) -> add(code, confidence, because));
		}
	}

	private void addUnknown(CodeCandidate candidate, Line line, TextReading reading) {
		if (!candidate.meansSuccess()) {
			boolean labeled = candidate.reason() == CodeCandidate.Reason.LABELED;
			Because because = because(labeled ? Rule.LABELLED_CODE : Rule.BARE_CODE, candidate, line, reading);
			(labeled ? this.unknown : this.bareUnknown).add(candidate.code(), Confidence.EXACT, because);
			this.mentions.add(new Mention(candidate.code(), because));
		}
	}

	private void addUncertain(CodeCandidate candidate, Line line, TextReading reading) {
		boolean number = candidate.reason() == CodeCandidate.Reason.NUMBER;
		if (candidate.meansSuccess() && !number) {
			this.successes.add(new Mention(candidate.code(), because(Rule.HTTP_STATUS, candidate, line, reading)));
		}
		else if (candidate.reason() == CodeCandidate.Reason.HTTP_STATUS) {
			add(candidate.code(), Confidence.STATUS, because(Rule.HTTP_STATUS, candidate, line, reading));
		}
		else if (number && reading.mentionsError()) {
			add(candidate.code(), Confidence.APPROXIMATE, because(Rule.NUMBER, candidate, line, reading));
		}
	}

	void add(String code, Confidence confidence, Because because) {
		this.findings.add(code, confidence, because);
		this.mentions.add(new Mention(code, because));
	}

	private static Because because(Rule rule, CodeCandidate candidate, Line line, TextReading reading) {
		return Because.of(rule, line, reading.text(), candidate.start(), candidate.end());
	}

}
