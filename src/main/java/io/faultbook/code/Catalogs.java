package io.faultbook.code;

/** The names of catalogs. */
public final class Catalogs {

	/** The catalog that ships with Faultbook, which is the only one. */
	public static final String BUILT_IN = "link-living";

	private Catalogs() {
	}

}
