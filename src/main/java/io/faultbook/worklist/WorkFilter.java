package io.faultbook.worklist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.LanguageTags;
import io.faultbook.lookup.CodeFinder;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.UnknownCatalogException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which codes a work list contains, and their order.
 *
 * @param state the state of the texts
 * @param language the language of the texts, or null for all
 * @param catalog the name of a catalog; empty for all
 * @param search the text to search for; empty for none
 * @param sort null to sort by code, or the results of a search by relevance
 */
public record WorkFilter(WorkState state, @Nullable Locale language, String catalog, String search,
		@Nullable WorkSort sort) {

	/** The parameter of the console, where {@code lang} is the language of the page. */
	private static final String LANGUAGE = "text";

	/**
	 * Create a filter from parameters. Blank ones count as absent, except the state.
	 * @param languageParameter the name of the parameter with the language
	 * @throws EditRejectedException if a parameter is invalid
	 * @throws UnknownCatalogException if the catalog doesn't exist
	 */
	public static WorkFilter of(String state, String languageParameter, String language, String catalog, String search,
			String sort, Snapshot snapshot) {
		if (!catalog.isBlank()) {
			snapshot.catalogs().checkParameter(List.of(catalog));
		}
		return new WorkFilter(WorkState.of(state),
				language.isBlank() ? null : LanguageTags.parse(language, languageParameter), catalog.strip(),
				search.strip(), sort.isBlank() ? null : WorkSort.of(sort));
	}

	/**
	 * Parse a query of the console.
	 * @return empty if it is blank or isn't such a query
	 */
	public static Optional<WorkFilter> parse(@Nullable String query, Snapshot snapshot) {
		if (query == null || query.length() > 4L * CodeFinder.MAX_SEARCH_LENGTH) {
			return Optional.empty();
		}
		try {
			Map<String, String> values = UriComponentsBuilder.newInstance()
				.query(query)
				.build()
				.getQueryParams()
				.toSingleValueMap();
			return values.isEmpty() ? Optional.empty()
					: Optional.of(of(decode(values.getOrDefault("state", WorkState.ALL.id())), LANGUAGE,
							decode(values.get(LANGUAGE)), decode(values.get("catalog")), decode(values.get("search")),
							decode(values.get("sort")), snapshot));
		}
		catch (EditRejectedException | UnknownCatalogException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String decode(@Nullable String value) {
		return (value != null) ? UriUtils.decode(value, StandardCharsets.UTF_8) : "";
	}

	/** The query of the console, without a question mark; never empty. */
	public String query() {
		StringBuilder query = new StringBuilder("state=" + this.state.id());
		append(query, LANGUAGE, (this.language != null) ? this.language.toLanguageTag() : "");
		append(query, "catalog", this.catalog);
		append(query, "search", this.search);
		append(query, "sort", (this.sort != null) ? this.sort.id() : "");
		return query.toString();
	}

	private static void append(StringBuilder query, String name, String value) {
		if (!value.isEmpty()) {
			query.append('&').append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
		}
	}

	/** The order, which relevance isn't. */
	public @Nullable WorkSort effectiveSort() {
		return (this.sort == null && this.search.isEmpty()) ? WorkSort.CODE : this.sort;
	}

	public WorkFilter withState(WorkState other) {
		return new WorkFilter(other, this.language, this.catalog, this.search, this.sort);
	}

	public WorkFilter withSort(@Nullable WorkSort other) {
		return new WorkFilter(this.state, this.language, this.catalog, this.search, other);
	}

}
