package io.faultbook.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultbook.html.PageHeaders;
import io.faultbook.ledger.Ledger;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells again that there is no such code, to who asks as somebody did before: a dashboard
 * asks for the code of its last failure each time it is drawn, and finding the nearest
 * codes takes longer than a known code. Each time is counted as the first was.
 */
final class MissingAnswers {

	/** Some 2 KB each. */
	private static final int MAX_KEPT = 1_000;

	private static final int MAX_FIELD_LENGTH = 200;

	private final Cache<Key, RememberedProblem> kept = Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

	private final LookupMetrics metrics;

	private final Ledger ledger;

	MissingAnswers(LookupMetrics metrics, Ledger ledger) {
		this.metrics = metrics;
		this.ledger = ledger;
	}

	/**
	 * Answer from memory, if somebody asked so before; else do nothing.
	 * @param fingerprint names the catalogue, which lacks the code
	 */
	boolean answer(String fingerprint, PlainLookup lookup, PlainFields fields, HttpServletResponse response)
			throws IOException {
		RememberedProblem known = this.kept.getIfPresent(Key.of(fingerprint, lookup, fields));
		if (known == null) {
			return false;
		}
		this.ledger.lookedUp(lookup.code());
		this.metrics.missing(known.language());
		known.send(response);
		return true;
	}

	/**
	 * Have the controller answer, and remember that.
	 * @param fingerprint names the catalogue, which lacks the code
	 */
	void ask(String fingerprint, PlainLookup lookup, PlainFields fields, HttpServletRequest request,
			HttpServletResponse response, FilterChain controllers) throws IOException, ServletException {
		if (isLong(fields.acceptLanguage()) || isLong(fields.accept())
				|| CodeAnswer.prefers(PageHeaders.TYPE, fields.accept())) {
			controllers.doFilter(request, response);
			return;
		}
		Collection<String> before = List.copyOf(response.getHeaderNames());
		ContentCachingResponseWrapper told = new ContentCachingResponseWrapper(response);
		controllers.doFilter(request, told);
		if (told.getStatus() == HttpServletResponse.SC_NOT_FOUND && isProblem(told)) {
			this.kept.put(Key.of(fingerprint, lookup, fields), RememberedProblem.of(told, before));
		}
		told.copyBodyToResponse();
	}

	private static boolean isLong(@Nullable String field) {
		return field != null && field.length() > MAX_FIELD_LENGTH;
	}

	private static boolean isProblem(HttpServletResponse told) {
		return Objects.toString(told.getContentType(), "").startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
	}

	/** All that such an answer depends on. */
	private record Key(String fingerprint, PlainLookup lookup, @Nullable String acceptLanguage,
			@Nullable String accept) {

		static Key of(String fingerprint, PlainLookup lookup, PlainFields fields) {
			return new Key(fingerprint, lookup, fields.acceptLanguage(), fields.accept());
		}

	}

}
