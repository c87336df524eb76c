package io.faultbook;

import io.faultbook.code.CatalogName;
import io.faultbook.code.CodeId;

/** Codes of the built-in catalog. */
public final class TestCodes {

	private TestCodes() {
	}

	public static CodeId id(String code) {
		return new CodeId(CatalogName.BUILT_IN, code);
	}

}
