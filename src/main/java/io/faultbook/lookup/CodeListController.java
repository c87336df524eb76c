package io.faultbook.lookup;

import java.util.List;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogSnapshot;
import io.faultbook.html.PageHeaders;
import io.faultbook.html.PageReader;
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

/**
 * Lists, searches and looks up many codes at once. Plain requests are answered the same
 * way by {@link ReadyListFilter}.
 */
@RestController
@Tag(name = "Codes")
class CodeListController {

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
	ResponseEntity<byte[]> codes(
			@RequestParam(required = false) @Size(max = ListParameters.MAX_SEARCH_LENGTH) @Nullable String search,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable List<String> code,
			@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(required = false) @Min(1) @Max(ListQuery.MAX_SIZE) @Nullable Integer size,
			@RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept, WebRequest request)
			throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		ListAnswer answer = ListAnswer.to(new ListParameters(search, category, code, page, size, lang), acceptLanguage,
				accept, snapshot, this.metrics, this.ledger);
		PageReader reader = answer.isPage() ? Readers.of(lang, acceptLanguage, snapshot) : null;
		String etag = answer.etag((reader != null) ? reader + this.pages.version() : "");
		HttpHeaders headers = this.responses.headers(etag, answer.language());
		if (request.checkNotModified(etag)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		CodePage found = answer.find();
		headers.setContentType(answer.query().format().mediaType());
		if (reader != null) {
			PageHeaders.describe(headers);
		}
		String links = answer.links(found);
		if (!links.isEmpty()) {
			headers.set(HttpHeaders.LINK, links);
		}
		byte[] body = (reader != null) ? this.pages.list(snapshot, found.listing(answer.query()), reader)
				: answer.body(found);
		return ResponseEntity.ok().headers(headers).body(body);
	}

}
