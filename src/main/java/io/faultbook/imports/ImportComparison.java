package io.faultbook.imports;

import java.util.Map;

/**
 * A table beside what its catalog serves.
 *
 * @param state the state of the catalog after the import
 * @param codes how codes are compared
 * @param categories the categories that the table needs
 */
record ImportComparison(ImportedTable table, ServedCatalog catalog, CatalogState state, CodeComparison codes,
		CategoryNames categories, Drift drift) {

	static ImportComparison of(ImportedTable table, ServedCatalog catalog, TableImport imported) {
		CatalogState state = imported.isApplied() ? CatalogState.restored(imported.settings())
				: CatalogState.after(catalog.state(), imported.settings(), table.language());
		CategoryNames categories = new CategoryNames(catalog.categories(),
				(table.language() != null) ? table.language() : state.sourceLanguage());
		CodeComparison codes = new CodeComparison(catalog.codes(), table.fields(), state.sourceLanguage(), categories);
		return new ImportComparison(table, catalog, state, codes, categories,
				Drift.between(catalog.codes(), table.codes(), codes));
	}

	/** The fields of a code as they would be. */
	Map<FieldName, String> fields(ImportedCode code) {
		return this.codes.fields(code);
	}

	/** Whether applying the import changes nothing. */
	boolean isEmpty() {
		return this.drift.changes().isEmpty() && this.state.equals(this.catalog.state());
	}

}
