package io.faultbook.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.WorkQuery;
import io.faultbook.editing.WorkState;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A page of a work list: the codes whose text is in the given state in any of the languages")
record WorkList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page,
		@Schema(description = "The number of codes in each state",
				example = "{\"all\": 55, \"edited\": 3, \"outdated\": 1, \"missing\": 0}",
				requiredMode = Schema.RequiredMode.REQUIRED) Map<String, Long> counts) {

	WorkList {
		content = List.copyOf(content);
	}

	/**
	 * Create a page of the list.
	 * @param codes all codes, in order
	 * @param languages the languages to consider
	 */
	static WorkList of(List<CodeTexts> codes, List<Locale> languages, WorkState state, int page, int size) {
		WorkQuery query = new WorkQuery(codes, languages);
		Map<String, Long> counts = new LinkedHashMap<>();
		query.counts().forEach((workState, count) -> counts.put(workState.id(), count));
		List<Row> rows = query.page(state, page, size).stream().map((code) -> Row.of(code, languages)).toList();
		return new WorkList(rows, PageView.of(page, size, counts.getOrDefault(state.id(), 0L)), counts);
	}

	@Schema(name = "WorkListRow", description = "A code with its text in each language")
	record Row(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String message,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String category,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean retired,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<TextView> texts) {

		static Row of(CodeTexts code, List<Locale> languages) {
			return new Row(code.code(), code.id().catalog(), code.message(), code.effectiveCategory(),
					code.effectiveRetired(),
					languages.stream().map((language) -> TextView.of(code.id(), code.text(language))).toList());
		}

	}

}
