package io.faultbook.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells the problems of filters as those of handlers are told. What may have been said of
 * caching and CORS stays unsaid.
 */
@Component
class SignInProblems {

	private final HandlerExceptionResolver problems;

	private final LocaleResolver languages;

	SignInProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver languages) {
		this.problems = problems;
		this.languages = languages;
	}

	void tell(SignInProblem problem, HttpServletRequest request, HttpServletResponse response) {
		LocaleContextHolder.setLocale(this.languages.resolveLocale(request));
		try {
			if (this.problems.resolveException(request, response, null, problem) == null) {
				throw problem;
			}
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

}
