package io.faultbook.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.paste.LabelContext.Link;

/**
 * Scans backward from a token for its label, past quotes, brackets, and a colon. All
 * steps are bounded, so a text is scanned in linear time.
 */
final class LabelScanner {

	private static final String OPENING = " \t\n\"'`“”‘’«‹([{<【「『《〈〔#*";

	private static final String CLOSING = " \t\n\"'`“”‘’»›)]}>】」』》〉〕*";

	private static final String BEFORE_MINUS = OPENING + ":=,";

	private static final String BRACKETS = "([{<";

	private static final String DASHES = "-–—→|";

	private static final String SIGNS = ":=<>!~-";

	/** Words that act as a colon. */
	private static final List<String> PARTICLES = List.of("是", "为", "為", " is", " was", " of");

	/** A start tag. Its name or key attribute says more than the tag name. */
	private static final Pattern TAG = Pattern.compile(
			"<(?:[A-Za-z]\\w{0,20}:)?([A-Za-z][\\w.-]{0,60})(?:\\s[^<>\n]{0,40}?\\b(?:name|key)=[\"']([\\w.-]{1,60}))?");

	private static final Pattern QUOTE = Pattern.compile("[\"']");

	/** Any other word with a period ends a sentence and isn't a label. */
	private static final Set<String> ABBREVIATIONS = Set.of("no.", "num.", "nr.", "err.", "cod.");

	private static final int MAX_GAP = 12;

	private static final int MAX_SIGNS = 3;

	private static final int MAX_IDENTIFIER = 48;

	private static final int MAX_TAG = 120;

	private static final int MAX_PRECEDING_WORDS = 3;

	private final BackwardCursor cursor;

	private final int start;

	private LabelScanner(String text, int start) {
		this.cursor = new BackwardCursor(text, start);
		this.start = start;
	}

	static LabelContext contextBefore(String text, int start) {
		return new LabelScanner(text, start).scan();
	}

	private LabelContext scan() {
		readMinus();
		this.cursor.read(MAX_GAP, OPENING);
		String opening = this.cursor.textUpTo(this.start);
		String tag = (this.cursor.previous() == '>') ? peekTag() : "";
		if (!tag.isEmpty()) {
			return new LabelContext(tagMeaning(tag), Link.ASSIGNED, opening, -1);
		}
		Link link = readLink(opening);
		boolean quotedKey = QUOTE.matcher(this.cursor.read(MAX_GAP, CLOSING)).find();
		LabelContext context = readLabel((quotedKey && link == Link.PROSE) ? Link.ASSIGNED : link, opening);
		boolean sameLine = this.cursor.textUpTo(this.start).indexOf('\n') < 0;
		return (sameLine || context.meaning() == LabelMeaning.CODE) ? context : LabelContext.NONE;
	}

	/** The hyphen in "a -1" is a minus. Those in "a-1" and "a - 1" aren't. */
	private void readMinus() {
		if (BEFORE_MINUS.indexOf(this.cursor.previous(2)) >= 0) {
			this.cursor.read("-");
		}
	}

	private String peekTag() {
		String before = this.cursor.peek(MAX_TAG);
		int open = before.lastIndexOf('<');
		return (open >= 0 && before.indexOf('>', open) == before.length() - 1) ? before.substring(open) : "";
	}

	private static LabelMeaning tagMeaning(String text) {
		Matcher tag = TAG.matcher(text);
		if (!tag.lookingAt()) {
			return LabelMeaning.TEXT;
		}
		String name = (tag.group(2) != null) ? tag.group(2) : tag.group(1);
		return LatinLabels.meaning(LatinLabels.words(name), List.of(), false);
	}

	private Link readLink(String opening) {
		Link link = Link.ADJACENT;
		char previous = this.cursor.previous();
		if (opening.isEmpty() && this.cursor.read("/")) {
			return Link.SLASH;
		}
		if (previous == ':' || previous == '=' || previous == '>') {
			link = readSign(opening);
		}
		else if (!opening.isEmpty() && BRACKETS.indexOf(opening.charAt(0)) >= 0
				&& TokenPatterns.isLetterOrDigit(previous)) {
			link = Link.BRACKET;
		}
		else {
			this.cursor.read(1, DASHES);
		}
		return (readParticle() && link == Link.ADJACENT) ? Link.PROSE : link;
	}

	/** A colon without spaces is machine format: host:port, File.java:line. */
	private Link readSign(String opening) {
		boolean colon = this.cursor.previous() == ':';
		this.cursor.read(MAX_SIGNS, colon ? ":" : SIGNS);
		char previous = this.cursor.previous();
		boolean glued = opening.isEmpty() && (TokenPatterns.isLetterOrDigit(previous) || previous == '>');
		return (colon && !glued) ? Link.PROSE : Link.ASSIGNED;
	}

	private boolean readParticle() {
		this.cursor.read(MAX_GAP, " ");
		return PARTICLES.stream().anyMatch(this.cursor::read);
	}

	private LabelContext readLabel(Link link, String opening) {
		boolean adjacent = link == Link.ADJACENT;
		readArguments();
		if (CjkLabels.isCjk(this.cursor.previous())) {
			String run = this.cursor.read(CjkLabels.MAX_LENGTH, CjkLabels::isCjk);
			int labelStart = this.cursor.position();
			return new LabelContext(CjkLabels.meaning(run, readWord(), adjacent), link, opening, labelStart);
		}
		String identifier = this.cursor.read(MAX_IDENTIFIER, LabelScanner::isPartOfIdentifier);
		int labelStart = this.cursor.position();
		List<String> words = LatinLabels.words(identifier);
		if (words.isEmpty()) {
			boolean glued = link == Link.ASSIGNED || (link == Link.PROSE && opening.isEmpty());
			boolean isPosition = glued && !identifier.isEmpty();
			return new LabelContext(isPosition ? LabelMeaning.OTHER : LabelMeaning.UNKNOWN, link, opening, labelStart);
		}
		if (adjacent && identifier.endsWith(".") && !ABBREVIATIONS.contains(identifier.toLowerCase(Locale.ROOT))) {
			return LabelContext.NONE;
		}
		boolean assigned = (link == Link.ASSIGNED || link == Link.PROSE) && opening.isBlank();
		LabelMeaning meaning = (assigned && LatinLabels.isCounted(words)) ? LabelMeaning.OTHER
				: LatinLabels.meaning(words, readWords(), adjacent);
		return new LabelContext(meaning, link, opening, labelStart);
	}

	/** Read the rest of error(s) or code(), whose closing bracket has been read. */
	private void readArguments() {
		if (!this.cursor.read("(s")) {
			this.cursor.read("(");
		}
	}

	private List<String> readWords() {
		List<String> words = new ArrayList<>();
		while (words.size() < MAX_PRECEDING_WORDS && this.cursor.read(" ")) {
			String word = readWord();
			if (word.isEmpty()) {
				break;
			}
			words.add(word.toLowerCase(Locale.ROOT));
		}
		return words;
	}

	private String readWord() {
		return this.cursor.read(MAX_IDENTIFIER, TokenPatterns::isLetter);
	}

	private static boolean isPartOfIdentifier(int c) {
		return (Character.isLetterOrDigit(c) && !CjkLabels.isCjk(c)) || "_$.-".indexOf(c) >= 0;
	}

}
