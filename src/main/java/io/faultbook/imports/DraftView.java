package io.faultbook.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import beside what is served, as served in JSON. */
@Schema(name = "Import", description = "The import of a table: what was detected, and what applying it would do")
public record DraftView(@Schema(example = "7", requiredMode = Schema.RequiredMode.REQUIRED) long id,
		@Schema(description = "`applied` if the import was applied at least once", allowableValues = {
				"draft", "applied" }, example = "draft", requiredMode = Schema.RequiredMode.REQUIRED) String state,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) CatalogView catalog,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String createdBy,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt,
		@Schema(description = "When the draft is removed, unless it is changed or applied; null for an applied import",
				types = { "string", "null" }, format = "date-time",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant expiresAt,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<FileView> files,
		@Schema(description = "The codes as they would be, in the order of the files",
				requiredMode = Schema.RequiredMode.REQUIRED) TableView.Rows rows,
		@Schema(description = "What looks wrong in the table",
				requiredMode = Schema.RequiredMode.REQUIRED) TableView.Problems problems,
		@Schema(description = "How the table differs from what is served",
				requiredMode = Schema.RequiredMode.REQUIRED) DriftView drift,
		@Schema(description = "The number of retired codes if more than a fifth of the catalog would be retired: to apply "
				+ "the import, confirm this number. Otherwise null.", types = { "integer", "null" }, example = "54",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer retirementsToConfirm,
		@Schema(description = "When the import was applied, newest first",
				requiredMode = Schema.RequiredMode.REQUIRED) List<ApplicationView> applications){

	public DraftView {
		files = List.copyOf(files);
		applications = List.copyOf(applications);
	}

	@Schema(name = "ImportCatalog", description = "The catalog as it would be")
	public record CatalogView(
			@Schema(example = "acme-gateway", requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(description = "The titles by BCP 47 tag", example = "{\"en\": \"Acme Gateway\"}",
					requiredMode = Schema.RequiredMode.REQUIRED) Map<String, String> titles,
			@Schema(description = "The language that translations are made from, a BCP 47 tag", example = "en",
					requiredMode = Schema.RequiredMode.REQUIRED) String sourceLanguage,
			@Schema(description = "The date of the table", types = {
					"string", "null" }, format = "date",
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate date,
			@Schema(description = "Where the table came from", types = { "string", "null" }, format = "uri",
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String url,
			@Schema(description = "Whether the import would create the catalog",
					requiredMode = Schema.RequiredMode.REQUIRED) boolean isNew){

		public CatalogView {
			titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
		}

	}

	@Schema(name = "ImportApplication", description = "An application of the import that changed something")
	public record ApplicationView(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String appliedBy,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant appliedAt,
			@Schema(description = "The data version after it", example = "118",
					requiredMode = Schema.RequiredMode.REQUIRED) long dataVersion,
			@Schema(description = "How many codes were added", example = "3",
					requiredMode = Schema.RequiredMode.REQUIRED) int added,
			@Schema(description = "How many codes were retired", example = "0",
					requiredMode = Schema.RequiredMode.REQUIRED) int retired,
			@Schema(description = "How many codes were changed in any way", example = "6",
					requiredMode = Schema.RequiredMode.REQUIRED) int changed) {

		static List<ApplicationView> of(TableImport found) {
			return found.applications()
				.stream()
				.map((application) -> new ApplicationView(application.appliedBy(), application.appliedAt(),
						application.dataVersion(), application.added(), application.retired(), application.changed()))
				.toList();
		}

	}

}
