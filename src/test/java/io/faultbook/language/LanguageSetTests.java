package io.faultbook.language;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LanguageSetTests {

	private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH, Locale.JAPANESE);

	@Test
	void preferredLanguageIsTheDefaultIfAvailable() {
		assertThat(LanguageSet.of(Locale.ENGLISH, LANGUAGES).languages()).containsExactly(Locale.ENGLISH,
				Locale.SIMPLIFIED_CHINESE, Locale.JAPANESE);
		assertThat(LanguageSet.of(Locale.FRENCH, LANGUAGES).defaultLanguage()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void emptySetIsRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> LanguageSet.of(Locale.ENGLISH, List.of()));
	}

	@Test
	void otherLanguagesKeepTheirOrder() {
		assertThat(LanguageSet.of(Locale.ENGLISH, LANGUAGES).othersThan(Locale.ENGLISH))
			.containsExactly(Locale.SIMPLIFIED_CHINESE, Locale.JAPANESE);
	}

	@Test
	void setsWithTheSameLanguagesInTheSameOrderAreEqual() {
		LanguageSet english = LanguageSet.of(Locale.ENGLISH, LANGUAGES);
		assertThat(english).isEqualTo(LanguageSet.of(Locale.ENGLISH, LANGUAGES))
			.hasSameHashCodeAs(LanguageSet.of(Locale.ENGLISH, LANGUAGES))
			.isNotEqualTo(LanguageSet.of(Locale.JAPANESE, LANGUAGES))
			.isNotEqualTo(LANGUAGES);
	}

}
