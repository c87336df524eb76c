package io.faultbook.editing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the codes that need work.
 *
 * @param codes all codes, in the order of the results
 * @param languages the languages to consider
 */
public record WorkQuery(List<CodeTexts> codes, List<Locale> languages) {

	public WorkQuery {
		codes = List.copyOf(codes);
		languages = List.copyOf(languages);
	}

	/**
	 * The number of codes whose text, or what programs need to know, is in each state, in
	 * any of the languages.
	 */
	public Map<WorkState, Long> counts() {
		Map<WorkState, Long> counts = new EnumMap<>(WorkState.class);
		for (WorkState state : WorkState.values()) {
			counts.put(state, this.codes.stream().filter((code) -> matches(code, state)).count());
		}
		return counts;
	}

	/**
	 * A page of the codes whose text is in a state.
	 * @param number the number of the page, from 0
	 * @param size the number of codes per page
	 */
	public List<CodeTexts> page(WorkState state, int number, int size) {
		return this.codes.stream()
			.filter((code) -> matches(code, state))
			.skip((long) number * size)
			.limit(size)
			.toList();
	}

	private boolean matches(CodeTexts code, WorkState state) {
		return this.languages.stream().anyMatch((language) -> state.includes(code.text(language)))
				|| (state == WorkState.EDITED && code.handling().isEdited())
				|| (state == WorkState.OUTDATED && code.isHandlingEditOutdated());
	}

}
