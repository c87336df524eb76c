package io.faultbook.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageReader;
import io.faultbook.pages.ReadersPages;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.CatalogCode;
import io.faultbook.snapshot.CatalogSnapshot;
import io.faultbook.snapshot.Representation;
import io.faultbook.unknown.UnknownCodeCounter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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

/**
 * Looks one code up: two map lookups, then bytes that are ready. Plain requests for a
 * known code are answered the same way by {@link ReadyCodeFilter}.
 */
@RestController
@Tag(name = "Codes", description = "Look up error codes: one, many, or by searching")
class CodeController {

	private static final int MAX_SUGGESTIONS = 5;

	private final Catalog catalog;

	private final CatalogResponses responses;

	private final LookupMetrics metrics;

	private final ReadersPages pages;

	private final UnknownCodeCounter counter;

	CodeController(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, ReadersPages pages,
			UnknownCodeCounter counter) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.pages = pages;
		this.counter = counter;
	}

	@CodeOperation
	@GetMapping("/codes/{code}")
	ResponseEntity<byte[]> code(@PathVariable String code, @RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		Optional<CatalogCode> candidate = snapshot.find(code);
		if (candidate.isEmpty()) {
			return missing(code, snapshot, lang, acceptLanguage, accept);
		}
		CatalogCode found = candidate.get();
		CodeAnswer answer = CodeAnswer.to(found, lang, acceptLanguage, accept);
		Locale language = answer.language();
		this.metrics.found(language.toLanguageTag());
		Representation representation = answer.isPage()
				? this.pages.code(snapshot, found, language, Readers.of(lang, acceptLanguage, snapshot))
				: answer.representation();
		return this.responses.ok(request, representation, answer.format().mediaType(), language,
				found.alternateLinks());
	}

	/** People are told on a page, which shows what the suggested codes mean. */
	private ResponseEntity<byte[]> missing(String code, CatalogSnapshot snapshot, @Nullable String lang,
			@Nullable String acceptLanguage, @Nullable String accept) {
		boolean noted = this.counter.lookedUp(code);
		this.metrics.missing(LocaleContextHolder.getLocale().toLanguageTag());
		List<String> suggestions = snapshot.index().nearestCodes(code, MAX_SUGGESTIONS);
		CodeNotFoundException problem = CodeNotFoundException.forCode(code, suggestions);
		if (!CodeAnswer.prefers(PageHeaders.TYPE, accept)) {
			throw problem;
		}
		PageReader reader = Readers.of(lang, acceptLanguage, snapshot);
		return this.responses.missing(this.pages.missing(snapshot, problem.code(), suggestions, noted, reader),
				reader.labels());
	}

}
