package io.faultbook.lookup;

import java.util.Locale;

import io.faultbook.language.LanguageNegotiation;
import io.faultbook.pages.PageReader;
import io.faultbook.snapshot.CatalogSnapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;

/** Tells who a page is for. */
final class Readers {

	private Readers() {
	}

	/** The reader of this thread's request. */
	static PageReader of(@Nullable String lang, @Nullable String acceptLanguage, CatalogSnapshot snapshot) {
		Locale language = LanguageNegotiation.negotiate(lang, acceptLanguage, snapshot.languages());
		return new PageReader(language, LocaleContextHolder.getLocale(), lang != null && !lang.isBlank());
	}

}
