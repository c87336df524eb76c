package io.faultbook.imports;

/** An import beside what is served. */
record Draft(TableImport tableImport, ImportComparison comparison) {

	String tag() {
		return this.tableImport.tag(this.comparison.catalog().version());
	}

}
