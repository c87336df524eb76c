package io.faultbook.lookup;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.faultbook.editing.Handling;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.search.SearchFilter;
import io.faultbook.snapshot.CodeOrder;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The parameters of a list request. Blank parameters are ignored.
 *
 * @param search the text to search for, or null
 * @param catalogs the names of the catalogs; empty for all
 * @param category the name of the category, or null for all
 * @param retry the ID of a retry, or null for all
 * @param actor the ID of an actor, or null for all
 * @param sort the name of an order, or null for the natural one, or that of the search
 * @param codes the distinct codes to look up, in the requested order; empty if this isn't
 * a bulk lookup
 * @param page the number of the page, from 0
 * @param size the number of entries per page, or null for the format's default
 * @param format the format of the response
 * @param download whether the response is a file for a spreadsheet
 */
record ListQuery(@Nullable String search, List<String> catalogs, @Nullable String category, @Nullable String retry,
		@Nullable String actor, @Nullable String sort, List<String> codes, int page, @Nullable Integer size,
		Format format, boolean download) {

	static final int MAX_SIZE = 200;

	/** In UTF-16 code units. */
	static final int MAX_SEARCH_LENGTH = 4000;

	private static final int DEFAULT_SIZE = 20;

	/** Of a search as a page, whose first results matter most. */
	private static final int PAGE_SEARCH_SIZE = 50;

	ListQuery {
		search = blankToNull(search);
		catalogs = catalogs.stream().filter((catalog) -> !catalog.isBlank()).distinct().toList();
		category = blankToNull(category);
		retry = checked("retry", retry, Handling.RETRIES.keySet());
		actor = checked("actor", actor, Handling.ACTORS.keySet());
		sort = checked("sort", sort, CodeOrder.NAMES);
		codes = codes.stream()
			.flatMap((value) -> Arrays.stream(value.split(",", -1)))
			.map(String::strip)
			.filter((code) -> !code.isEmpty())
			.distinct()
			.toList();
		if (codes.size() > MAX_SIZE
				|| (!codes.isEmpty() && (search != null || category != null || retry != null || actor != null))) {
			throw invalid("code");
		}
		if (sort != null && (search != null || !codes.isEmpty())) {
			throw invalid("sort");
		}
		if (download && format != Format.CSV) {
			throw invalid("download");
		}
	}

	private static @Nullable String checked(String parameter, @Nullable String value, Set<String> values) {
		String checked = blankToNull(value);
		if (checked != null && !values.contains(checked)) {
			throw invalid(parameter, List.copyOf(values));
		}
		return checked;
	}

	private static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

	/** A 400 whose detail is the message {@code parameter.<name>}. */
	static ErrorResponseException invalid(String parameter) {
		return invalid(parameter, List.of());
	}

	/**
	 * Create a 400.
	 * @param known the valid values; empty to describe them in a message of their own
	 */
	private static ErrorResponseException invalid(String parameter, List<String> known) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		problem.setType(URI.create("/problems/invalid-parameter"));
		problem.setProperty("parameter", parameter);
		if (!known.isEmpty()) {
			problem.setProperty("known", known);
		}
		return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
	}

	SearchFilter filter() {
		return new SearchFilter(Set.copyOf(this.catalogs), this.category, this.retry, this.actor);
	}

	CodeOrder order() {
		return (this.sort != null) ? CodeOrder.of(this.sort) : CodeOrder.NATURAL;
	}

	/** Whether the search covers everything in some catalogs, from the first result. */
	boolean isUnfilteredSearch() {
		return this.search != null && this.category == null && this.retry == null && this.actor == null;
	}

	boolean isBulk() {
		return !this.codes.isEmpty();
	}

	/** Bulk lookups, and CSV without a page or size, return everything at once. */
	boolean isPaged() {
		return !isBulk() && (this.size != null || this.page > 0 || this.format != Format.CSV);
	}

	int limit() {
		if (this.size != null) {
			return this.size;
		}
		if (this.format == Format.HTML) {
			return (this.search != null) ? PAGE_SEARCH_SIZE : MAX_SIZE;
		}
		return isPaged() ? DEFAULT_SIZE : Integer.MAX_VALUE;
	}

	long offset() {
		return isPaged() ? (long) this.page * limit() : 0;
	}

	enum Format {

		JSON(MediaType.APPLICATION_JSON),

		CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),

		TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)),

		HTML(PageHeaders.MEDIA_TYPE);

		private static final FormatNegotiation NEGOTIATION = new FormatNegotiation(
				Arrays.stream(values()).map(Format::mediaType).toList());

		private final MediaType mediaType;

		Format(MediaType mediaType) {
			this.mediaType = mediaType;
		}

		static Format choose(String accept) throws HttpMediaTypeNotAcceptableException {
			MediaType type = NEGOTIATION.choose(accept);
			return Arrays.stream(values()).filter((format) -> format.mediaType.equals(type)).findFirst().orElseThrow();
		}

		boolean showsMatches() {
			return this == JSON || this == HTML;
		}

		MediaType mediaType() {
			return this.mediaType;
		}

	}

}
