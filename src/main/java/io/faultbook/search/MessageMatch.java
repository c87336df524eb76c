package io.faultbook.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;

/**
 * A message or description within a text.
 *
 * @param codes the codes that have it, in natural order
 * @param start the offset of its first UTF-16 code unit
 * @param end the offset after its last UTF-16 code unit
 * @param pattern whether values take the place of the message's placeholders
 */
public record MessageMatch(List<CodeId> codes, int start, int end, boolean pattern) {

	public MessageMatch {
		codes = List.copyOf(codes);
	}

	/** Without the codes of other catalogs; empty if no code is left. */
	Optional<MessageMatch> in(Set<String> catalogs) {
		List<CodeId> left = catalogs.isEmpty() ? this.codes
				: this.codes.stream().filter((code) -> catalogs.contains(code.catalog())).toList();
		return left.isEmpty() ? Optional.empty()
				: Optional.of(new MessageMatch(left, this.start, this.end, this.pattern));
	}

}
