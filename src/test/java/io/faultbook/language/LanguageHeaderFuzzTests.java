package io.faultbook.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fuzzes language negotiation: every header or parameter gives an available language, or
 * one of two exceptions. Normal runs replay the seeds; with {@code JAZZER_FUZZ=1}, Jazzer
 * searches for headers that reach new code.
 */
class LanguageHeaderFuzzTests {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMAN,
			Locale.forLanguageTag("pt-BR"));

	/** Further ranges are ignored. */
	private static final int MAX_RANGES = 100;

	private static LanguageSet languages() {
		return LanguageSet.of(Locale.ENGLISH, LANGUAGES);
	}

	private static String negotiate(@Nullable String lang, @Nullable String header, LanguageSet languages) {
		try {
			Locale language = LanguageNegotiation.negotiate(lang, header, languages);
			assertThat(LANGUAGES).contains(language);
			return language.toLanguageTag();
		}
		catch (InvalidLanguageException ex) {
			assertThat(lang).isNotBlank();
			return "invalid";
		}
		catch (LanguageNotAvailableException ex) {
			assertThat((lang != null && !lang.isBlank()) ? lang : header).contains("*");
			return "not available";
		}
	}

	@FuzzTest(maxDuration = "")
	void headerGivesAnAvailableLanguage(byte[] bytes) {
		String header = new String(bytes, StandardCharsets.UTF_8);
		LanguageSet languages = languages();
		String chosen = negotiate(null, header, languages);
		assertThat(negotiate(null, header, languages)).as("negotiated again").isEqualTo(chosen);
		if (header.split(",", -1).length < MAX_RANGES) {
			assertThat(negotiate(null, "???," + header, languages())).as("after a malformed range").isEqualTo(chosen);
		}
		if (header.chars().allMatch((c) -> c < 0x80)) {
			assertThat(negotiate(null, header.toUpperCase(Locale.ROOT), languages())).as("in upper case")
				.isEqualTo(chosen);
		}
	}

	@FuzzTest(maxDuration = "")
	void parameterIsParsedLikeTheHeader(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		String chosen = negotiate(text, "de", languages());
		if (!text.isBlank() && !chosen.equals("invalid")) {
			assertThat(negotiate(null, text, languages())).isEqualTo(chosen);
		}
	}

}
