package io.faultbook.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate.Reason;

/** A text that has codes among other words: a log line, a message, a question. */
final class FreeText {

	private static final Pattern LIST_SEPARATOR = Pattern
		.compile("[\"'\\])]? ?(?:[,;、/|]|和|或|及|与| and | or )\\s?(?:and |or )?[\"'\\[(#]?");

	private static final Pattern KEY_END = Pattern.compile("[\"']? ?[:=]");

	private final String text;

	private final TokenClassifier classifier;

	FreeText(String text, Quantities quantities) {
		this.text = text;
		this.classifier = new TokenClassifier(text, quantities);
	}

	List<CodeCandidate> findCandidates(List<CodeToken> tokens) {
		List<CodeCandidate> candidates = new ArrayList<>();
		LabelContext listLabel = LabelContext.NONE;
		int previousEnd = 0;
		for (CodeToken token : tokens) {
			if (isConjunction(token)) {
				continue;
			}
			if (!TokenPatterns.hasDigit(token.code()) && !TokenPatterns.isCompoundWord(token.code())) {
				listLabel = LabelContext.NONE;
				continue;
			}
			LabelContext label = listLabel;
			if (label.equals(LabelContext.NONE) || !isNextElement(previousEnd, token)) {
				label = LabelScanner.contextBefore(this.text, token.start());
			}
			Reason reason = this.classifier.reason(token, label);
			if (reason != null) {
				add(token, reason, label.startWith(token), candidates);
				if (label.hasMinus() && reason == Reason.NUMBER
						&& (label.meaning() == LabelMeaning.CODE || label.meaning() == LabelMeaning.ERROR)) {
					candidates.add(
							new CodeCandidate('-' + token.code(), Reason.LABELED, label.startWith(token), token.end()));
				}
			}
			listLabel = label.forNextElement(reason == Reason.LABELED);
			previousEnd = token.end();
		}
		return candidates;
	}

	/** A label applies to a whole list: {@code error codes 2062, 2065 and 2066}. */
	private boolean isNextElement(int previousEnd, CodeToken token) {
		return LIST_SEPARATOR.matcher(this.text.substring(previousEnd, token.start())).matches()
				&& !KEY_END.matcher(this.text).region(token.end(), this.text.length()).lookingAt();
	}

	private static boolean isConjunction(CodeToken token) {
		return token.code().equals("and") || token.code().equals("or");
	}

	private static void add(CodeToken token, Reason reason, int start, List<CodeCandidate> candidates) {
		CodeToken labeled = new CodeToken(token.code(), start, token.end());
		Optional<EmbeddedNumber> number = EmbeddedNumber.find(token.code());
		boolean joinedToProse = number.isPresent() && number.get().isJoinedToProse();
		if (!joinedToProse) {
			candidates.add(labeled.candidate(token.code(), reason));
		}
		number.ifPresent((embedded) -> candidates.add(labeled.candidate(embedded.number(), embedded.reason(reason))));
		if (joinedToProse && reason == Reason.LABELED) {
			candidates.add(labeled.candidate(token.code(), reason));
		}
	}

}
