package io.faultbook.snapshot;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * An order of a list of codes. Codes without a value come last, and those with equal
 * values are in natural order.
 *
 * @param descending whether the greatest value comes first
 */
public record CodeOrder(Field field, boolean descending) {

	public static final CodeOrder NATURAL = new CodeOrder(Field.CODE, false);

	private static final String DESCENDING = "-";

	/** The names of all orders: those of the fields, and those with a hyphen before. */
	public static final Set<String> NAMES = names();

	public static CodeOrder of(String name) {
		boolean descending = name.startsWith(DESCENDING);
		return new CodeOrder(Field.valueOf(name.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT)), descending);
	}

	private static Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		Arrays.stream(Field.values()).map(Field::id).forEach((id) -> {
			names.add(id);
			names.add(DESCENDING + id);
		});
		return Collections.unmodifiableSet(names);
	}

	public String name() {
		return (this.descending ? DESCENDING : "") + this.field.id();
	}

	/** A field that codes are sorted by. */
	public enum Field {

		CODE, MESSAGE, DESCRIPTION, RETRY, ACTOR;

		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
