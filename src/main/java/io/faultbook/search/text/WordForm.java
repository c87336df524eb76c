package io.faultbook.search.text;

/**
 * A word as it is compared.
 *
 * @param term the word folded
 * @param stem what its inflected forms have in common; the term itself where it has none
 */
public record WordForm(String term, String stem) {

	/** Of the record and two strings, without their characters. */
	private static final int BYTES = 128;

	/** About how many bytes it takes, on a 64-bit JVM. */
	int bytes() {
		return BYTES + 2 * (this.term.length() + this.stem.length());
	}

}
