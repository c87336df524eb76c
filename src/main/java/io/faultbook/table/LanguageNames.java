package io.faultbook.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.util.ULocale;

import org.springframework.core.io.ClassPathResource;

/** Finds names of languages: see {@code language-names.txt}. */
final class LanguageNames {

	private static final Map<String, String> TAGS = read();

	/** The longest first. */
	private static final String NAMES = TAGS.keySet()
		.stream()
		.sorted(Comparator.comparingInt(String::length).reversed())
		.collect(Collectors.joining("|"));

	private static final Pattern NAME = Pattern.compile("(?<![a-z])(?:" + NAMES + ")(?![a-z])");

	private static final Pattern FILE_NAME_PART = Pattern.compile("[._-](" + NAMES.replace(' ', '.') + ")(?=[.])");

	/** The headers of an export: {@code description (he)}, or {@code description.he}. */
	private static final Pattern EXPLICIT_TAG = Pattern
		.compile("(?i)(?:description|remediation|message)(?:\\s*\\(|\\.)([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4})\\)?");

	private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

	private LanguageNames() {
	}

	private static Map<String, String> read() {
		Map<String, String> tags = new HashMap<>();
		try {
			new ClassPathResource("language-names.txt", LanguageNames.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> line.split(": "))
				.forEach((parts) -> Pattern.compile(", ")
					.splitAsStream(parts[1])
					.forEach((name) -> tags.put(name, parts[0])));
			return tags;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The tag of a text that is nothing but a name of a language. */
	static Optional<String> tagOf(String text) {
		return Optional.ofNullable(TAGS.get(HeaderWords.normalize(text)));
	}

	/** The tag of a name in a header, such as {@code message_en} or {@code 描述（英文）}. */
	static Optional<String> find(String header) {
		return explicitTag(header).or(() -> findName(header));
	}

	/** The tag of a header that has one, and nothing else but the name of a field. */
	static Optional<String> explicitTag(String header) {
		Matcher matcher = EXPLICIT_TAG.matcher(header);
		if (!matcher.matches() || !LANGUAGES.contains(Locale.forLanguageTag(matcher.group(1)).getLanguage())) {
			return Optional.empty();
		}
		String tag = Locale.forLanguageTag(matcher.group(1)).toLanguageTag();
		return Optional.of(TAGS.getOrDefault(tag, tag));
	}

	private static Optional<String> findName(String header) {
		Matcher matcher = NAME.matcher(HeaderWords.normalize(header));
		return matcher.find() ? Optional.ofNullable(TAGS.get(matcher.group())) : Optional.empty();
	}

	/** The tag of a name such as {@code messages_zh_CN.properties}. */
	static Optional<String> inFileName(String fileName) {
		Matcher matcher = FILE_NAME_PART.matcher(fileName.toLowerCase(Locale.ROOT));
		return matcher.find() ? tagOf(matcher.group(1)) : Optional.empty();
	}

	/** A header without names of languages, or the header if nothing else is in it. */
	static String remove(String normalizedHeader) {
		String rest = NAME.matcher(normalizedHeader).replaceAll(" ").strip();
		return rest.isEmpty() ? normalizedHeader : rest;
	}

}
