package io.faultbook.code;

import java.util.Comparator;

/**
 * Identifies a code. A code is unique within its catalog, not across catalogs.
 *
 * @param catalog the name of the catalog
 * @param code the code, as the failing API returns it
 */
public record CodeId(String catalog, String code) implements Comparable<CodeId> {

	private static final Comparator<CodeId> NATURAL_ORDER = Comparator.comparing(CodeId::code, new NaturalOrder())
		.thenComparing(CodeId::catalog);

	/** Codes are in natural order; equal ones are in order of their catalogs. */
	@Override
	public int compareTo(CodeId other) {
		return NATURAL_ORDER.compare(this, other);
	}

	/** The catalog and the code, separated by a slash, which neither contains. */
	@Override
	public String toString() {
		return this.catalog + '/' + this.code;
	}

	/** Parse the string form. */
	public static CodeId parse(String id) {
		int slash = id.indexOf('/');
		return new CodeId(id.substring(0, slash), id.substring(slash + 1));
	}

}
