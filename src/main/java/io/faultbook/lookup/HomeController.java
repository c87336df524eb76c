package io.faultbook.lookup;

import java.util.List;

import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageReader;
import io.faultbook.pages.ReadersPages;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.CatalogSnapshot;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page that the service opens with. */
@Hidden
@RestController
class HomeController {

	private final FormatNegotiation formats = new FormatNegotiation(List.of(PageHeaders.TYPE));

	private final Catalog catalog;

	private final CatalogResponses responses;

	private final ReadersPages pages;

	HomeController(Catalog catalog, CatalogResponses responses, ReadersPages pages) {
		this.catalog = catalog;
		this.responses = responses;
		this.pages = pages;
	}

	@GetMapping("/")
	ResponseEntity<byte[]> home(@RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		MediaType type = this.formats.choose(accept);
		PageReader reader = Readers.of(lang, acceptLanguage, snapshot);
		return this.responses.ok(request, this.pages.home(snapshot, reader), type, reader.language(), "");
	}

}
