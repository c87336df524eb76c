package io.faultbook.resolve;

import java.util.List;

/**
 * A code that a text mentions.
 *
 * @param code a code of the catalog, or an unknown one
 * @param count the number of lines that mention it
 * @param lines the numbers of the first of these lines
 * @param because its most certain mention
 */
record Finding(String code, Confidence confidence, int count, List<Integer> lines, Because because) {

	Finding {
		lines = List.copyOf(lines);
	}

}
