package io.faultbook.worklist;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a work list.
 *
 * @param all the codes in every state, in the order of the list
 * @param languages the languages to consider
 * @param state the state of the codes that the list contains
 * @param approximate whether the codes are near matches of the search
 */
public record WorkCodes(List<CodeTexts> all, List<Locale> languages, WorkState state, boolean approximate) {

	public WorkCodes {
		all = List.copyOf(all);
		languages = List.copyOf(languages);
	}

	/**
	 * The number of codes whose text, or what programs need to know, is in each state, in
	 * any of the languages.
	 */
	public Map<WorkState, Long> counts() {
		Map<WorkState, Long> counts = new EnumMap<>(WorkState.class);
		for (WorkState each : WorkState.values()) {
			counts.put(each, this.all.stream().filter((code) -> matches(code, each)).count());
		}
		return counts;
	}

	/** The number of codes in the list. */
	public long size() {
		return codes().size();
	}

	public List<CodeTexts> codes() {
		return this.all.stream().filter(this::matches).toList();
	}

	/**
	 * A page of the list.
	 * @param number the number of the page, from 0
	 * @param size the number of codes per page
	 */
	public List<CodeTexts> page(int number, int size) {
		return this.all.stream().filter(this::matches).skip((long) number * size).limit(size).toList();
	}

	/**
	 * Where a code is in the list. A code that has left it, because it has been edited,
	 * still has neighbors.
	 */
	public Position position(CodeId id) {
		int index = IntStream.range(0, this.all.size())
			.filter((i) -> this.all.get(i).id().equals(id))
			.findFirst()
			.orElse(-1);
		if (index < 0) {
			return new Position(null, this.all.stream().filter(this::matches).findFirst().orElse(null), 0, size());
		}
		List<CodeTexts> before = this.all.subList(0, index).stream().filter(this::matches).toList();
		Optional<CodeTexts> next = this.all.stream().skip(index + 1L).filter(this::matches).findFirst();
		return new Position(before.isEmpty() ? null : before.get(before.size() - 1), next.orElse(null),
				matches(this.all.get(index)) ? before.size() + 1 : 0, size());
	}

	/**
	 * What to edit of a code: the first text in the state, or what programs need to know.
	 * @param preferred the language to prefer
	 */
	public TextKey target(CodeTexts code, Locale preferred) {
		Locale first = this.languages.contains(preferred) ? preferred : this.languages.get(0);
		Locale language = this.state.includes(code.text(first)) ? first
				: this.languages.stream()
					.filter((each) -> this.state.includes(code.text(each)))
					.findFirst()
					.orElse(matchesHandling(code, this.state) ? Handling.LANGUAGE : first);
		return new TextKey(code.id(), language);
	}

	/** When any of the texts of a code last changed; long ago if there is none. */
	public Instant updatedAt(CodeTexts code) {
		return WorkFinder.updatedAt(code, this.languages);
	}

	private boolean matches(CodeTexts code) {
		return matches(code, this.state);
	}

	private boolean matches(CodeTexts code, WorkState each) {
		return this.languages.stream().anyMatch((language) -> each.includes(code.text(language)))
				|| matchesHandling(code, each);
	}

	private static boolean matchesHandling(CodeTexts code, WorkState state) {
		return (state == WorkState.EDITED && code.handling().isEdited())
				|| (state == WorkState.OUTDATED && code.isHandlingEditOutdated());
	}

	/**
	 * A position in a list.
	 *
	 * @param number from 1; 0 if the code isn't in the list
	 * @param total the number of codes in the list
	 */
	public record Position(@Nullable CodeTexts previous, @Nullable CodeTexts next, int number, long total) {

	}

}
