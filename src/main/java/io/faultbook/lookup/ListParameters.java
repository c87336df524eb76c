package io.faultbook.lookup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list as they were sent.
 *
 * @param search the text to search for
 * @param category the name of a category
 * @param codes the codes to look up, several in one separated by commas
 * @param page the number of the page, from 0
 * @param size the number of entries a page
 * @param lang the language
 */
record ListParameters(@Nullable String search, @Nullable String category, @Nullable List<String> codes, int page,
		@Nullable Integer size, @Nullable String lang) {

	static final int MAX_SEARCH_LENGTH = 4000;

	private static final Set<String> NAMES = Set.of("search", "category", "code", "page", "size", "lang");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	/** What stands for octets that are no UTF-8. */
	private static final char REPLACEMENT = '\uFFFD';

	ListParameters {
		codes = (codes != null) ? List.copyOf(codes) : null;
	}

	/**
	 * Read a query in which all is in order: each parameter is known, there once at most,
	 * and what it may be.
	 * @param query the part of the URI, or null if it has none
	 * @return the parameters, or null if it is not such
	 */
	static @Nullable ListParameters parse(@Nullable String query) {
		Map<String, String> values = new HashMap<>();
		if (query != null && !read(query, values)) {
			return null;
		}
		Integer page = number(values.getOrDefault("page", "0"), 0, Integer.MAX_VALUE);
		Integer size = number(values.getOrDefault("size", "1"), 1, ListQuery.MAX_SIZE);
		String search = values.get("search");
		if (page == null || size == null || (search != null && search.length() > MAX_SEARCH_LENGTH)) {
			return null;
		}
		String code = values.get("code");
		return new ListParameters(search, values.get("category"), (code != null) ? List.of(code) : null, page,
				values.containsKey("size") ? size : null, values.get("lang"));
	}

	private static boolean read(String query, Map<String, String> values) {
		int start = 0;
		while (start < query.length()) {
			int end = query.indexOf('&', start);
			end = (end >= 0) ? end : query.length();
			int equals = query.indexOf('=', start);
			if (equals < 0 || equals > end || !NAMES.contains(query.substring(start, equals))) {
				return false;
			}
			String value = decode(query.substring(equals + 1, end));
			if (value == null || values.put(query.substring(start, equals), value) != null) {
				return false;
			}
			start = end + 1;
		}
		return true;
	}

	private static @Nullable String decode(String value) {
		try {
			String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
			boolean ascii = value.chars().allMatch((character) -> character < 0x7F);
			return (ascii && decoded.indexOf(REPLACEMENT) < 0) ? decoded : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable Integer number(String value, int least, int most) {
		if (!NUMBER.matcher(value).matches()) {
			return null;
		}
		int number = Integer.parseInt(value);
		return (number >= least && number <= most) ? number : null;
	}

}
