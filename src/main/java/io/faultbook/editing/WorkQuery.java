package io.faultbook.editing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where there is work.
 *
 * @param codes all codes, in order
 * @param languages the languages to look at
 */
public record WorkQuery(List<CodeTexts> codes, List<Locale> languages) {

	public WorkQuery {
		codes = List.copyOf(codes);
		languages = List.copyOf(languages);
	}

	/** The number of codes with a text in each state, in any of the languages. */
	public Map<WorkState, Long> counts() {
		Map<WorkState, Long> counts = new EnumMap<>(WorkState.class);
		for (WorkState state : WorkState.values()) {
			counts.put(state, this.codes.stream().filter((code) -> is(code, state)).count());
		}
		return counts;
	}

	/**
	 * A part of the codes with a text in a state.
	 * @param number the number of the page, from 0
	 * @param size the number of codes a page
	 */
	public List<CodeTexts> page(WorkState state, int number, int size) {
		return this.codes.stream().filter((code) -> is(code, state)).skip((long) number * size).limit(size).toList();
	}

	private boolean is(CodeTexts code, WorkState state) {
		return this.languages.stream().anyMatch((language) -> state.includes(code.in(language)));
	}

}
