package io.faultbook.lookup;

import java.util.Locale;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogCode;
import io.faultbook.catalog.CatalogSnapshot;
import io.faultbook.language.LanguageNegotiation;
import io.faultbook.ledger.Ledger;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks one code up: two map lookups, then bytes that are ready. */
@RestController
@Tag(name = "Codes")
class CodeController {

	private static final int MAX_SUGGESTIONS = 5;

	private final FormatNegotiation formats = new FormatNegotiation(EntryFormat.mediaTypes());

	private final Catalog catalog;

	private final CatalogResponses responses;

	private final LookupMetrics metrics;

	private final Ledger ledger;

	CodeController(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, Ledger ledger) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.ledger = ledger;
	}

	@CodeOperation
	@GetMapping("/codes/{code}")
	ResponseEntity<byte[]> code(@PathVariable String code, @RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
			throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		CatalogCode found = snapshot.find(code).orElseThrow(() -> missing(code, snapshot));
		EntryFormat format = EntryFormat.of(this.formats.choose(accept));
		Locale language = LanguageNegotiation.negotiate(lang, acceptLanguage, found.languages());
		this.metrics.found(language.toLanguageTag());
		return this.responses.ok(found.in(language).as(format.rendition()), format.mediaType(), language,
				found.alternateLinks());
	}

	private CodeNotFoundException missing(String code, CatalogSnapshot snapshot) {
		this.ledger.lookedUp(code);
		this.metrics.missing(LocaleContextHolder.getLocale().toLanguageTag());
		return CodeNotFoundException.forCode(code, snapshot.index().nearestCodes(code, MAX_SUGGESTIONS));
	}

}
