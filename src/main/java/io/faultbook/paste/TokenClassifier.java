package io.faultbook.paste;

import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate.Reason;
import io.faultbook.paste.LabelContext.Link;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a token may be a code, by its label, then its surroundings, then its
 * characters.
 */
final class TokenClassifier {

	/**
	 * 2065错误, 2062和2065两种错误, 2065 error; but not 2065 error=5, nor the log level ERROR.
	 */
	private static final Pattern LABEL_AFTER = Pattern.compile(
			"(?: ?(?:[和与及、,，/]|and|or) ?\\d{1,8}){0,5} ?(?:号|的|这个|這個|[两兩三几幾这這]?[种種个個])?(?:错误|錯誤|报错|報錯|异常|異常|故障)|[ -](?:error|Error|code)(?! ?[\\w=:]|\\.\\w)");

	/** Error in sending cloud command: 6205 */
	private static final Pattern ERROR_BEFORE = Pattern
		.compile("(?:[Ee]rror|ERROR|[Ff]ail(?:ed|ure)|[Ee]xception|错误|失败|异常|报错)[^\\n:：]{0,60}(?:[:：]|-) {0,2}$");

	/** size [404] total [2000]: values of several keys */
	private static final Pattern BRACKETED_VALUES = Pattern
		.compile("[A-Za-z]{2,40}+ \\[\\d{1,9}][^\\n]{0,200}?[A-Za-z]{2,40}+ \\[\\d{1,9}]");

	private static final Pattern CODE_END = Pattern.compile(" ?(?:$|[\\n,;)]|- )");

	/** 1000/5000: an attempt of so many */
	private static final Pattern FRACTION = Pattern.compile(" ?/ ?\\d");

	private static final int ERROR_CONTEXT = 80;

	/** Shorter numbers after "retry" are counts unless the catalog has them. */
	private static final int MIN_RETRIED = 4;

	private static final String OPENING_BRACKETS = "([{<【「『《〈〔";

	private static final String CLOSING_BRACKETS = ")]}>】」』》〉〕";

	/** After these, digits are part of something longer. */
	private static final String JOINING_CHARACTERS = "@$\\_%&^€£¥";

	private final String text;

	private final Quantities quantities;

	private final NoiseMask urlsAndPaths;

	private final StatusLines statusLines;

	private final boolean hasBracketedValues;

	TokenClassifier(String text, Quantities quantities) {
		this.text = text;
		this.quantities = quantities;
		this.urlsAndPaths = NoiseMask.ofUrlsAndPaths(text);
		this.statusLines = new StatusLines(text);
		this.hasBracketedValues = BRACKETED_VALUES.matcher(text).find();
	}

	@Nullable Reason reason(CodeToken token, LabelContext label) {
		Reason reason = switch (label.meaning()) {
			case CODE -> withCodeLabel(token, label);
			case ERROR -> withErrorLabel(token);
			case STATUS -> withStatusLabel(token);
			case RETRY -> (isRetried(token) && token.code().length() >= MIN_RETRIED) ? withErrorLabel(token) : null;
			case TEXT, OTHER, UNKNOWN -> null;
		};
		if (reason != null) {
			return label.hasMinus() ? Reason.NUMBER : reason;
		}
		return isNotACode(token, label) ? null : withoutLabel(token, label);
	}

	/** After a colon or the like, even a date is a code. */
	private @Nullable Reason withCodeLabel(CodeToken token, LabelContext label) {
		boolean adjacent = label.link() == Link.ADJACENT;
		if (TokenPatterns.hasDigit(token.code())) {
			return (adjacent && this.quantities.contains(token)) ? null : Reason.LABELED;
		}
		boolean assigned = label.link() == Link.ASSIGNED || label.link() == Link.PROSE;
		return (assigned && TokenPatterns.isCompoundWord(token.code())) ? Reason.LABELED : null;
	}

	private @Nullable Reason withErrorLabel(CodeToken token) {
		return (looksLikeCode(token) && !this.quantities.contains(token)) ? Reason.LABELED : null;
	}

