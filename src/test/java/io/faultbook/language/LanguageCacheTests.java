package io.faultbook.language;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that language negotiation uses bounded memory, and still matches correctly. */
class LanguageCacheTests {

	private static final LanguageSet AVAILABLE = LanguageSet.of(Locale.ENGLISH,
			List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));

	/**
	 * ICU never evicts a tag from its cache. Each header has 100 tags, the most that are
	 * read.
	 */
	@Test
	void unknownTagsDoNotFillTheCacheOfIcu() {
		ULocale.forLanguageTag("en-x-first");
		int before = icuCacheSize();
		for (int i = 0; i < 200; i++) {
			int first = i * 100;
			String header = IntStream.range(first, first + 100)
				.mapToObj(LanguageCacheTests::tag)
				.collect(Collectors.joining(","));
			LanguageNegotiation.negotiate(null, header, AVAILABLE);
			LanguageNegotiation.negotiate("en-x-" + i + "a", null, AVAILABLE);
		}
		assertThat(icuCacheSize() - before).isLessThan(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh-HK", "zh-TW", "zh-Hant", "zh-Hans-SG", "zh-Hant-HK", "yue", "wuu", "en-GB",
			"en-Latn-US", "sr-ME", "pt-PT", "pt-AO", "es-419", "es-MX", "de-CH-1996", "nb-NO", "no", "iw", "tl", "arz",
			"und-CN", "und-Hant", "und-419" })
	void shortenedTagMatchesLikeTheFullTag(String tag) {
		List<Locale> languages = Set
			.of("en", "zh-CN", "zh-TW", "pt-BR", "pt-PT", "es-ES", "es-MX", "de", "sr-Latn", "sr", "he", "fil", "ar",
					"nb")
			.stream()
			.sorted()
			.map(Locale::forLanguageTag)
			.toList();
		Locale expected = LocaleMatcher.builder()
			.setSupportedLocales(languages)
			.setMaxDistance(Locale.TRADITIONAL_CHINESE, Locale.SIMPLIFIED_CHINESE)
			.setNoDefaultLocale()
			.build()
			.getBestMatchResult(ULocale.forLanguageTag(tag))
			.getSupportedLocale();
		assertThat(LanguageNegotiation.negotiate(tag, null, LanguageSet.of(Locale.ENGLISH, languages)))
			.isEqualTo(expected);
	}

	@Test
	void availableLanguageIsFoundEvenIfUnknownToCldr() {
		Locale invented = Locale.forLanguageTag("qaa-x-invented");
		LanguageSet languages = LanguageSet.of(Locale.ENGLISH, List.of(Locale.ENGLISH, invented));
		assertThat(LanguageNegotiation.negotiate("qaa-x-invented", null, languages)).isEqualTo(invented);
	}

	private static String tag(int number) {
		return "qaa-x-a" + number + "-bbbbbbbb";
	}

	private static int icuCacheSize() {
		try {
			Field cache = ULocale.class.getDeclaredField("nameCache");
			cache.setAccessible(true);
			Field map = cache.get(null).getClass().getSuperclass().getDeclaredField("map");
			map.setAccessible(true);
			return ((Map<?, ?>) map.get(cache.get(null))).size();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
