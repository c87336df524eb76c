package io.faultbook.imports;

import java.time.Instant;
import java.util.List;

/**
 * The import of a table into a catalog: a draft, or an import that was applied.
 *
 * @param version of the draft, from 1
 * @param applications newest first
 */
public record TableImport(long id, String catalog, int version, CatalogSettings settings, String createdBy,
		Instant createdAt, Instant changedAt, List<ImportFile> files, List<Application> applications) {

	public TableImport {
		files = List.copyOf(files);
		applications = List.copyOf(applications);
	}

	public boolean isApplied() {
		return !this.applications.isEmpty();
	}

	/**
	 * Find a file.
	 * @throws ImportRejectedException (404) if there is none with this number
	 */
	public ImportFile file(int number) {
		return this.files.stream()
			.filter((file) -> file.number() == number)
			.findFirst()
			.orElseThrow(() -> ImportRejectedException.forUnknownFile(this.id, number));
	}

	public String state() {
		return isApplied() ? "applied" : "draft";
	}

	/** The tag changes with the draft, and with what is served. */
	String tag(long dataVersion) {
		return "\"" + this.version + '-' + dataVersion + '"';
	}

	/**
	 * An application of the import that changed something.
	 *
	 * @param dataVersion the version after it
	 */
	public record Application(long dataVersion, String appliedBy, Instant appliedAt, int added, int retired,
			int changed) {
	}

}
