package baseline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class CodeController {

	record Page(List<Entry> content, Metadata page) {

		record Metadata(int number, int size, long totalElements, long totalPages) {
		}

	}

	private final SourceTexts texts;

	private final CodeSearch search;

	CodeController(SourceTexts texts, CodeSearch search) {
		this.texts = texts;
		this.search = search;
	}

	@GetMapping("/codes/{code}")
	ResponseEntity<Entry> code(@PathVariable String code, Locale locale) {
		List<EntryRow> rows = this.texts.rows(code, locale.toLanguageTag());
		if (rows.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.header("Content-Language", locale.toLanguageTag())
			.header("Vary", "Accept, Accept-Language")
			.header("Cache-Control", "max-age=60, public, stale-if-error=86400")
			.body(Entry.of(rows));
	}

	@GetMapping("/codes")
	Page search(@RequestParam String search, Locale locale) {
		CodeSearch.Result result = this.search.find(search);
		Map<String, List<EntryRow>> rows = result.codes().isEmpty() ? Map.of()
				: this.texts.rows(result.codes(), locale.toLanguageTag())
					.stream()
					.collect(Collectors.groupingBy(EntryRow::code));
		List<Entry> content = result.codes().stream().filter(rows::containsKey).map(rows::get).map(Entry::of).toList();
		return new Page(content, new Page.Metadata(0, 20, result.total(), (result.total() + 19) / 20));
	}

}
