package io.faultbook.admin;

import java.time.Instant;
import java.util.List;

import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.HistoryRow;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CodeRevision",
		description = "A change of a code itself. What is null was as in the table after the change.")
record CodeRevisionView(
		@Schema(description = "The revision number, starting at 1", example = "1",
				requiredMode = Schema.RequiredMode.REQUIRED) int revision,
		@Schema(description = "The corrected message of a code that an editor added",
				requiredMode = Schema.RequiredMode.REQUIRED, types = {
						"string", "null" }) @Nullable String message,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" }) @Nullable String category,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "array", "null" }) @Nullable List<String> related,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "boolean", "null" }) @Nullable Boolean retired,
		@Schema(description = "The reason for the change", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }) @Nullable String note,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" }) @Nullable String editor,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" },
				format = "date-time") @Nullable Instant at){

	CodeRevisionView {
		related = (related != null) ? List.copyOf(related) : null;
	}

	static CodeRevisionView of(HistoryRow row) {
		CodeDetails details = CodeDetails.of(row.description());
		return new CodeRevisionView(row.revision(), details.message(), details.category(), details.related(),
				details.retired(), row.note(), row.editor(), row.at());
	}

	@Schema(name = "CodeHistory", description = "A page of the changes of a code itself, the newest first")
	record History(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<CodeRevisionView> content,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

		History {
			content = List.copyOf(content);
		}

	}

}
