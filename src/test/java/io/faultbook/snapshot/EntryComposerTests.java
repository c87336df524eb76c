package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.faultbook.code.CatalogName;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;
import io.faultbook.language.LanguageSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EntryComposerTests {

	private final TextState chinese = TestTexts.chinese("描述", "1. 一\n2. 二");

	@Test
	void entryHasItsOwnRemediationIfPresent() {
		Entry english = english(this.chinese, TestTexts.english("What", "Do"));
		assertThat(english.remediation()).isEqualTo("Do");
		assertThat(english.steps()).containsExactly("Do");
		assertThat(english.fallbacks()).isEmpty();
	}

	@Test
	void missingRemediationFallsBackToAnotherLanguage() {
		Entry english = english(this.chinese, TestTexts.english("What", null));
		assertThat(english.description()).isEqualTo("What");
		assertThat(english.remediation()).isEqualTo("1. 一\n2. 二");
		assertThat(english.steps()).containsExactly("一", "二");
		assertThat(english.fallbacks()).isEqualTo(Map.of("remediation", "zh-CN"));
	}

	@Test
	void emptyRemediationHasNoFallback() {
		Entry english = english(this.chinese, TestTexts.english("What", ""));
		assertThat(english.remediation()).isNull();
		assertThat(english.steps()).isEmpty();
		assertThat(english.fallbacks()).isEmpty();
	}

	@Test
	void fallbackStopsAtAnEmptyRemediation() {
		TextState german = TestTexts.text(Locale.GERMAN, Origin.EDITED, "Was", "");
		Entry english = english(german, this.chinese, TestTexts.english("What", null));
		assertThat(english.remediation()).isNull();
		assertThat(english.fallbacks()).isEmpty();
	}

	@Test
	void remediationMissingInAllLanguagesIsNull() {
		Entry english = english(TestTexts.chinese("描述", null), TestTexts.english("What", null));
		assertThat(english.remediation()).isNull();
		assertThat(english.fallbacks()).isEmpty();
	}

	private static Entry english(TextState... texts) {
		LanguageSet languages = LanguageSet.of(Locale.ENGLISH, Stream.of(texts).map(TextState::language).toList());
		return new EntryComposer(new CodeUrls("", CatalogName.BUILT_IN))
			.compose(new RenderingInput(TestTexts.code("1", "message", "all", texts), null, Map.of(), List.of(),
					List.of(), languages), Locale.ENGLISH);
	}

}
