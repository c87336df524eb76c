package io.faultbook.lookup;

import java.io.IOException;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogCode;
import io.faultbook.catalog.CatalogSnapshot;
import io.faultbook.language.InvalidLanguageException;
import io.faultbook.language.LanguageNotAvailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Looks one code up as {@link CodeController} would. */
final class ReadyCodeFilter extends ReadyAnswerFilter {

	private static final long serialVersionUID = 1L;

	private final transient Catalog catalog;

	private final transient CatalogResponses responses;

	private final transient LookupMetrics metrics;

	private final transient MissingAnswers missing;

	ReadyCodeFilter(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, MissingAnswers missing,
			RequestTimes times) {
		super(PlainLookup.PATH + "{code}", times);
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.missing = missing;
	}

	@Override
	boolean answer(HttpServletRequest request, PlainFields fields, HttpServletResponse response) throws IOException {
		PlainLookup lookup = PlainLookup.of(request);
		if (lookup == null) {
			return false;
		}
		CatalogSnapshot snapshot = this.catalog.current();
		CatalogCode code = snapshot.find(lookup.code()).orElse(null);
		if (code == null) {
			return this.missing.answer(snapshot.fingerprint(), lookup, fields, response);
		}
		CodeAnswer answer = answer(code, lookup, fields);
		if (answer == null) {
			return false;
		}
		this.metrics.found(answer.language().toLanguageTag());
		send(answer, fields, response);
		return true;
	}

	@Override
	void pass(HttpServletRequest request, PlainFields fields, HttpServletResponse response, FilterChain controllers)
			throws IOException, ServletException {
		PlainLookup lookup = PlainLookup.of(request);
		CatalogSnapshot snapshot = this.catalog.current();
		if (lookup == null || snapshot.find(lookup.code()).isPresent()) {
			controllers.doFilter(request, response);
			return;
		}
		this.missing.ask(snapshot.fingerprint(), lookup, fields, request, response, controllers);
	}

	/** None where the controller is to say what is wrong, or to make a page. */
	private static @Nullable CodeAnswer answer(CatalogCode code, PlainLookup lookup, PlainFields fields) {
		try {
			CodeAnswer answer = CodeAnswer.to(code, lookup.lang(), fields.acceptLanguage(), fields.accept());
			return answer.isPage() ? null : answer;
		}
		catch (HttpMediaTypeNotAcceptableException | InvalidLanguageException | LanguageNotAvailableException ex) {
			return null;
		}
	}

	private void send(CodeAnswer answer, PlainFields fields, HttpServletResponse response) throws IOException {
		String etag = answer.representation().etag();
		this.responses.describe(etag, answer.language(), response::setHeader);
		response.setHeader(HttpHeaders.LINK, answer.code().alternateLinks());
		response.setContentType(answer.format().mediaType().toString());
		if (fields.knows(etag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		send(answer.representation().body(), response);
	}

}
