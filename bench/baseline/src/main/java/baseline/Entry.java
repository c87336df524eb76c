package baseline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** An entry with the same JSON as Faultbook's. */
record Entry(String code, String catalog, String message, String category, String language, String description, String remediation,
		List<String> steps, String origin, boolean outdated, List<String> related, Instant updatedAt) {

	static Entry of(List<EntryRow> rows) {
		EntryRow row = rows.get(0);
		boolean outdated = row.origin().equals("translated")
				&& !(Objects.equals(row.originalDescription(), row.currentOriginalDescription())
						&& Objects.equals(row.originalRemediation(), row.currentOriginalRemediation()));
		List<String> related = rows.stream().map(EntryRow::related).filter(Objects::nonNull).sorted().toList();
		return new Entry(row.code(), row.catalog(), row.message(), row.category(), row.language(), row.description(),
				row.remediation(), steps(row.remediation()), row.origin(), outdated, related, row.updatedAt());
	}

	private static List<String> steps(String remediation) {
		return (remediation == null) ? List.of()
				: Arrays.stream(remediation.split("\n")).map((line) -> line.replaceFirst("^\\d+\\. ", "")).toList();
	}

}
