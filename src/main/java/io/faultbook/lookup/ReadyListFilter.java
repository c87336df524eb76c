package io.faultbook.lookup;

import java.io.IOException;

import io.faultbook.catalog.Catalog;
import io.faultbook.language.InvalidLanguageException;
import io.faultbook.language.LanguageNotAvailableException;
import io.faultbook.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Lists, searches and looks up many codes as {@link CodeListController} would. */
final class ReadyListFilter extends ReadyAnswerFilter {

	private static final long serialVersionUID = 1L;

	static final String PATH = "/codes";

	private final transient Catalog catalog;

	private final transient CatalogResponses responses;

	private final transient LookupMetrics metrics;

	private final transient Ledger ledger;

	ReadyListFilter(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, Ledger ledger,
			RequestTimes times) {
		super(PATH, times);
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.ledger = ledger;
	}

	@Override
	boolean answer(HttpServletRequest request, PlainFields fields, HttpServletResponse response) throws IOException {
		ListAnswer answer = answer(request, fields);
		if (answer == null) {
			return false;
		}
		String etag = answer.etag("");
		if (fields.knows(etag)) {
			this.responses.describe(etag, answer.language(), response::setHeader);
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return true;
		}
		CodePage found = answer.find();
		String links = answer.links(found);
		byte[] body = answer.body(found);
		this.responses.describe(etag, answer.language(), response::setHeader);
		if (!links.isEmpty()) {
			response.setHeader(HttpHeaders.LINK, links);
		}
		response.setContentType(answer.query().format().mediaType().toString());
		send(body, response);
		return true;
	}

	/** None where the controller is to say what is wrong, or to make a page. */
	private @Nullable ListAnswer answer(HttpServletRequest request, PlainFields fields) {
		if (!request.getRequestURI().equals(request.getContextPath() + PATH)) {
			return null;
		}
		ListParameters parameters = ListParameters.parse(request.getQueryString());
		if (parameters == null) {
			return null;
		}
		try {
			ListAnswer answer = ListAnswer.to(parameters, fields.acceptLanguage(), fields.accept(),
					this.catalog.current(), this.metrics, this.ledger);
			return answer.isPage() ? null : answer;
		}
		catch (HttpMediaTypeNotAcceptableException | InvalidLanguageException | LanguageNotAvailableException
				| InvalidParameterException ex) {
			return null;
		}
	}

}
