package io.faultbook.paste;

import java.util.List;
import java.util.Optional;

import io.faultbook.code.Code;
import io.faultbook.paste.CodeCandidate.Reason;

/**
 * A text that is nothing but a code, or a list of codes.
 */
final class WholeText {

	/** Quotes, brackets, punctuation and bullets; white space goes with them. */
	private static final String SURROUNDING = "\"'`“”‘’«»()[]{}<>【】「」『』《》〈〉〔〕#*•.,:;!?。、|~";

	/** What joins a list besides. */
	private static final String JOINING = "/&和或及与";

	private final String text;

	private final Quantities quantities;

	WholeText(String text, Quantities quantities) {
		this.text = text;
		this.quantities = quantities;
	}

	/**
	 * Adds all of it if it is codes and nothing else, and nothing otherwise.
	 * @param tokens those of the text
	 */
	void readInto(CandidateCollector candidates, List<CodeToken> tokens) {
		String single = strip();
		if (Code.isCode(single)) {
			add(single, candidates);
			return;
		}
		if (isList(tokens)) {
			tokens.forEach((token) -> add(token.code(), candidates));
		}
	}

	private String strip() {
		int start = 0;
		int end = this.text.length();
		while (start < end && isSurrounding(start)) {
			start++;
		}
		while (end > start && (isSurrounding(end - 1) || "-_".indexOf(this.text.charAt(end - 1)) >= 0)) {
			end--;
		}
		return this.text.substring(start, end);
	}

	/** Amounts and dates among them show that it is a sentence without words. */
	private boolean isList(List<CodeToken> tokens) {
		int read = 0;
		for (CodeToken token : tokens) {
			if (!CodeShape.hasDigit(token.code()) || !isGap(read, token.start()) || this.quantities.include(token)) {
				return false;
			}
			read = token.end();
		}
		return isGap(read, this.text.length());
	}

	private boolean isGap(int from, int to) {
		for (int i = from; i < to; i++) {
			if (!isSurrounding(i) && JOINING.indexOf(this.text.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A dash is a bullet where white space follows it, else a minus or part of a code.
	 */
	private boolean isSurrounding(int index) {
		char c = this.text.charAt(index);
		boolean bullet = c == '-' && index + 1 < this.text.length() && isSpace(this.text.charAt(index + 1));
		return bullet || isSpace(c) || SURROUNDING.indexOf(c) >= 0;
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\n';
	}

	private static void add(String code, CandidateCollector candidates) {
		candidates.add(code, Reason.BARE);
		Optional<EmbeddedNumber> number = EmbeddedNumber.in(code);
		number.ifPresent((embedded) -> candidates.add(embedded.number(), embedded.reasonWhenBare()));
	}

}
