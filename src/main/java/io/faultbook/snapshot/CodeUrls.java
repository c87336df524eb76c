package io.faultbook.snapshot;

import io.faultbook.code.CodeId;

/**
 * The URLs of codes.
 *
 * @param root the URL of the service, or empty for URLs without scheme and host
 */
record CodeUrls(String root, String defaultCatalog) {

	String url(CodeId id) {
		return this.root + '/' + path(id);
	}

	/** Relative to the root of the service. */
	String path(CodeId id) {
		return id.catalog().equals(this.defaultCatalog) ? "codes/" + id.code()
				: "catalogs/" + id.catalog() + "/codes/" + id.code();
	}

}
