package io.faultbook.lookup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.faultbook.code.CodeId;
import io.faultbook.pages.FormatParameter;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.ContentHash;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Codes")
class CodeListController {

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final CodeFinder finder;

	private final TextListWriter textWriter;

	private final PublicPages pages;

	CodeListController(SnapshotHolder holder, LookupResponses responses, CodeFinder finder, TextListWriter textWriter,
			PublicPages pages) {
		this.holder = holder;
		this.responses = responses;
		this.finder = finder;
		this.textWriter = textWriter;
		this.pages = pages;
	}

	@CodeListOperation
	@CodeListOperation.Shared
	@GetMapping("/codes")
	void codes(@RequestParam(required = false) @Size(max = ListQuery.MAX_SEARCH_LENGTH) @Nullable String search,
			@Parameter(hidden = true) @RequestParam(required = false) @Size(
					max = ListQuery.MAX_SEARCH_LENGTH) @Nullable String q,
			@RequestParam(required = false) @Nullable List<String> catalog,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable String retry,
			@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable List<String> code,
			@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(required = false) @Min(1) @Max(ListQuery.MAX_SIZE) @Nullable Integer size,
			@RequestParam(defaultValue = "false") boolean download, HttpServletRequest request,
			HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
		ListQuery.Format format = ListQuery.Format.choose(ContentPreferences.of(request).accept());
		send(new ListQuery(search(search, q), orEmpty(catalog), category, retry, actor, sort, orEmpty(code), page, size,
				format, download), null, request, response);
	}

	@CatalogOperations.Codes
	@CodeListOperation.Shared
	@GetMapping("/catalogs/{catalog}/codes")
	void codesInCatalog(@PathVariable String catalog,
			@RequestParam(required = false) @Size(max = ListQuery.MAX_SEARCH_LENGTH) @Nullable String search,
			@Parameter(hidden = true) @RequestParam(required = false) @Size(
					max = ListQuery.MAX_SEARCH_LENGTH) @Nullable String q,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable String retry,
			@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable List<String> code,
			@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(required = false) @Min(1) @Max(ListQuery.MAX_SIZE) @Nullable Integer size,
			@RequestParam(defaultValue = "false") boolean download, HttpServletRequest request,
			HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
		ListQuery.Format format = ListQuery.Format.choose(ContentPreferences.of(request).accept());
		this.holder.current().catalogs().checkPath(catalog);
		send(new ListQuery(search(search, q), List.of(catalog), category, retry, actor, sort, orEmpty(code), page, size,
				format, download), catalog, request, response);
	}

	private static @Nullable String search(@Nullable String search, @Nullable String q) {
		if (search != null && q != null && !search.equals(q)) {
			throw ListQuery.invalid("q");
		}
		return (search != null) ? search : q;
	}

	private static List<String> orEmpty(@Nullable List<String> values) {
		return (values != null) ? values : List.of();
	}

	private void send(ListQuery query, @Nullable String catalog, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		ListQuery.Format format = query.format();
		PageLanguage pageLanguage = preferences.pageLanguage(snapshot);
		check(query, snapshot);
		// Results for a certain page, such as those shown as you type, are a list in any
		// case.
		Optional<CodeId> exact = (format == ListQuery.Format.HTML && request.getParameter("page") == null)
				? CodeFinder.exactCode(query, snapshot) : Optional.empty();
		if (exact.isPresent()) {
			this.responses.redirect(
					PageLayout.root(request) + snapshot.catalogs().path(exact.get()) + pageLanguage.query(), response);
			return;
		}
		String etag = etag(query, snapshot, preferences, pageLanguage);
		if (this.responses.writeHeaders(etag, format.mediaType(), pageLanguage.content(), request, response)) {
			CodePage found = this.finder.find(query, snapshot, preferences);
			String links = PageLinks.headerValue(query, catalog, found, preferences.lang(),
					FormatParameter.value(request));
			if (!links.isEmpty()) {
				response.setHeader(HttpHeaders.LINK, links);
			}
			switch (format) {
				case JSON -> this.responses.send(JsonListWriter.write(found), response);
				case TEXT -> this.responses.send(
						this.textWriter.write(found, snapshot.catalogs().areSeveral(), pageLanguage.content()),
						response);
				case CSV -> {
					if (query.download()) {
						this.responses.offerDownload(catalogName(query, snapshot), pageLanguage.tag(), response);
					}
					CsvListWriter.write(found, new CsvTable(response.getOutputStream(), query.download()));
				}
				case HTML -> this.responses.send(
						this.pages.list(snapshot, found.toView(query, catalog), PageLayout.root(request), pageLanguage),
						response);
			}
		}
	}

	private static String catalogName(ListQuery query, Snapshot snapshot) {
		List<String> names = query.catalogs().isEmpty() ? snapshot.catalogs().all().stream().map(Catalog::name).toList()
				: query.catalogs();
		return (names.size() == 1) ? names.get(0) : "catalogs";
	}

	private static void check(ListQuery query, Snapshot snapshot) {
		if (query.category() != null && !snapshot.categories().contains(query.category())) {
			throw ListQuery.invalid("category");
		}
		snapshot.catalogs().checkParameter(query.catalogs());
	}

	/** A weak tag, because it identifies the input of the response and not its bytes. */
	private String etag(ListQuery query, Snapshot snapshot, ContentPreferences preferences, PageLanguage pageLanguage) {
		String language = snapshot.isFullyTranslated() ? pageLanguage.tag() : preferences.toString();
		String page = (query.format() == ListQuery.Format.HTML) ? pageLanguage + this.pages.version() : "";
		return "W/\"" + snapshot.version() + '-' + snapshot.fingerprint() + '-'
				+ ContentHash.of(query + language + page) + '"';
	}

}
