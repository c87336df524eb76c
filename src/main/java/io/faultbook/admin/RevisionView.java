package io.faultbook.admin;

import java.time.Instant;

import io.faultbook.editing.HistoryRow;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Revision", description = "A revision of a text")
public record RevisionView(
		@Schema(description = "The revision number, starting at 1; 0 for the source text", example = "3",
				requiredMode = Schema.RequiredMode.REQUIRED) int revision,
		@Schema(description = "`edit`, `revert`, `confirmation`, or `withdrawal`; `source` for the source text",
				example = "edit", requiredMode = Schema.RequiredMode.REQUIRED) String kind,
		@Schema(description = "What the code means; null for a withdrawal", requiredMode = Schema.RequiredMode.REQUIRED,
				types = {
						"string", "null" }) @Nullable String description,
		@Schema(description = "What to do, in Markdown; null to show the remediation in another language; "
				+ "empty for no remediation", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }) @Nullable String remediation,
		@Schema(description = "The reason for the change", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }) @Nullable String note,
		@Schema(description = "The name of the editor; null for the source text",
				requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" }) @Nullable String editor,
		@Schema(description = "The time of the change", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }, format = "date-time") @Nullable Instant at){

	public static RevisionView of(HistoryRow row) {
		return new RevisionView(row.revision(), row.kind(), row.description(), row.remediation(), row.note(),
				row.editor(), row.at());
	}

}
