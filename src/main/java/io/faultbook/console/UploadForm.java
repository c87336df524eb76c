package io.faultbook.console;

import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import io.faultbook.imports.FileOptions;
import io.faultbook.imports.ImportPatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The form for importing a table.
 *
 * @param catalog the name of an existing catalog; empty for a new one
 * @param name the name of the new catalog; empty to derive it from the title
 */
record UploadForm(String catalog, String name, String title, String url, String date, String format, String charset) {

	private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

	private static final int MAX_NAME_LENGTH = 63;

	static UploadForm of(FileForm form) {
		return new UploadForm(form.field("catalog"), form.field("name"), form.field("title"), form.field("url"),
				form.field("date"), form.field("format"), form.field("charset"));
	}

	static UploadForm empty(String catalog) {
		return new UploadForm(catalog, "", "", "", "", "", "");
	}

	boolean isNewCatalog() {
		return this.catalog.isEmpty();
	}

	/**
	 * The name of the new catalog; empty if neither a name nor a title is given.
	 */
	String newName() {
		return this.name.isEmpty() ? suggest(this.title) : this.name;
	}

	private static String suggest(String title) {
		String letters = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(title);
		String words = SEPARATORS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
		String cut = words.substring(0, Math.min(words.length(), MAX_NAME_LENGTH));
		return OUTER_HYPHENS.matcher(cut).replaceAll("");
	}

	ImportPatch catalogPatch() {
		return new CatalogForm(this.title, this.url, this.date).patch(CatalogForm.EMPTY);
	}

	FileOptions options() {
		return new FileOptions(nullIfEmpty(this.format), nullIfEmpty(this.charset), null, null, null, null, null);
	}

	static @Nullable String nullIfEmpty(String text) {
		return text.isEmpty() ? null : text;
	}

	/** JSON null removes a value. */
	static JsonNode node(@Nullable String text) {
		return (text == null || text.isEmpty()) ? JsonNodeFactory.instance.nullNode()
				: JsonNodeFactory.instance.stringNode(text);
	}

}
