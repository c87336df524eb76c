package io.faultbook.search.text;

import java.util.List;
import java.util.Set;

/** Words that say that something went wrong, or ask what it means. */
public final class ErrorWords {

	private static final Set<String> WORDS = Set.of("error", "err", "errno", "fail", "failed", "failure", "exception",
			"fault", "code", "errorcode", "errcode", "what", "mean", "错", "败", "异", "码", "什", "怎", "意");

	private ErrorWords() {
	}

	public static boolean occurIn(List<TextToken> tokens) {
		return tokens.stream()
			.anyMatch((token) -> WORDS.contains(token.term()) || WORDS.contains(token.whole().stem()));
	}

}
