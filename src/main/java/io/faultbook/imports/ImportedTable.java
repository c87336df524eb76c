package io.faultbook.imports;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.faultbook.table.ParsedTable;
import io.faultbook.table.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A table of codes, which can consist of several files.
 *
 * @param codes in the order of the files
 * @param fields the fields that the table has
 * @param language the language of its texts; null if it has none
 */
record ImportedTable(List<ParsedFile> files, List<ImportedCode> codes, List<FileProblem> problems,
		Set<FieldName> fields, @Nullable String language) {

	ImportedTable {
		files = List.copyOf(files);
		codes = List.copyOf(codes);
		problems = List.copyOf(problems);
		fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
	}

	record ParsedFile(ImportFile file, ParsedTable table) {
	}

	/** A problem in a file. */
	record FileProblem(int file, Problem problem) {
	}

}
