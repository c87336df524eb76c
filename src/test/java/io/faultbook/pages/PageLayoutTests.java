package io.faultbook.pages;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageLayoutTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes/2065", "/a/b/c", "/codes/", "/admin/codes/x/texts/en" })
	void relativeRootWorksBehindAPathPrefix(String path) {
		for (String prefix : new String[] { "http://a.example", "https://b.example/tools/faultbook" }) {
			assertThat(URI.create(prefix + path).resolve(PageLayout.root(path) + "codes"))
				.isEqualTo(URI.create(prefix + "/codes"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "codes,codes,page", "codes/2065,codes,", "console/demand,console,",
			"console/demand,console/demand,page", "console/imports/3,console/imports,true", "'','',page" })
	void linkToTheCurrentPageIsMarked(String path, String link, String expected) {
		PageLayout layout = new PageLayout("./", path, new PageLanguage(Locale.ENGLISH, Locale.ENGLISH, false),
				List.of());
		assertThat(layout.current(link)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "en,English", "zh-CN,简体中文", "zh-TW,繁體中文", "ja,日本語", "pt-BR,português (Brasil)" })
	void languageNameIsInItsOwnLanguage(String tag, String name) {
		assertThat(LanguageLink.name(Locale.forLanguageTag(tag), Locale.forLanguageTag(tag))).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "zh-CN,zh-CN,简体中文", "zh-CN,en,Simplified Chinese", "en,zh-CN,英语", "zh-TW,zh-CN,繁体中文" })
	void languageHasANameInEachLanguage(String tag, String reader, String name) {
		assertThat(LanguageLink.name(Locale.forLanguageTag(tag), Locale.forLanguageTag(reader))).isEqualTo(name);
	}

}
