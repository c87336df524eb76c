package io.faultbook.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.admin.PageView;
import io.faultbook.admin.TextView;
import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A page of a work list: the codes whose text is in the given state in any of the languages")
record WorkList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page,
		@Schema(description = "The number of codes in each state that the other filters find",
				example = "{\"all\": 55, \"edited\": 3, \"outdated\": 1, \"missing\": 0, \"no-remediation\": 2}",
				requiredMode = Schema.RequiredMode.REQUIRED) Map<String, Long> counts,
		@Schema(description = "Whether the codes are near matches of the search, because nothing matched exactly",
				requiredMode = Schema.RequiredMode.REQUIRED) boolean approximate) {

	WorkList {
		content = List.copyOf(content);
	}

	/**
	 * Create a page of the list.
	 * @param lookups the number of lookups by code
	 */
	static WorkList of(WorkCodes codes, Map<CodeId, Long> lookups, int page, int size) {
		Map<String, Long> counts = new LinkedHashMap<>();
		codes.counts().forEach((state, count) -> counts.put(state.id(), count));
		List<Row> rows = codes.page(page, size)
			.stream()
			.map((code) -> Row.of(code, codes.languages(), lookups.getOrDefault(code.id(), 0L)))
			.toList();
		return new WorkList(rows, PageView.of(page, size, counts.getOrDefault(codes.state().id(), 0L)), counts,
				codes.approximate());
	}

	@Schema(name = "WorkListRow", description = "A code with its text in each language")
	record Row(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String message,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String category,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean retired,
			@Schema(description = "How often people looked up the code, on all replicas, within the retention period",
					example = "12", requiredMode = Schema.RequiredMode.REQUIRED) long lookups,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<TextView> texts) {

		static Row of(CodeTexts code, List<Locale> languages, long lookups) {
			return new Row(code.code(), code.id().catalog(), code.message(), code.effectiveCategory(),
					code.effectiveRetired(), lookups,
					languages.stream().map((language) -> TextView.of(code.id(), code.text(language))).toList());
		}

	}

}
