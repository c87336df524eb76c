package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.code.CatalogName;
import io.faultbook.language.LanguageSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryTitleTests {

	private static final Locale FRENCH = Locale.FRENCH;

	private static final Category DEVICE = new Category(CatalogName.BUILT_IN, "device",
			Map.of(Locale.ENGLISH, "Devices"), 1);

	@Test
	void missingTitleFallsBackToTheDefaultLanguage() {
		LanguageSet languages = LanguageSet.of(Locale.ENGLISH, List.of(FRENCH, Locale.ENGLISH));
		Representation list = new Categories(List.of(DEVICE), languages, JsonMapper.shared()).representation(FRENCH);
		assertThat(new String(list.body(), StandardCharsets.UTF_8)).contains("\"title\":\"Devices\"");
	}

	@Test
	void titleMissingInAllLanguagesIsTheName() {
		Category untitled = new Category(CatalogName.BUILT_IN, "device", Map.of(), 1);
		assertThat(untitled.title(FRENCH, Locale.ENGLISH)).isEqualTo("device");
	}

}
