package io.faultbook.snapshot;

import java.util.List;

import io.faultbook.editing.CodeTexts;

/**
 * What edits changed since an earlier version.
 *
 * @param version the catalogue version that this leads to
 * @param codes the codes that changed, as they are now
 */
record CatalogChanges(long version, List<CodeTexts> codes) {

	CatalogChanges {
		codes = List.copyOf(codes);
	}

}
