package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits pasted text where punctuation or a number separates a message from what
 * surrounds it: a timestamp, a logger, the key of a JSON field, a code.
 */
public final class TextSegments {

	/** Further segments are ignored. */
	private static final int MAX_SEGMENTS = 64;

	private static final Pattern BOUNDARY = Pattern
		.compile("[\\[\\](){}<>\"|;,=\n\t，。；！？“”「」【】（）]|[:：.]\\s|[:：]['‘’]" + "|['‘’][:：]|\\s[-–—]{1,3}\\s");

	/** Shorter numbers may be part of a message. */
	private static final Pattern NUMBER = Pattern.compile("[0-9]{4,}");

	private TextSegments() {
	}

	public static List<List<TextToken>> split(String text, List<TextToken> tokens) {
		List<List<TextToken>> segments = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= tokens.size() && segments.size() < MAX_SEGMENTS; i++) {
			boolean number = i < tokens.size() && NUMBER.matcher(tokens.get(i).term()).matches();
			if (number || i == tokens.size() || (i > start && isBoundary(text, tokens.get(i - 1), tokens.get(i)))) {
				if (i > start) {
					segments.add(tokens.subList(start, i));
				}
				start = number ? i + 1 : i;
			}
		}
		return segments;
	}

	private static boolean isBoundary(String text, TextToken left, TextToken right) {
		return BOUNDARY.matcher(text.substring(left.end(), right.start())).find();
	}

}
