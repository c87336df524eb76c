package io.faultbook.editing;

import java.util.List;
import java.util.Locale;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

/**
 * A code with its texts in all languages.
 *
 * @param messages what the failing API returns, at least one, the most common first
 * @param receivedMessage the vendor's message before errata were fixed; null if there are
 * none
 * @param aliases other names of the code: symbolic, hexadecimal, or negative
 * @param category the name of the table's category of the code
 * @param origin {@code VENDOR}, or {@code EDITED} if an editor added the code
 * @param retired whether the vendor's table no longer has the code; readers see
 * {@link #effectiveRetired()}
 * @param sourceLanguage the language of the catalog that translations are made from
 * @param messageChange the last change of the message, or of whether the code is retired
 * @param handling what programs need to know, in {@link Handling#LANGUAGE}
 * @param details what editors changed about the code itself, in
 * {@link CodeDetails#LANGUAGE}
 * @param texts one for each language that ever had a text, in the order of language tags
 */
public record CodeTexts(CodeId id, List<String> messages, @Nullable String receivedMessage, List<String> aliases,
		String category, Origin origin, boolean retired, Locale sourceLanguage, TextChange messageChange,
		TextState handling, TextState details, List<TextState> texts) {

	public CodeTexts {
		messages = List.copyOf(messages);
		aliases = List.copyOf(aliases);
		texts = List.copyOf(texts);
	}

	public String code() {
		return this.id.code();
	}

	public String message() {
		return this.messages.get(0);
	}

	/** What programs need to know, as readers see it. */
	public Handling effectiveHandling() {
		return Handling.of(this.handling.content());
	}

	/** The name of the category, as readers see it. */
	public String effectiveCategory() {
		String edited = CodeDetails.of(this.details).category();
		return (edited != null) ? edited : this.category;
	}

	/** Whether readers see that the code is retired. */
	public boolean effectiveRetired() {
		Boolean edited = CodeDetails.of(this.details).retired();
		return (edited != null) ? edited : this.retired;
	}

	/**
	 * The codes that are easily confused with it, as readers see them.
	 * @param related those of the table
	 */
	public List<String> effectiveRelated(List<String> related) {
		List<String> edited = CodeDetails.of(this.details).related();
		return (edited != null) ? edited : related;
	}

	/** Whether an editor's handling overrides values that have changed since. */
	public boolean isHandlingEditOutdated() {
		return this.handling.isEdited() && this.handling.outdated();
	}

	/** The text in a language, possibly empty. */
	public TextState text(Locale language) {
		if (language.equals(Handling.LANGUAGE)) {
			return this.handling;
		}
		if (language.equals(CodeDetails.LANGUAGE)) {
			return this.details;
		}
		return this.texts.stream()
			.filter((text) -> text.language().equals(language))
			.findFirst()
			.orElseGet(() -> TextState.empty(language));
	}

}
