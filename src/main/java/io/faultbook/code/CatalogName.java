package io.faultbook.code;

import java.util.regex.Pattern;

/** The syntax of the names of catalogs, which URLs contain. */
public final class CatalogName {

	/** The catalog that ships with Faultbook. */
	public static final String BUILT_IN = "link-living";

	/** The anchored expression, for JSON Schema. */
	public static final String SCHEMA_PATTERN = "^[a-z0-9][a-z0-9-]{0,62}$";

	private static final Pattern COMPILED = Pattern.compile(SCHEMA_PATTERN);

	private CatalogName() {
	}

	public static boolean isCatalogName(CharSequence text) {
		return COMPILED.matcher(text).matches();
	}

}