	/** One or two digits are a count. */
	private boolean isRetried(CodeToken token) {
		return TokenPatterns.isNumber(token.code()) && token.code().length() > 2
				&& !FRACTION.matcher(this.text).region(token.end(), this.text.length()).lookingAt();
	}

	/**
	 * Some vendors call their code a status, so values that HTTP can't have are codes.
	 */
	private @Nullable Reason withStatusLabel(CodeToken token) {
		if (this.quantities.contains(token)) {
			return null;
		}
		if (TokenPatterns.isHttpStatus(token.code())) {
			return Reason.HTTP_STATUS;
		}
		boolean beyondHttp = TokenPatterns.isNumber(token.code()) && Integer.parseInt(token.code()) >= 600;
		return (beyondHttp || TokenPatterns.isUpperCaseCode(token.code())) ? Reason.LABELED : null;
	}

	private boolean isNotACode(CodeToken token, LabelContext label) {
		return (this.hasBracketedValues && isBracketed(token)) || this.quantities.contains(token)
				|| this.urlsAndPaths.covers(token) || isPartOfLongerToken(token) || switch (label.meaning()) {
					case STATUS, OTHER -> true;
					case RETRY -> !isRetried(token);
					case UNKNOWN -> isValueOrProcess(token, label);
					case CODE, ERROR, TEXT -> false;
				};
	}

	/** The value of another key, or a process ID: {@code sshd[2065]:}. */
	private boolean isValueOrProcess(CodeToken token, LabelContext label) {
		if (label.link() == Link.BRACKET) {
			return this.text.startsWith("]:", token.end());
		}
		boolean startsSentence = label.isQuoted() && "\"'".indexOf(charAt(token.end())) < 0;
		return label.link() == Link.ASSIGNED && !startsSentence;
	}

	private boolean isPartOfLongerToken(CodeToken token) {
		char before = charAt(token.start() - 1);
		char after = charAt(token.end());
		boolean fraction = before == '.' && charAt(token.start() - 2) != '.';
		boolean word = Character.isLetter(before) && !CjkLabels.isCjk(before);
		return fraction || word || JOINING_CHARACTERS.indexOf(before) >= 0 || after == '@' || after == '_';
	}

	private @Nullable Reason withoutLabel(CodeToken token, LabelContext label) {
		if (this.statusLines.contains(token)) {
			return Reason.HTTP_STATUS;
		}
		if (!looksLikeCode(token)) {
			return null;
		}
		if (TokenPatterns.isNumber(token.code()) && (hasLabelAfter(token) || followsError(token))) {
			return Reason.LABELED;
		}
		return (label.link() != Link.BRACKET && isBracketed(token)) ? Reason.BRACKETED : Reason.NUMBER;
	}

	private boolean followsError(CodeToken token) {
		return token.code().length() > 3
				&& CODE_END.matcher(this.text).region(token.end(), this.text.length()).lookingAt()
				&& ERROR_BEFORE.matcher(this.text)
					.region(Math.max(0, token.start() - ERROR_CONTEXT), token.start())
					.find();
	}

	private boolean hasLabelAfter(CodeToken token) {
		return LABEL_AFTER.matcher(this.text).region(token.end(), this.text.length()).lookingAt();
	}

	private boolean isBracketed(CodeToken token) {
		int before = token.start() - 1;
		int after = token.end();
		if (charAt(before) == '#') {
			return !TokenPatterns.isLetterOrDigit(charAt(before - 1));
		}
		while (charAt(before) == ' ' && charAt(after) == ' ') {
			before--;
			after++;
		}
		int bracket = OPENING_BRACKETS.indexOf(charAt(before));
		return bracket >= 0 && bracket == CLOSING_BRACKETS.indexOf(charAt(after));
	}

	/**
	 * Return NUL outside of the text. That is unambiguous, because cleaning removes NUL
	 * from the text.
	 */
	private char charAt(int index) {
		return (index >= 0 && index < this.text.length()) ? this.text.charAt(index) : '\0';
	}

	private static boolean looksLikeCode(CodeToken token) {
		String code = token.code();
		return TokenPatterns.isNumber(code) || TokenPatterns.isUpperCaseCode(code)
				|| EmbeddedNumber.find(code).isPresent();
	}

}
