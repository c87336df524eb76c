package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.faultbook.paste.CodeCandidate;

/**
 * Finds symbolic and hexadecimal names of codes in a text, such as {@code E_ACCESSDENIED}
 * and {@code 0x80070005}. They need no label, because a known one stands for nothing
 * else.
 */
final class SymbolicNames {

	private static final Pattern NAME = Pattern.compile(
			"(?<![A-Za-z0-9_])(?:0[xX][0-9A-Fa-f]{4,16}|[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,10})(?![A-Za-z0-9_])");

	private SymbolicNames() {
	}

	/** Add the names in a text to its other candidates. */
	static List<CodeCandidate> addTo(List<CodeCandidate> candidates, String clean, Predicate<String> known) {
		List<CodeCandidate> names = new ArrayList<>();
		Matcher matcher = NAME.matcher(clean);
		while (matcher.find()) {
			int start = matcher.start();
			int end = matcher.end();
			variants(matcher.group()).filter(known)
				.findFirst()
				.filter((name) -> candidates.stream().noneMatch((other) -> other.code().equals(name)))
				.ifPresent((name) -> names.add(new CodeCandidate(name, CodeCandidate.Reason.LABELED, start, end)));
		}
		return names.isEmpty() ? candidates : Stream.concat(candidates.stream(), names.stream()).distinct().toList();
	}

	/** Hexadecimal digits are the same in any case. */
	private static Stream<String> variants(String name) {
		if (!name.startsWith("0")) {
			return Stream.of(name);
		}
		String digits = name.substring(2);
		return Stream.of(name, "0x" + digits, "0x" + digits.toUpperCase(Locale.ROOT),
				"0x" + digits.toLowerCase(Locale.ROOT));
	}

}
