package io.faultbook.resolve;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A code that a text mentions.
 *
 * @param catalog the catalog of the code, or null for an unknown code
 * @param count the number of lines that mention it
 * @param lines the numbers of the first of these lines
 * @param because its most certain mention
 */
record Finding(@Nullable String catalog, String code, Confidence confidence, int count, List<Integer> lines,
		Because because) {

	Finding {
		lines = List.copyOf(lines);
	}

}
