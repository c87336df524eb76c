package io.faultbook.lookup;

import java.util.List;
import java.util.Locale;

import io.faultbook.language.LanguageNegotiation;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageReader;
import io.faultbook.pages.ReadersPages;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.CatalogSnapshot;
import io.swagger.v3.oas.annotations.tags.Tag;
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

@RestController
@Tag(name = "Categories", description = "Groups of codes")
class CategoryController {

	private final FormatNegotiation formats = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, PageHeaders.TYPE));

	private final Catalog catalog;

	private final CatalogResponses responses;

	private final ReadersPages pages;

	CategoryController(Catalog catalog, CatalogResponses responses, ReadersPages pages) {
		this.catalog = catalog;
		this.responses = responses;
		this.pages = pages;
	}

	@CategoryListOperation
	@GetMapping("/categories")
	ResponseEntity<byte[]> categories(@RequestParam(required = false) @Nullable String lang,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
		CatalogSnapshot snapshot = this.catalog.current();
		MediaType type = this.formats.choose(accept);
		if (type.equals(PageHeaders.TYPE)) {
			PageReader reader = Readers.of(lang, acceptLanguage, snapshot);
			return this.responses.ok(request, this.pages.categories(snapshot, reader), type, reader.language(), "");
		}
		Locale language = LanguageNegotiation.negotiate(lang, acceptLanguage, snapshot.languages());
		return this.responses.ok(request, snapshot.categories().in(language), type, language, "");
	}

}
