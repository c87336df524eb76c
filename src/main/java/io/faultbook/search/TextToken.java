package io.faultbook.search;

import java.util.List;

/**
 * A word of a text, or one Chinese character.
 *
 * @param forms what it can be found by: itself folded, then its stem and its parts
 * @param start the offset of its first UTF-16 code unit in the text
 * @param end the offset after its last
 * @param ideograph whether it is one character of a script written without spaces
 */
record TextToken(List<String> forms, int start, int end, boolean ideograph) {

	TextToken {
		forms = List.copyOf(forms);
	}

	/** The token itself, folded. */
	String term() {
		return this.forms.get(0);
	}

}
