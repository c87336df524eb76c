package io.faultbook.paste;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.faultbook.paste.CodeCandidate.Reason;

/** A text that is only a code or a list of codes. */
final class BareCodeText {

	/**
	 * A hyphen before white space is a bullet. Any other hyphen is a minus or part of a
	 * code.
	 */
	private static final String SURROUNDING = "[\\s\"'`“”‘’«»()\\[\\]{}<>【】「」『』《》〈〉〔〕#*•.,:;!?。、|~]|-(?=\\s)";

	private static final Pattern SINGLE = Pattern.compile("(?:" + SURROUNDING
			+ ")*+(-?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?)(?:" + SURROUNDING + "|[_-])*+");

	/** Shorter numbers are data. */
	private static final int MIN_LIST_ELEMENT = 3;

	private static final Pattern LIST_SEPARATOR = Pattern.compile("(?:" + SURROUNDING + "|[/&和或及与])*+");

	private final String text;

	private final Quantities quantities;

	BareCodeText(String text, Quantities quantities) {
		this.text = text;
		this.quantities = quantities;
	}

	/** Empty if there is any text besides codes. */
	List<CodeCandidate> findCandidates(List<CodeToken> tokens) {
		Matcher single = SINGLE.matcher(this.text);
		if (single.matches()) {
			return candidates(new CodeToken(single.group(1), single.start(1), single.end(1))).toList();
		}
		return isList(tokens) ? tokens.stream().flatMap(BareCodeText::candidates).toList() : List.of();
	}

	/** A text with amounts or dates isn't a list of codes. */
	private boolean isList(List<CodeToken> tokens) {
		if (!tokens.stream().allMatch((token) -> TokenPatterns.hasDigit(token.code()))) {
			return false;
		}
		int previousEnd = 0;
		for (CodeToken token : tokens) {
			if (token.code().length() < MIN_LIST_ELEMENT || !isGap(previousEnd, token.start())
					|| this.quantities.contains(token)) {
				return false;
			}
			previousEnd = token.end();
		}
		return isGap(previousEnd, this.text.length());
	}

	private boolean isGap(int from, int to) {
		return LIST_SEPARATOR.matcher(this.text.substring(from, to)).matches();
	}

	private static Stream<CodeCandidate> candidates(CodeToken token) {
		String code = token.code();
		Stream<CodeCandidate> part = code.startsWith("-") ? Stream.of(token.candidate(code.substring(1), Reason.NUMBER))
				: EmbeddedNumber.find(code)
					.map((embedded) -> token.candidate(embedded.number(), embedded.reasonWhenBare()))
					.stream();
		return Stream.concat(Stream.of(token.candidate(code, Reason.BARE)), part);
	}

}
