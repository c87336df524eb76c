package io.faultbook.search;

import java.util.List;

import io.faultbook.paste.CodeCandidate;

/**
 * What a text says about errors, without a search: the codes and messages in it. Offsets
 * refer to the cleaned text.
 *
 * @param text the cleaned text
 * @param known the names of codes, most likely first
 * @param unknown the codes that the text names and the index lacks
 * @param messages whole messages of known codes
 * @param mentionsError whether the text says that something went wrong
 */
public record TextReading(String text, List<KnownCode> known, List<CodeCandidate> unknown, List<MessageMatch> messages,
		boolean mentionsError) {

	public TextReading {
		known = List.copyOf(known);
		unknown = List.copyOf(unknown);
		messages = List.copyOf(messages);
	}

}
