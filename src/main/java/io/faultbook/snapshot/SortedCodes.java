package io.faultbook.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import io.faultbook.editing.Handling;
import org.jspecify.annotations.Nullable;

/**
 * The codes in other orders than the natural one. They are sorted when an order is first
 * requested in a language, because few are. At most ten orders per served language are
 * kept, each with a reference to every code.
 */
final class SortedCodes {

	private final List<RenderedCode> codes;

	private final Map<List<Object>, List<RenderedCode>> sorted = new ConcurrentHashMap<>();

	/**
	 * Create the orders of a snapshot.
	 * @param codes the codes in natural order
	 */
	SortedCodes(List<RenderedCode> codes) {
		this.codes = codes;
	}

	/**
	 * Return all codes.
	 * @param language whose alphabet and descriptions are sorted by
	 */
	List<RenderedCode> in(CodeOrder order, Locale language) {
		return this.sorted.computeIfAbsent(List.of(order, language), (key) -> sort(order, language));
	}

	private List<RenderedCode> sort(CodeOrder order, Locale language) {
		Collator collator = Collator.getInstance(language);
		Comparator<CollationKey> direction = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
		Comparator<Keyed> comparator = (order.field() == CodeOrder.Field.CODE)
				? Comparator.comparing((Keyed keyed) -> keyed.code().id()).reversed()
				: Comparator.comparing(Keyed::key, Comparator.nullsLast(direction));
		return this.codes.stream()
			.map((code) -> new Keyed(code, collator.getCollationKey(text(code, order.field(), language))))
			.sorted(comparator)
			.map(Keyed::code)
			.toList();
	}

	/** The text to sort by; null if there is none. */
	private static @Nullable String text(RenderedCode code, CodeOrder.Field field, Locale language) {
		return switch (field) {
			case CODE -> null;
			case MESSAGE -> code.input().code().message();
			case DESCRIPTION -> code.entryOrDefault(language).composeWithoutSteps().description();
			case RETRY -> (code.handling().retry() != null) ? code.handling().retry().id() : null;
			case ACTOR -> code.handling().actors().isEmpty() ? null
					: code.handling().actors().stream().map(Handling.Actor::id).collect(Collectors.joining(","));
		};
	}

	private record Keyed(RenderedCode code, @Nullable CollationKey key) {

	}

}
