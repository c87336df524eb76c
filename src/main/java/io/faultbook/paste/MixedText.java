package io.faultbook.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate.Reason;

/**
 * A text that holds codes among other words: a log line, a message, a question.
 */
final class MixedText {

	private static final Pattern LIST_GAP = Pattern
		.compile("[\"'\\])]? ?(?:[,;、/|]|和|或|及|与| and | or )\\s?(?:and |or )?[\"'\\[(#]?");

	private static final Pattern KEY_END = Pattern.compile("[\"']? ?[:=]");

	private final String text;

	private final TokenClassifier classifier;

	MixedText(String text, Quantities quantities) {
		this.text = text;
		this.classifier = new TokenClassifier(text, quantities);
	}

	List<CodeCandidate> read(List<CodeToken> tokens) {
		List<CodeCandidate> candidates = new ArrayList<>();
		LabelContext ofList = LabelContext.NONE;
		int end = 0;
		for (CodeToken token : tokens) {
			if (isConjunction(token)) {
				continue;
			}
			if (!CodeShape.hasDigit(token.code()) && !CodeShape.isCompoundWord(token.code())) {
				ofList = LabelContext.NONE;
				continue;
			}
			LabelContext label = ofList;
			if (label.equals(LabelContext.NONE) || !isNextElement(end, token)) {
				label = LabelScanner.before(this.text, token.start());
			}
			Reason reason = this.classifier.reason(token, label);
			if (reason != null) {
				add(token.code(), reason, candidates);
			}
			ofList = label.ofNextElement(reason == Reason.LABELLED);
			end = token.end();
		}
		return candidates;
	}

	/** A label goes on for a list: {@code error codes 2062, 2065 and 2066}. */
	private boolean isNextElement(int end, CodeToken token) {
		return LIST_GAP.matcher(this.text.substring(end, token.start())).matches()
				&& !KEY_END.matcher(this.text).region(token.end(), this.text.length()).lookingAt();
	}

	private static boolean isConjunction(CodeToken token) {
		return token.code().equals("and") || token.code().equals("or");
	}

	private static void add(String code, Reason reason, List<CodeCandidate> candidates) {
		Optional<EmbeddedNumber> number = EmbeddedNumber.in(code);
		boolean sentence = number.isPresent() && number.get().isBesideSentence();
		if (!sentence) {
			candidates.add(new CodeCandidate(code, reason));
		}
		number.ifPresent((embedded) -> candidates.add(new CodeCandidate(embedded.number(), embedded.reason(reason))));
		if (sentence && reason == Reason.LABELLED) {
			candidates.add(new CodeCandidate(code, reason));
		}
	}

}
