package io.faultbook.lookup;

import java.util.List;
import java.util.Locale;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogSnapshot;
import io.faultbook.html.FormatNegotiation;
import io.faultbook.html.PageHeaders;
import io.faultbook.html.PageReader;
import io.faultbook.language.LanguageNegotiation;
import io.faultbook.ledger.Ledger;
import io.faultbook.pages.ReadersPages;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.context.request.WebRequest;

/** Lists, searches and looks up many codes at once. */
@RestController
@Tag(name = "Codes")
class CodeListController {

	static final int MAX_SEARCH_LENGTH = 4000;

	private final FormatNegotiation formats = new FormatNegotiation(ListFormat.mediaTypes());

	private final Catalog catalog;

	private final CatalogResponses responses;

	private final LookupMetrics metrics;

	private final ReadersPages pages;

	private final Ledger ledger;

	CodeListController(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, ReadersPages pages,
			Ledger ledger) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.pages = pages;
		this.ledger = ledger;
	}

	@CodeListOperation
	@GetMapping("/codes")
	ResponseEntity<byte[]> codes(@RequestParam(required = false) @Size(max = MAX_SEARCH_LENGTH) @Nullable String search,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable List<String> code,
			@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(required = false) @Min(1) @Max(ListQuery.MAX_SIZE) @Nullable Integer size,
			@RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept, WebRequest request)
			throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		ListFormat format = ListFormat.of(this.formats.choose(accept));
		Locale language = LanguageNegotiation.negotiate(lang, acceptLanguage, snapshot.languages());
		ListQuery query = ListQuery.of(search, category, code, page, size, format);
		query.check(snapshot);
		CodeFinder finder = new CodeFinder(snapshot, lang, acceptLanguage, language, this.metrics, this.ledger);
		PageReader reader = (format == ListFormat.HTML) ? Readers.of(lang, acceptLanguage, snapshot) : null;
		String etag = query.etag(snapshot, finder.reader() + ((reader != null) ? reader + this.pages.version() : ""));
		HttpHeaders headers = this.responses.headers(etag, language);
		if (request.checkNotModified(etag)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		CodePage result = finder.find(query);
		headers.setContentType(format.mediaType());
		if (reader != null) {
			PageHeaders.describe(headers);
		}
		String links = PageLinks.of(query, lang, result);
		if (!links.isEmpty()) {
			headers.set(HttpHeaders.LINK, links);
		}
		byte[] body = (reader != null) ? this.pages.list(snapshot, result.listing(query), reader)
				: ListWriter.write(result, format);
		return ResponseEntity.ok().headers(headers).body(body);
	}

}
