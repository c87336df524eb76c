package io.faultbook.lookup;

import java.util.Locale;

import io.faultbook.catalog.CatalogSnapshot;
import io.faultbook.html.FormatNegotiation;
import io.faultbook.language.LanguageNegotiation;
import io.faultbook.ledger.Ledger;
import org.jspecify.annotations.Nullable;

import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * What is answered to who asks for many codes.
 *
 * @param snapshot the catalogue
 * @param query what he asks for
 * @param language the language that he is served
 * @param lang the parameter
 * @param finder what finds it
 */
record ListAnswer(CatalogSnapshot snapshot, ListQuery query, Locale language, @Nullable String lang,
		CodeFinder finder) {

	private static final FormatNegotiation FORMATS = new FormatNegotiation(ListFormat.mediaTypes());

	/**
	 * Negotiate; nothing is searched for yet.
	 * @param acceptLanguage the field, as {@code accept} with several lines joined
	 * @throws HttpMediaTypeNotAcceptableException if there is no form that he accepts
	 * @throws InvalidParameterException if the parameters do not go together, or name
	 * what there is not
	 */
	static ListAnswer to(ListParameters parameters, @Nullable String acceptLanguage, @Nullable String accept,
			CatalogSnapshot snapshot, LookupMetrics metrics, Ledger ledger) throws HttpMediaTypeNotAcceptableException {
		ListFormat format = ListFormat.of(FORMATS.choose(accept));
		String lang = parameters.lang();
		Locale language = LanguageNegotiation.negotiate(lang, acceptLanguage, snapshot.languages());
		ListQuery query = ListQuery.of(parameters, format);
		query.check(snapshot);
		return new ListAnswer(snapshot, query, language, lang,
				new CodeFinder(snapshot, lang, acceptLanguage, language, metrics, ledger));
	}

	boolean isPage() {
		return this.query.format() == ListFormat.HTML;
	}

	/**
	 * Names the answer.
	 * @param page what else decides about it, if it is a page
	 */
	String etag(String page) {
		return this.query.etag(this.snapshot, this.finder.reader() + page);
	}

	CodePage find() {
		return this.finder.find(this.query);
	}

	/** The links to the other parts; empty where there are none. */
	String links(CodePage found) {
		return PageLinks.of(this.query, this.lang, found);
	}

	/** The bytes of anything but a page. */
	byte[] body(CodePage found) {
		return ListWriter.write(found, this.query.format());
	}

}
