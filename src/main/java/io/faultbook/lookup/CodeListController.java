package io.faultbook.lookup;

import java.util.List;
import java.util.Locale;

import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageReader;
import io.faultbook.pages.ReadersPages;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.CatalogSnapshot;
import io.faultbook.unknown.UnknownCodeCounter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, searches and looks up many codes at once. */
@RestController
@Tag(name = "Codes")
class CodeListController {

	private final FormatNegotiation formats = new FormatNegotiation(ListFormat.mediaTypes());

	private final Catalog catalog;

	private final CatalogResponses responses;

	private final LookupMetrics metrics;

	private final ReadersPages pages;

	private final UnknownCodeCounter counter;

	private final ListWriter writer;

	CodeListController(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, ReadersPages pages,
			UnknownCodeCounter counter, ListWriter writer) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.pages = pages;
		this.counter = counter;
		this.writer = writer;
	}

	@CodeListOperation
	@GetMapping("/codes")
	ResponseEntity<Object> codes(
			@RequestParam(required = false) @Size(max = ListQuery.MAX_SEARCH_LENGTH) @Nullable String search,
			@Parameter(hidden = true) @RequestParam(required = false) @Size(
					max = ListQuery.MAX_SEARCH_LENGTH) @Nullable String q,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable List<String> code,
			@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(required = false) @Min(1) @Max(ListQuery.MAX_SIZE) @Nullable Integer size,
			@RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		ListFormat format = ListFormat.of(this.formats.choose(accept));
		PageReader reader = Readers.of(lang, acceptLanguage, snapshot);
		Locale language = reader.language();
		ListQuery query = ListQuery.of(ListQuery.searchOf(search, q), category, code, page, size, format);
		query.check(snapshot);
		CodeFinder finder = new CodeFinder(snapshot, lang, acceptLanguage, language, this.metrics, this.counter);
		String pageKey = (format == ListFormat.HTML) ? reader + this.pages.version() : "";
		String etag = query.etag(snapshot, finder.reader() + pageKey);
		HttpHeaders headers = this.responses.headers(etag, format.mediaType(), language);
		if (IfNoneMatch.matches(request, etag)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		CodePage found = finder.find(query);
		String links = PageLinks.of(query, lang, found);
		if (!links.isEmpty()) {
			headers.set(HttpHeaders.LINK, links);
		}
		Object body = switch (format) {
			case JSON -> this.writer.json(found);
			case TEXT -> this.writer.text(found, language);
			case CSV -> (StreamedBody) (out) -> CsvWriter.write(found, out);
			case HTML -> this.pages.list(snapshot, found.listing(query), reader);
		};
		return ResponseEntity.ok().headers(headers).body(body);
	}

}
