package io.faultbook.imports;

import java.time.Instant;
import java.util.List;

import io.faultbook.admin.PageView;
import io.faultbook.imports.DraftView.ApplicationView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A page of the imports, newest first")
record ImportList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

	ImportList {
		content = List.copyOf(content);
	}

	@Schema(name = "ImportListRow", description = "An import, without its content")
	record Row(@Schema(example = "7", requiredMode = Schema.RequiredMode.REQUIRED) long id,
			@Schema(example = "link-living", requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(description = "`applied` if the import was applied at least once", allowableValues = {
					"draft", "applied" }, example = "draft", requiredMode = Schema.RequiredMode.REQUIRED) String state,
			@Schema(description = "Whether the catalog serves this import: it was applied last",
					requiredMode = Schema.RequiredMode.REQUIRED) boolean served,
			@Schema(description = "The names of its files",
					requiredMode = Schema.RequiredMode.REQUIRED) List<String> fileNames,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String createdBy,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt,
			@Schema(description = "When the draft is removed, unless it is changed or applied; null for an applied import",
					types = { "string", "null" }, format = "date-time",
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant expiresAt,
			@Schema(description = "When the import was applied, newest first",
					requiredMode = Schema.RequiredMode.REQUIRED) List<ApplicationView> applications){

		Row {
			fileNames = List.copyOf(fileNames);
			applications = List.copyOf(applications);
		}

		static Row of(TableImport found, boolean served, @Nullable Instant expiresAt) {
			return new Row(found.id(), found.catalog(), found.state(), served,
					found.files().stream().map(ImportFile::fileName).toList(), found.createdBy(), found.createdAt(),
					expiresAt, ApplicationView.of(found));
		}

	}

}
