package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.paste.CodeCandidate;
import io.faultbook.resolve.Resolution.Mention;
import io.faultbook.search.KnownCode;
import io.faultbook.search.MessageMatch;
import io.faultbook.search.TextReading;
import org.jspecify.annotations.Nullable;

/** Collects what the lines of a text mention. */
final class LineResolver {

	private final FindingCollector findings = new FindingCollector();

	private final FindingCollector unknown = new FindingCollector();

	private final FindingCollector bareUnknown = new FindingCollector();

	private final UnaryOperator<List<CodeId>> preferred;

	private final List<Mention> bareCodes = new ArrayList<>();

	private final List<Mention> successes = new ArrayList<>();

	private final List<Mention> mentions = new ArrayList<>();

	/** Whether each line is only a code, or a list of codes. */
	private boolean onlyCodes = true;

	/**
	 * Create a resolver.
	 * @param preferred chooses from the codes that a name can stand for
	 */
	LineResolver(UnaryOperator<List<CodeId>> preferred) {
		this.preferred = preferred;
	}

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
		this.bareCodes.forEach((code) -> add(code, this.onlyCodes ? Confidence.EXACT : Confidence.APPROXIMATE));
	}

	/**
	 * A status that says that nothing went wrong is shown only if there is nothing else.
	 */
	void addSuccesses() {
		if (this.findings.isEmpty() && unknown().isEmpty()) {
			this.successes.forEach((status) -> add(status, Confidence.STATUS));
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
		Set<CodeId> named = new HashSet<>();
		boolean bare = false;
		for (KnownCode known : reading.known()) {
			CodeCandidate candidate = known.candidate();
			Rule rule = rule(candidate, reading);
			bare |= candidate.reason() == CodeCandidate.Reason.BARE;
			if (rule != null) {
				List<Mention> mentions = mentions(known, rule, line, reading);
				if (rule == Rule.BARE_CODE) {
					this.bareCodes.addAll(mentions);
				}
				else {
					named.addAll(known.ids());
					mentions.forEach((mention) -> add(mention, Confidence.EXACT));
				}
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
			reading.known().forEach((known) -> addUncertain(known, line, reading));
		}
		return found;
	}

	/** If the line has the message of one of the codes, the name stands for that one. */
	private List<Mention> mentions(KnownCode known, Rule rule, Line line, TextReading reading) {
		Because because = because(rule, known.candidate(), line, reading);
		List<CodeId> withMessage = known.ids()
			.stream()
			.filter((id) -> reading.messages().stream().anyMatch((match) -> match.codes().contains(id)))
			.toList();
		List<CodeId> ids = withMessage.isEmpty() ? this.preferred.apply(known.ids()) : withMessage;
		return ids.stream().map((id) -> new Mention(id.catalog(), id.code(), because)).toList();
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
	private void addMessage(MessageMatch match, Set<CodeId> named, Line line, TextReading reading) {
		if (match.codes().stream().anyMatch(named::contains)) {
			return;
		}
		List<KnownCode> beside = reading.known()
			.stream()
			.filter((known) -> known.ids().stream().anyMatch(match.codes()::contains))
			.toList();
		for (KnownCode known : beside) {
			boolean status = known.candidate().reason() == CodeCandidate.Reason.HTTP_STATUS;
			mentions(known, status ? Rule.HTTP_STATUS : Rule.NUMBER, line, reading)
				.forEach((mention) -> add(mention, status ? Confidence.STATUS : Confidence.EXACT));
		}
		if (beside.isEmpty()) {
			Because because = Because.of(match.pattern() ? Rule.MESSAGE_PATTERN : Rule.MESSAGE, line, reading.text(),
					match.start(), match.end());
			Confidence confidence = match.pattern() ? Confidence.PATTERN : Confidence.MESSAGE;
			match.codes().forEach((id) -> add(id, confidence, because));
		}
	}

	private void addUnknown(CodeCandidate candidate, Line line, TextReading reading) {
		if (!candidate.meansSuccess()) {
			boolean labeled = candidate.reason() == CodeCandidate.Reason.LABELED;
			Because because = because(labeled ? Rule.LABELLED_CODE : Rule.BARE_CODE, candidate, line, reading);
			(labeled ? this.unknown : this.bareUnknown).addUnknown(candidate.code(), because);
			this.mentions.add(new Mention(null, candidate.code(), because));
		}
	}

	private void addUncertain(KnownCode known, Line line, TextReading reading) {
		CodeCandidate candidate = known.candidate();
		boolean number = candidate.reason() == CodeCandidate.Reason.NUMBER;
		if (candidate.meansSuccess() && !number) {
			this.successes.addAll(mentions(known, Rule.HTTP_STATUS, line, reading));
		}
		else if (candidate.reason() == CodeCandidate.Reason.HTTP_STATUS) {
			mentions(known, Rule.HTTP_STATUS, line, reading).forEach((mention) -> add(mention, Confidence.STATUS));
		}
		else if (number && reading.mentionsError()) {
			mentions(known, Rule.NUMBER, line, reading).forEach((mention) -> add(mention, Confidence.APPROXIMATE));
		}
	}

	private void add(Mention mention, Confidence confidence) {
		add(new CodeId(Objects.requireNonNull(mention.catalog()), mention.code()), confidence, mention.because());
	}

	void add(CodeId id, Confidence confidence, Because because) {
		this.findings.add(id, confidence, because);
		this.mentions.add(new Mention(id.catalog(), id.code(), because));
	}

	private static Because because(Rule rule, CodeCandidate candidate, Line line, TextReading reading) {
		return Because.of(rule, line, reading.text(), candidate.start(), candidate.end());
	}

}
