package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.faultbook.code.CodeId;
import io.faultbook.editing.Handling;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.SearchFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** A code with one rendered entry per language. */
public final class RenderedCode {

	private static final int MAX_LINK_LENGTH = 2048;

	private static final int MIN_ERROR_STATUS = 400;

	private final RenderingInput input;

	private final Map<Locale, RenderedEntry> entries;

	private final Handling handling;

	private final String alternateLinks;

	private final long fingerprint;

	RenderedCode(RenderingInput input, EntryRenderers renderers) {
		this.input = input;
		this.handling = input.code().effectiveHandling();
		this.entries = input.languages()
			.languages()
			.stream()
			.collect(Collectors.toUnmodifiableMap((language) -> language,
					(language) -> new RenderedEntry(input, language, renderers)));
		this.fingerprint = entries().stream()
			.mapToLong((entry) -> entry.representation(MediaType.APPLICATION_JSON).etag().hashCode())
			.sum();
		String links = languages().languages()
			.stream()
			.map((language) -> alternateLink(code(), language.toLanguageTag()))
			.collect(Collectors.joining(", "));
		this.alternateLinks = (links.length() <= MAX_LINK_LENGTH) ? links : "";
	}

	/**
	 * Relative, so that it works behind any path prefix of a proxy (RFC 8288, section
	 * 3.1).
	 */
	private static String alternateLink(String code, String tag) {
		return "<%s?lang=%s>; rel=\"alternate\"; hreflang=\"%s\"".formatted(code, tag, tag);
	}

	public CodeId id() {
		return this.input.code().id();
	}

	public String code() {
		return id().code();
	}

	List<String> aliases() {
		return this.input.code().aliases();
	}

	CategoryId category() {
		return new CategoryId(id().catalog(), this.input.code().effectiveCategory());
	}

	Handling handling() {
		return this.handling;
	}

	/** False only if the code stands for an HTTP status of success. */
	public boolean isError() {
		Integer status = this.handling.httpStatus();
		return status == null || status >= MIN_ERROR_STATUS;
	}

	boolean matches(SearchFilter filter) {
		return (filter.catalogs().isEmpty() || filter.catalogs().contains(id().catalog()))
				&& (filter.category() == null || filter.category().equals(category().name()))
				&& (filter.retry() == null
						|| (this.handling.retry() != null && this.handling.retry().id().equals(filter.retry())))
				&& (filter.actor() == null
						|| this.handling.actors().stream().anyMatch((actor) -> actor.id().equals(filter.actor())));
	}

	/** The message as the vendor published it, if the served one differs. */
	public @Nullable String receivedMessage() {
		return this.input.code().receivedMessage();
	}

	public LanguageSet languages() {
		return this.input.languages();
	}

	/**
	 * Return the entry in one of the {@link #languages()}.
	 * @throws IllegalArgumentException for any other language
	 */
	public RenderedEntry entry(Locale language) {
		RenderedEntry entry = this.entries.get(language);
		if (entry == null) {
			throw new IllegalArgumentException("No entry of " + id() + " in " + language.toLanguageTag());
		}
		return entry;
	}

	public RenderedEntry entryOrDefault(Locale language) {
		return entry(this.entries.containsKey(language) ? language : languages().defaultLanguage());
	}

	/**
	 * The value of the {@code Link} header that lists all languages of this code. It is
	 * empty if the list is so long that the response headers would exceed 4 KB.
	 */
	public String alternateLinks() {
		return this.alternateLinks;
	}

	RenderingInput input() {
		return this.input;
	}

	/** Identifies the content, regardless of the order of the languages. */
	long fingerprint() {
		return this.fingerprint;
	}

	List<RenderedEntry> entries() {
		return languages().languages().stream().map(this::entry).toList();
	}

}
