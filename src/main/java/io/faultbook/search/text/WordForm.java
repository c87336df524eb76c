package io.faultbook.search.text;

/**
 * A word as it is compared.
 *
 * @param term the word folded
 * @param stem what its inflected forms have in common; the term itself where it has none
 */
public record WordForm(String term, String stem) {
}
