package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.WorkSelection;
import io.faultbook.editing.WorkState;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.CatalogSnapshot;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what there is to do. */
@Hidden
@RestController
class WorkController {

	private static final int SIZE = 50;

	private final Catalog catalog;

	private final ConsolePages pages;

	WorkController(Catalog catalog, ConsolePages pages) {
		this.catalog = catalog;
		this.pages = pages;
	}

	@GetMapping("/console")
	ResponseEntity<byte[]> work(@RequestParam(defaultValue = "all") String state,
			@RequestParam(required = false) @Nullable String text, @RequestParam(defaultValue = "0") @Min(0) int page,
			HttpServletRequest request) {
		CatalogSnapshot snapshot = this.catalog.current();
		List<Locale> all = snapshot.languages().languages();
		List<Locale> languages = (text == null || text.isBlank()) ? all : List.of(LanguageTags.parse(text, "text"));
		WorkState wanted = WorkState.of(state);
		WorkSelection selection = new WorkSelection(snapshot.texts(), languages);
		long total = selection.counts().getOrDefault(wanted, 0L);
		List<Row> rows = selection.page(wanted, page, SIZE).stream().map((code) -> Row.of(code, languages)).toList();
		return this.pages.show("work", request,
				Map.of("states", List.of(WorkState.values()), "state", wanted, "text", (text != null) ? text : "",
						"rows", rows, "totals", totals(snapshot.texts(), all), "page", page, "more",
						(page + 1L) * SIZE < total));
	}

	/** For each language the number of codes in each state. */
	private static Map<String, Map<WorkState, Long>> totals(List<CodeTexts> codes, List<Locale> languages) {
		return languages.stream()
			.collect(Collectors.toMap(Locale::toLanguageTag,
					(language) -> new WorkSelection(codes, List.of(language)).counts(), (one, other) -> one,
					LinkedHashMap::new));
	}

	/**
	 * A code with its texts.
	 *
	 * @param code the code
	 * @param message what the failing API returns
	 * @param texts one a language
	 */
	record Row(String code, String message, List<Text> texts) {

		Row {
			texts = List.copyOf(texts);
		}

		static Row of(CodeTexts code, List<Locale> languages) {
			return new Row(code.code(), code.message(),
					languages.stream().map((language) -> Text.of(code, language)).toList());
		}

	}

	/**
	 * A text of a code.
	 *
	 * @param tag the language, a BCP 47 tag
	 * @param states what it is: missing, edited, outdated
	 */
	record Text(String tag, List<String> states) {

		Text {
			states = List.copyOf(states);
		}

		static Text of(CodeTexts code, Locale language) {
			List<String> states = List.of(WorkState.MISSING, WorkState.OUTDATED, WorkState.EDITED)
				.stream()
				.filter((state) -> state.includes(code.in(language)))
				.map(WorkState::id)
				.toList();
			return new Text(language.toLanguageTag(), states);
		}

	}

}
