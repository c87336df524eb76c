package io.faultbook.lookup;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.faultbook.demand.PopularCodes;
import io.faultbook.lookup.LookupResponses.ResponseContent;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.EntryRenderer;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.unknowncode.UnknownCodeCounter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks up one code. {@link CodeFastPathFilter} handles most of its requests and uses
 * {@link #nonHtmlResponse}.
 */
@RestController
@Tag(name = "Codes", description = "Look up one or many error codes, or search for them")
class CodeController {

	private static final int MAX_SUGGESTIONS = 5;

	static final int MAX_ECHO_LENGTH = 64;

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final LookupMetrics metrics;

	private final PublicPages pages;

	private final UnknownCodeCounter counter;

	private final CodeChoices choices;

	private final PopularCodes popular;

	private final FormatNegotiation formats;

	CodeController(SnapshotHolder holder, LookupResponses responses, LookupMetrics metrics, PublicPages pages,
			UnknownCodeCounter counter, CodeChoices choices, PopularCodes popular, List<EntryRenderer> renderers) {
		this.holder = holder;
		this.responses = responses;
		this.metrics = metrics;
		this.pages = pages;
		this.counter = counter;
		this.choices = choices;
		this.popular = popular;
		this.formats = new FormatNegotiation(
				Stream.concat(renderers.stream().map(EntryRenderer::mediaType), Stream.of(PageHeaders.MEDIA_TYPE))
					.toList());
	}

	@CodeOperation
	@CodeOperation.Shared
	@GetMapping("/codes/{code}")
	void code(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		send(code, null, request, response);
	}

	@CatalogOperations.Code
	@CodeOperation.Shared
	@GetMapping("/catalogs/{catalog}/codes/{code}")
	void codeInCatalog(@PathVariable String catalog, @PathVariable String code, HttpServletRequest request,
			HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
		send(code, catalog, request, response);
	}

	private void send(String name, @Nullable String catalog, HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		if (catalog != null) {
			snapshot.catalogs().checkPath(catalog);
		}
		List<RenderedCode> codes = snapshot.resolve(name, catalog);
		if (codes.isEmpty()) {
			sendNotFound(name, catalog, snapshot, preferences, response);
		}
		else if (codes.size() > 1) {
			this.choices.send(name, codes, snapshot, preferences, request, response);
		}
		else {
			ResponseContent content = nonHtmlResponse(codes.get(0), preferences)
				.orElseGet(() -> pageResponse(codes.get(0), request, snapshot, preferences));
			this.responses.send(content, request, response);
		}
	}

	/**
	 * Return the response in the preferred format, or empty if that is HTML.
	 * @throws HttpMediaTypeNotAcceptableException if no format is acceptable
	 */
	Optional<ResponseContent> nonHtmlResponse(RenderedCode code, ContentPreferences preferences)
			throws HttpMediaTypeNotAcceptableException {
		MediaType type = this.formats.choose(preferences.accept());
		if (type.equals(PageHeaders.MEDIA_TYPE)) {
			return Optional.empty();
		}
		Locale language = preferences.language(code.languages());
		this.metrics.countFound(language.toLanguageTag());
		this.popular.count(code.id());
		return Optional
			.of(new ResponseContent(code.entry(language).representation(type), type, language, code.alternateLinks()));
	}

	private ResponseContent pageResponse(RenderedCode code, HttpServletRequest request, Snapshot snapshot,
			ContentPreferences preferences) {
		Locale language = preferences.language(code.languages());
		this.metrics.countFound(language.toLanguageTag());
		this.popular.count(code.id());
		String root = PageLayout.root(request);
		return new ResponseContent(this.pages.code(snapshot, code, root, language, preferences.pageLanguage(snapshot)),
				PageHeaders.MEDIA_TYPE, language, code.alternateLinks());
	}

	private void sendNotFound(String code, @Nullable String catalog, Snapshot snapshot, ContentPreferences preferences,
			HttpServletResponse response) throws IOException {
		boolean counted = snapshot.named(code, null).isEmpty() && this.counter.countLookup(code);
		this.metrics.countMissing(LocaleContextHolder.getLocale().toLanguageTag());
		List<String> suggestions = snapshot.index()
			.nearestCodes(code, (catalog != null) ? Set.of(catalog) : Set.of(), MAX_SUGGESTIONS);
		String echo = code.substring(0, Math.min(code.length(), MAX_ECHO_LENGTH));
		if (!this.formats.prefers(PageHeaders.MEDIA_TYPE, preferences.accept())) {
			throw notFound(echo, suggestions);
		}
		PageLanguage pageLanguage = preferences.pageLanguage(snapshot);
		this.responses.send(HttpStatus.NOT_FOUND,
				this.pages.unknownCode(snapshot, echo, catalog, suggestions, counted, pageLanguage),
				PageHeaders.MEDIA_TYPE, pageLanguage.labels(), response);
	}

	private static ErrorResponseException notFound(String code, List<String> suggestions) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/code-not-found"));
		problem.setProperty("code", code);
		problem.setProperty("suggestions", suggestions);
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
	}

}
