package io.faultbook.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.paste.LabelContext.Link;

/**
 * Reads backwards from a token to the label before it: past quotes and brackets, past a
 * colon or its like, past quotes and brackets again. Every step is bounded, so that a
 * text is read in linear time.
 */
final class LabelScanner {

	private static final String OPENING = " \t\n\"'`“”‘’«‹([{<【「『《〈〔#*";

	private static final String CLOSING = " \t\n\"'`“”‘’»›)]}>】」』》〉〕*";

	private static final String BEFORE_MINUS = OPENING + ":=,";

	private static final String BRACKETS = "([{<";

	private static final String DASHES = "-–—→|";

	private static final String SIGNS = ":=<>!~-";

	/** Words that stand for a colon in prose. */
	private static final List<String> PARTICLES = List.of("是", "为", "為", " is", " was", " of");

	/** A start tag; a key that it names tells more than its own name. */
	private static final Pattern TAG = Pattern.compile(
			"<(?:[A-Za-z]\\w{0,20}:)?([A-Za-z][\\w.-]{0,60})(?:\\s[^<>\n]{0,40}?\\b(?:name|key)=[\"']([\\w.-]{1,60}))?");

	private static final Pattern QUOTE = Pattern.compile("[\"']");

	/** Any other word with a full stop ends a sentence, so that it is no label. */
	private static final Set<String> ABBREVIATIONS = Set.of("no.", "num.", "nr.", "err.", "cod.");

	private static final int MAX_GAP = 12;

	private static final int MAX_SIGNS = 3;

	private static final int MAX_IDENTIFIER = 48;

	private static final int MAX_TAG = 120;

	private static final int MAX_WORDS_BEFORE = 3;

	private final BackwardCursor reader;

	private final int start;

	private LabelScanner(String text, int start) {
		this.reader = new BackwardCursor(text, start);
		this.start = start;
	}

	/** The context of the token that starts at the index. */
	static LabelContext before(String text, int start) {
		return new LabelScanner(text, start).scan();
	}

	private LabelContext scan() {
		readMinus();
		this.reader.read(MAX_GAP, OPENING);
		String opening = this.reader.readSince(this.start);
		String tag = (this.reader.previous() == '>') ? tag() : "";
		if (!tag.isEmpty()) {
			return new LabelContext(ofTag(tag), Link.ASSIGNED, opening);
		}
		Link link = separator(opening);
		boolean key = QUOTE.matcher(this.reader.read(MAX_GAP, CLOSING)).find();
		LabelContext context = label((key && link == Link.COLON) ? Link.ASSIGNED : link, opening);
		boolean sameLine = this.reader.readSince(this.start).indexOf('\n') < 0;
		return (sameLine || context.meaning() == LabelMeaning.CODE) ? context : LabelContext.NONE;
	}

	/**
	 * A minus is part of the opening; the dash within "a-1" and the one in "a - 1" are
	 * none.
	 */
	private void readMinus() {
		if (BEFORE_MINUS.indexOf(this.reader.previous(2)) >= 0) {
			this.reader.read("-");
		}
	}

	private String tag() {
		String before = this.reader.before(MAX_TAG);
		int open = before.lastIndexOf('<');
		return (open >= 0 && before.indexOf('>', open) == before.length() - 1) ? before.substring(open) : "";
	}

	private static LabelMeaning ofTag(String text) {
		Matcher tag = TAG.matcher(text);
		if (!tag.lookingAt()) {
			return LabelMeaning.TEXT;
		}
		String name = (tag.group(2) != null) ? tag.group(2) : tag.group(1);
		return LatinLabels.meaning(LatinLabels.words(name), List.of(), false);
	}

	private Link separator(String opening) {
		Link link = Link.ADJACENT;
		char previous = this.reader.previous();
		if (opening.isEmpty() && this.reader.read("/")) {
			return Link.SLASH;
		}
		if (previous == ':' || previous == '=' || previous == '>') {
			link = sign(opening);
		}
		else if (!opening.isEmpty() && BRACKETS.indexOf(opening.charAt(0)) >= 0
				&& CodeShape.isLetterOrDigit(previous)) {
			link = Link.BRACKET;
		}
		else {
			this.reader.read(1, DASHES);
		}
		return (readParticle() && link == Link.ADJACENT) ? Link.COLON : link;
	}

	/** A colon without any space is a machine's, as in host:port and File.java:line. */
	private Link sign(String opening) {
		boolean colon = this.reader.previous() == ':';
		this.reader.read(MAX_SIGNS, colon ? ":" : SIGNS);
		char previous = this.reader.previous();
		boolean glued = opening.isEmpty() && (CodeShape.isLetterOrDigit(previous) || previous == '>');
		return (colon && !glued) ? Link.COLON : Link.ASSIGNED;
	}

	private boolean readParticle() {
		this.reader.read(MAX_GAP, " ");
		return PARTICLES.stream().anyMatch(this.reader::read);
	}

	private LabelContext label(Link link, String opening) {
		boolean adjacent = link == Link.ADJACENT;
		readArguments();
		if (CjkLabels.isHan(this.reader.previous())) {
			String run = this.reader.read(CjkLabels.MAX_LENGTH, CjkLabels::isHan);
			return new LabelContext(CjkLabels.meaning(run, word(), adjacent), link, opening);
		}
		String identifier = this.reader.read(MAX_IDENTIFIER, LabelScanner::isPartOfIdentifier);
		List<String> words = LatinLabels.words(identifier);
		if (words.isEmpty()) {
			boolean glued = link == Link.ASSIGNED || (link == Link.COLON && opening.isEmpty());
			boolean position = glued && !identifier.isEmpty();
			return new LabelContext(position ? LabelMeaning.OTHER : LabelMeaning.UNKNOWN, link, opening);
		}
		if (adjacent && identifier.endsWith(".") && !ABBREVIATIONS.contains(identifier.toLowerCase(Locale.ROOT))) {
			return LabelContext.NONE;
		}
		return new LabelContext(LatinLabels.meaning(words, wordsBefore(), adjacent), link, opening);
	}

	/** The rest of error(s) and code(), whose closing bracket is read. */
	private void readArguments() {
		if (!this.reader.read("(s")) {
			this.reader.read("(");
		}
	}

	private List<String> wordsBefore() {
		List<String> words = new ArrayList<>();
		while (words.size() < MAX_WORDS_BEFORE && this.reader.read(" ")) {
			String word = word();
			if (word.isEmpty()) {
				break;
			}
			words.add(word.toLowerCase(Locale.ROOT));
		}
		return words;
	}

	private String word() {
		return this.reader.read(MAX_IDENTIFIER, CodeShape::isLetter);
	}

	private static boolean isPartOfIdentifier(int c) {
		return (Character.isLetterOrDigit(c) && !CjkLabels.isHan(c)) || "_$.-".indexOf(c) >= 0;
	}

}
