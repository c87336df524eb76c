package io.faultbook.language;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LanguageNegotiationTests {

	private static final LanguageSet AVAILABLE = LanguageSet.of(Locale.ENGLISH,
			List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));

	@ParameterizedTest(name = "lang={0} Accept-Language={1} gives {2}")
	@CsvFileSource(resources = "/language-vectors.csv", delimiter = '|', quoteCharacter = '\'', nullValues = "-",
			maxCharsPerColumn = 20000)
	void vectorGivesExpectedLanguage(String lang, String header, String expected) {
		assertThat(negotiate(lang, header)).isEqualTo(expected);
	}

	@Test
	void veryLongHeaderGivesTheDefaultLanguage() {
		assertThat(negotiate(null, "x,".repeat(8000))).isEqualTo("en");
	}

	@Test
	void malformedParameterIsRejected() {
		assertThatExceptionOfType(InvalidLanguageException.class).isThrownBy(() -> negotiate("zh!CN", "en"));
	}

	private static String negotiate(@Nullable String lang, @Nullable String header) {
		try {
			return LanguageNegotiation.negotiate(lang, header, AVAILABLE).toLanguageTag();
		}
		catch (LanguageNotAvailableException ex) {
			return "406";
		}
		catch (InvalidLanguageException ex) {
			if ("zh!CN".equals(lang)) {
				throw ex;
			}
			return "400";
		}
	}

}
