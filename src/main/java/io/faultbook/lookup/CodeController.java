package io.faultbook.lookup;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.faultbook.lookup.LookupResponses.Answer;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.EntryRenderer;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.unknown.UnknownCodeCounter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
 * Looks one code up. {@link CodeFastPathFilter} answers most requests ahead of it, with
 * what {@link #ready} returns.
 */
@RestController
@Tag(name = "Codes", description = "Look up one or many error codes, or search for them")
class CodeController {

	private static final int MAX_SUGGESTIONS = 5;

	private static final int MAX_ECHO = 64;

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final LookupMetrics metrics;

	private final PublicPages pages;

	private final UnknownCodeCounter counter;

	private final FormatNegotiation formats;

	CodeController(SnapshotHolder holder, LookupResponses responses, LookupMetrics metrics, PublicPages pages,
			UnknownCodeCounter counter, List<EntryRenderer> renderers) {
		this.holder = holder;
		this.responses = responses;
		this.metrics = metrics;
		this.pages = pages;
		this.counter = counter;
		this.formats = new FormatNegotiation(
				Stream.concat(renderers.stream().map(EntryRenderer::mediaType), Stream.of(PageHeaders.TYPE)).toList());
	}

	@CodeOperation
	@GetMapping("/codes/{code}")
	void code(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		RenderedCode found = snapshot.find(code).orElse(null);
		if (found == null) {
			sendNotFound(code, snapshot, preferences, response);
			return;
		}
		Answer answer = ready(found, preferences).orElseGet(() -> page(found, snapshot, preferences));
		this.responses.send(answer, request, response);
	}

	/**
	 * The answer about a known code, unless it is a page.
	 * @throws HttpMediaTypeNotAcceptableException if no format is acceptable
	 */
	Optional<Answer> ready(RenderedCode code, ContentPreferences preferences)
			throws HttpMediaTypeNotAcceptableException {
		MediaType type = this.formats.choose(preferences.accept());
		if (type.equals(PageHeaders.TYPE)) {
			return Optional.empty();
		}
		Locale language = preferences.language(code.languages());
		this.metrics.found(language.toLanguageTag());
		return Optional.of(new Answer(code.in(language).as(type), type, language, code.alternateLinks()));
	}

	private Answer page(RenderedCode code, Snapshot snapshot, ContentPreferences preferences) {
		Locale language = preferences.language(code.languages());
		this.metrics.found(language.toLanguageTag());
		return new Answer(this.pages.code(snapshot, code, language, preferences.pageReader(snapshot)), PageHeaders.TYPE,
				language, code.alternateLinks());
	}

	/** The page shows what the suggested codes mean. */
	private void sendNotFound(String code, Snapshot snapshot, ContentPreferences preferences,
			HttpServletResponse response) throws IOException {
		boolean counted = this.counter.lookedUp(code);
		this.metrics.missing(LocaleContextHolder.getLocale().toLanguageTag());
		List<String> suggestions = snapshot.index().nearestCodes(code, MAX_SUGGESTIONS);
		String echo = code.substring(0, Math.min(code.length(), MAX_ECHO));
		if (!this.formats.prefers(PageHeaders.TYPE, preferences.accept())) {
			throw notFound(echo, suggestions);
		}
		PageLanguage reader = preferences.pageReader(snapshot);
		this.responses.sendNotFound(this.pages.missing(snapshot, echo, suggestions, counted, reader), reader.labels(),
				response);
	}

	private static ErrorResponseException notFound(String code, List<String> suggestions) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/code-not-found"));
		problem.setProperty("code", code);
		problem.setProperty("suggestions", suggestions);
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
	}

}
