package io.faultbook.worklist;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import io.faultbook.admin.RevisionView;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

@Schema(name = "EditReport", description = "What became of the rows of a table with edits")
public record EditReportView(
		@Schema(description = "The number of rows that were saved as revisions", example = "3",
				requiredMode = Schema.RequiredMode.REQUIRED) int saved,
		@Schema(description = "The number of rows that weren't edited, or say what readers see already", example = "51",
				requiredMode = Schema.RequiredMode.REQUIRED) int unchanged,
		@Schema(description = "The number of rows whose text changed after the export; they weren't saved",
				example = "1", requiredMode = Schema.RequiredMode.REQUIRED) int conflicts,
		@Schema(description = "The number of rows that are invalid; they weren't saved", example = "0",
				requiredMode = Schema.RequiredMode.REQUIRED) int faults,
		@Schema(description = "The rows that weren't saved, in the order of the file",
				requiredMode = Schema.RequiredMode.REQUIRED) List<RowProblem> problems) {

	public EditReportView {
		problems = List.copyOf(problems);
	}

	public static EditReportView of(EditReport report, MessageSource messages, Locale reader) {
		return new EditReportView(report.changes().size(), report.unchanged(), report.conflicts().size(),
				report.faults().size(),
				report.rejected().stream().map((row) -> RowProblem.of(row, messages, reader)).toList());
	}

	@Schema(description = "Why a row wasn't saved")
	public record RowProblem(
			@Schema(description = "The row's first line in the CSV file, or its row in the workbook; the header is 1",
					example = "12", requiredMode = Schema.RequiredMode.REQUIRED) int line,
			@Schema(description = "The cell of the row", example = "link-living",
					requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(description = "The cell of the row", example = "2065",
					requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "The cell of the row", example = "en",
					requiredMode = Schema.RequiredMode.REQUIRED) String language,
			@Schema(description = "The type of the problem, a path that opens and explains itself",
					example = "/problems/stale-revision", format = "uri-reference",
					requiredMode = Schema.RequiredMode.REQUIRED) URI type,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail,
			@Schema(description = "For invalid cells: the columns, and what to correct",
					requiredMode = Schema.RequiredMode.REQUIRED) List<CellProblem> errors,
			@Schema(description = "For a conflict: the current revision; otherwise null",
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable RevisionView current) {

		public RowProblem {
			errors = List.copyOf(errors);
		}

		static RowProblem of(EditReport.Rejected row, MessageSource messages, Locale reader) {
			EditRejectedException rejection = row.rejection();
			String problem = "problem." + rejection.reason().id();
			HistoryRow current = rejection.current();
			Object parameter = rejection.details().get("parameter");
			String detail = messages.getMessage((parameter != null) ? "parameter." + parameter : problem + ".detail",
					new Object[] { rejection.subject() }, reader);
			return new RowProblem(row.line(), row.catalog(), row.code(), row.language(),
					URI.create("/problems/" + rejection.reason().id()),
					messages.getMessage(problem + ".title", null, reader), detail,
					CellProblem.of(rejection, messages, reader), (current != null) ? RevisionView.of(current) : null);
		}

	}

	@Schema(description = "What is wrong with a cell")
	public record CellProblem(
			@Schema(description = "The column, after a slash", example = "/description",
					requiredMode = Schema.RequiredMode.REQUIRED) String pointer,
			@Schema(description = "What to correct, in your language",
					requiredMode = Schema.RequiredMode.REQUIRED) String detail) {

		static List<CellProblem> of(EditRejectedException rejection, MessageSource messages, Locale reader) {
			return rejection.violations()
				.entrySet()
				.stream()
				.map((violation) -> new CellProblem(violation.getKey(),
						messages.getMessage(violation.getValue(), reader)))
				.toList();
		}

	}

}
