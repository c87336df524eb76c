package io.faultbook.search.text;

/**
 * A word as the index compares it.
 *
 * @param term the folded word
 * @param stem the English stem of the term, or the term itself
 */
public record WordForm(String term, String stem) {
}
