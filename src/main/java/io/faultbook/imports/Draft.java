package io.faultbook.imports;

/** An import beside what is served. */
public record Draft(TableImport tableImport, ImportComparison comparison) {

	public String tag() {
		return this.tableImport.tag(this.comparison.catalog().version());
	}

}
