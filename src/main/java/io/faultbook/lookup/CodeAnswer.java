package io.faultbook.lookup;

import java.util.Locale;

import io.faultbook.language.LanguageNegotiation;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.snapshot.CatalogCode;
import io.faultbook.snapshot.Representation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * What is answered to who looks up a known code.
 *
 * @param code the code
 * @param format the form that he is served
 * @param language the language that he is served
 */
record CodeAnswer(CatalogCode code, EntryFormat format, Locale language) {

	private static final FormatNegotiation FORMATS = new FormatNegotiation(EntryFormat.mediaTypes());

	/**
	 * Negotiate.
	 * @param lang the parameter
	 * @param acceptLanguage the field, as {@code accept} with several lines joined
	 * @throws HttpMediaTypeNotAcceptableException if there is no form that he accepts
	 */
	static CodeAnswer to(CatalogCode code, @Nullable String lang, @Nullable String acceptLanguage,
			@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
		EntryFormat format = EntryFormat.of(FORMATS.choose(accept));
		return new CodeAnswer(code, format, LanguageNegotiation.negotiate(lang, acceptLanguage, code.languages()));
	}

	/** Whether a client would rather have a form than the others. */
	static boolean prefers(MediaType type, @Nullable String accept) {
		return FORMATS.prefers(type, accept);
	}

	/** Whether it is a page, which is made when it is first asked for. */
	boolean isPage() {
		return this.format == EntryFormat.HTML;
	}

	/** The bytes of anything but a page. */
	Representation representation() {
		return this.code.in(this.language).as(this.format.rendition());
	}

}
