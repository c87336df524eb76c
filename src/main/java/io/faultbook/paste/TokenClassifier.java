package io.faultbook.paste;

import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate.Reason;
import io.faultbook.paste.LabelContext.Link;
import org.jspecify.annotations.Nullable;

/**
 * Decides for a token of a running text whether it may be a code: by the label before it,
 * else by what it is part of, else by its own looks.
 */
final class TokenClassifier {

	/** 2065错误, 2065 error; but not 2065 error=5, and not the level ERROR. */
	private static final Pattern LABEL_BEHIND = Pattern
		.compile(" ?(?:号|的|这个|這個)?(?:错误|錯誤|报错|報錯|异常|異常|故障)|[ -](?:error|Error|code)(?! ?[\\w=:])");

	private static final String OPENING_BRACKETS = "([{<【「『《〈〔";

	private static final String CLOSING_BRACKETS = ")]}>】」』》〉〕";

	/** After these, digits are part of something longer. */
	private static final String GLUE = "@$\\_%&^€£¥";

	private final String text;

	private final Quantities quantities;

	private final NoiseMask places;

	private final StatusLines statusLines;

	TokenClassifier(String text, Quantities quantities) {
		this.text = text;
		this.quantities = quantities;
		this.places = NoiseMask.ofPlaces(text);
		this.statusLines = new StatusLines(text);
	}

	/** The reason for taking the token as a code, or null if there is none. */
	@Nullable Reason reason(CodeToken token, LabelContext label) {
		Reason reason = switch (label.meaning()) {
			case CODE -> underCode(token, label);
			case ERROR -> underError(token);
			case STATUS -> underStatus(token, label);
			case TEXT, OTHER, UNKNOWN -> null;
		};
		if (reason != null) {
			return label.isNegative() ? Reason.NUMBER : reason;
		}
		return isSomethingElse(token, label) ? null : unlabelled(token, label);
	}

	/** Where the label is tied to it by a sign, even a date is taken for a code. */
	private @Nullable Reason underCode(CodeToken token, LabelContext label) {
		boolean adjacent = label.link() == Link.ADJACENT;
		if (CodeShape.hasDigit(token.code())) {
			return (adjacent && this.quantities.include(token)) ? null : Reason.LABELLED;
		}
		boolean assigned = label.link() == Link.ASSIGNED || label.link() == Link.COLON;
		return (assigned && CodeShape.isCompoundWord(token.code())) ? Reason.LABELLED : null;
	}

	private @Nullable Reason underError(CodeToken token) {
		return (looksLikeCode(token) && !this.quantities.include(token)) ? Reason.LABELLED : null;
	}

	/**
	 * Some call their own code a status: what HTTP cannot have said is taken for that.
	 */
	private @Nullable Reason underStatus(CodeToken token, LabelContext label) {
		if (label.link() == Link.ADJACENT && this.quantities.include(token)) {
			return null;
		}
		if (CodeShape.isHttpStatus(token.code())) {
			return Reason.HTTP_STATUS;
		}
		boolean beyondHttp = CodeShape.isNumber(token.code()) && Integer.parseInt(token.code()) >= 600;
		return (beyondHttp || CodeShape.isConstant(token.code())) ? Reason.LABELLED : null;
	}

	private boolean isSomethingElse(CodeToken token, LabelContext label) {
		return this.quantities.include(token) || this.places.covers(token) || isGlued(token)
				|| switch (label.meaning()) {
					case STATUS, OTHER -> true;
					case UNKNOWN -> isValueOrProcess(token, label);
					case CODE, ERROR, TEXT -> false;
				};
	}

	/** The value of a key that is no error's, or a process: {@code sshd[2065]:}. */
	private boolean isValueOrProcess(CodeToken token, LabelContext label) {
		if (label.link() == Link.BRACKET) {
			return this.text.startsWith("]:", token.end());
		}
		boolean beginsSentence = label.isQuoted() && "\"'".indexOf(charAt(token.end())) < 0;
		return label.link() == Link.ASSIGNED && !beginsSentence;
	}

	private boolean isGlued(CodeToken token) {
		char before = charAt(token.start() - 1);
		char after = charAt(token.end());
		boolean fraction = before == '.' && charAt(token.start() - 2) != '.';
		boolean word = Character.isLetter(before) && !CjkLabels.isHan(before);
		return fraction || word || GLUE.indexOf(before) >= 0 || after == '@' || after == '_';
	}

	private @Nullable Reason unlabelled(CodeToken token, LabelContext label) {
		if (this.statusLines.contains(token)) {
			return Reason.HTTP_STATUS;
		}
		if (!looksLikeCode(token)) {
			return null;
		}
		if (CodeShape.isNumber(token.code()) && isLabelledBehind(token)) {
			return Reason.LABELLED;
		}
		return (label.link() != Link.BRACKET && isBracketed(token)) ? Reason.BRACKETED : Reason.NUMBER;
	}

	private boolean isLabelledBehind(CodeToken token) {
		return LABEL_BEHIND.matcher(this.text).region(token.end(), this.text.length()).lookingAt();
	}

	private boolean isBracketed(CodeToken token) {
		int before = token.start() - 1;
		int after = token.end();
		if (charAt(before) == '#') {
			return !CodeShape.isLetterOrDigit(charAt(before - 1));
		}
		while (charAt(before) == ' ' && charAt(after) == ' ') {
			before--;
			after++;
		}
		int bracket = OPENING_BRACKETS.indexOf(charAt(before));
		return bracket >= 0 && bracket == CLOSING_BRACKETS.indexOf(charAt(after));
	}

	/** The character at the index, NUL (which cleaning removes) outside of the text. */
	private char charAt(int index) {
		return (index >= 0 && index < this.text.length()) ? this.text.charAt(index) : '\0';
	}

	private static boolean looksLikeCode(CodeToken token) {
		String code = token.code();
		return CodeShape.isNumber(code) || CodeShape.isConstant(code) || EmbeddedNumber.in(code).isPresent();
	}

}
