package io.faultbook.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a header or a parameter says, there is a language, or one of two exceptions.
 * Normal runs read the seeds; with {@code JAZZER_FUZZ=1} Jazzer looks for headers that
 * reach new code.
 */
class LanguageHeaderFuzzTests {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.GERMAN,
			Locale.forLanguageTag("pt-BR"));

	/** One range more than these is not read. */
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
	void headerGivesOneOfTheLanguages(byte[] bytes) {
		String header = new String(bytes, StandardCharsets.UTF_8);
		LanguageSet languages = languages();
		String chosen = negotiate(null, header, languages);
		assertThat(negotiate(null, header, languages)).as("asked again").isEqualTo(chosen);
		if (header.split(",", -1).length < MAX_RANGES) {
			assertThat(negotiate(null, "???," + header, languages())).as("beside a malformed range").isEqualTo(chosen);
		}
		if (header.chars().allMatch((c) -> c < 0x80)) {
			assertThat(negotiate(null, header.toUpperCase(Locale.ROOT), languages())).as("in upper case")
				.isEqualTo(chosen);
		}
	}

	@FuzzTest(maxDuration = "")
	void parameterIsReadAsTheHeaderIs(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		String chosen = negotiate(text, "de", languages());
		if (!text.isBlank() && !chosen.equals("invalid")) {
			assertThat(negotiate(null, text, languages())).isEqualTo(chosen);
		}
	}

}
