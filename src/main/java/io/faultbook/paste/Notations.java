package io.faultbook.paste;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to write something, found in one pass over a text: at most characters none of them
 * can begin, and no expression is tried.
 */
final class Notations {

	private static final int SLOTS = 128;

	/** The notations that may begin with a character, by the last seven bits of it. */
	private final List<List<Notation>> bySlot = new ArrayList<>();

	private final int count;

	Notations(List<Notation> notations) {
		for (int slot = 0; slot < SLOTS; slot++) {
			this.bySlot.add(new ArrayList<>());
		}
		for (int number = 0; number < notations.size(); number++) {
			Notation notation = notations.get(number).numbered(number);
			notation.first().stream().map(Notations::slot).distinct().forEach((s) -> this.bySlot.get(s).add(notation));
		}
		this.count = notations.size();
	}

	private static int slot(int character) {
		return character % SLOTS;
	}

	/**
	 * Give the places where something is written so; those of one notation do not
	 * overlap.
	 */
	void find(String text, Consumer<MatchResult> found) {
		Matcher[] matchers = new Matcher[this.count];
		int[] ends = new int[this.count];
		for (int i = 0; i < text.length(); i++) {
			List<Notation> notations = this.bySlot.get(slot(text.charAt(i)));
			for (int n = 0; n < notations.size(); n++) {
				Notation notation = notations.get(n);
				if (i >= ends[notation.number()] && notation.mayBeginAt(text, i)) {
					Matcher matcher = matchers[notation.number()];
					if (matcher == null) {
						matcher = notation.matcher(text);
						matchers[notation.number()] = matcher;
					}
					if (matcher.region(i, text.length()).lookingAt()) {
						ends[notation.number()] = matcher.end();
						found.accept(matcher);
					}
				}
			}
		}
	}

	/**
	 * One way to write something.
	 *
	 * @param first the characters that it can begin with
	 * @param notAfter the characters that it never stands right behind
	 * @param pattern the whole of it; it never is empty
	 * @param number its place among others
	 */
	record Notation(BitSet first, BitSet notAfter, Pattern pattern, int number) {

		static Notation of(String first, String notAfter, String expression) {
			return new Notation(set(first), set(notAfter), Pattern.compile(expression), 0);
		}

		private static BitSet set(String characters) {
			return characters.chars().collect(BitSet::new, BitSet::set, BitSet::or);
		}

		Notation numbered(int number) {
			return new Notation(this.first, this.notAfter, this.pattern, number);
		}

		boolean mayBeginAt(String text, int index) {
			return this.first.get(text.charAt(index)) && (index == 0 || !this.notAfter.get(text.charAt(index - 1)));
		}

		/** A matcher whose expression sees what stands before its region. */
		Matcher matcher(String text) {
			return this.pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
		}

	}

}
