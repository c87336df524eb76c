package io.faultbook.search;

import java.util.List;

/**
 * A message or description within a text.
 *
 * @param codes the codes that have it, in natural order
 * @param start the offset of its first UTF-16 code unit
 * @param end the offset after its last UTF-16 code unit
 * @param pattern whether values take the place of the message's placeholders
 */
public record MessageMatch(List<String> codes, int start, int end, boolean pattern) {

	public MessageMatch {
		codes = List.copyOf(codes);
	}

}
