package io.faultbook.language;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

public final class LanguageNotAvailableException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private LanguageNotAvailableException(ProblemDetail problem, List<String> available) {
		super(HttpStatus.NOT_ACCEPTABLE, problem, null, null, new Object[] { available });
	}

	static LanguageNotAvailableException forAvailable(LanguageSet languages) {
		List<String> available = languages.languages().stream().map(Locale::toLanguageTag).toList();
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_ACCEPTABLE);
		problem.setType(URI.create("/problems/language-not-available"));
		problem.setProperty("available", available);
		return new LanguageNotAvailableException(problem, available);
	}

}
