package io.faultbook.search;

import java.util.List;

import io.faultbook.code.CodeId;
import io.faultbook.paste.CodeCandidate;

/**
 * A name in a text that codes have.
 *
 * @param ids the codes, at least one, in natural order
 */
public record KnownCode(CodeCandidate candidate, List<CodeId> ids) {

	public KnownCode {
		ids = List.copyOf(ids);
	}

}
