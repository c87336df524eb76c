package io.faultbook.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.editing.Handling;
import io.faultbook.markdown.TextCharacters;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A change of a draft. A missing field keeps its value, null removes it. */
@Schema(name = "ImportPatch", description = "A change of a draft. Fields that are left out stay as they are.",
		additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record ImportPatch(@Schema(implementation = String.class, types = {
		"string", "object", "null" },
		description = "The title of the catalog in its source language, or an object with titles by BCP 47 tag. "
				+ "Titles in other languages stay. Null keeps all.",
		example = "Acme Gateway") @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode title,
		@Schema(implementation = String.class, types = { "string", "null" },
				description = "The language that translations are made from, a BCP 47 tag; null to keep the one it "
						+ "has, or to detect it",
				example = "en") @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode sourceLanguage,
		@Schema(implementation = String.class, types = { "string", "null" }, description = "The date of the table",
				format = "date", example = "2026-11-26") @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode date,
		@Schema(implementation = String.class, types = { "string", "null" }, description = "Where the table came from",
				format = "uri",
				maxLength = Handling.Link.MAX_URL) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode url,
		@Schema(description = "What not to detect in the files",
				types = { "array", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable List<FilePatch> files){

	private static final int MAX_TITLE = 200;

	public ImportPatch {
		files = (files != null) ? List.copyOf(files) : null;
	}

	/**
	 * Convert the settings of a new draft.
	 * @throws ImportRejectedException (422) naming the fields with invalid values
	 */
	public CatalogSettings toSettings() {
		MergePatch fields = new MergePatch();
		CatalogSettings settings = applyTo(CatalogSettings.NONE, fields);
		fields.throwIfInvalid();
		return settings;
	}

	CatalogSettings applyTo(CatalogSettings settings, MergePatch fields) {
		return new CatalogSettings(
				fields.apply("/title", this.title, settings.titles(), ImportPatch::titles, "field.import-title"),
				fields.apply("/sourceLanguage", this.sourceLanguage, settings.sourceLanguage(), ImportPatch::language,
						"parameter.language"),
				fields.apply("/date", this.date, settings.date(), ImportPatch::date, "field.import-date"),
				fields.apply("/url", this.url, settings.url(), ImportPatch::url, "field.import-url"));
	}

	List<ImportFile> applyTo(List<ImportFile> current, MergePatch fields) {
		List<ImportFile> changed = new ArrayList<>(current);
		List<FilePatch> patches = Objects.requireNonNullElse(this.files, List.of());
		for (int i = 0; i < patches.size(); i++) {
			FilePatch patch = patches.get(i);
			String pointer = "/files/" + i;
			if (patch.number() < 1 || patch.number() > current.size()) {
				fields.addViolation(pointer + "/number", "field.no-such-file");
			}
			else {
				ImportFile file = changed.get(patch.number() - 1);
				changed.set(patch.number() - 1, file.with(patch.applyTo(file.options(), pointer, fields)));
			}
		}
		return changed;
	}

	/** A problem that names the field, if one of the options doesn't fit its file. */
	RuntimeException rejection(UnreadableFileException ex) {
		String option = ex.reason().option();
		List<FilePatch> patches = Objects.requireNonNullElse(this.files, List.of());
		for (int i = 0; option != null && i < patches.size(); i++) {
			if (patches.get(i).number() == ex.file()) {
				MergePatch fields = new MergePatch();
				fields.addViolation("/files/" + i + '/' + option, "parameter." + option);
				fields.throwIfInvalid();
			}
		}
		return ex;
	}

	private static Map<String, String> titles(JsonNode value) {
		if (!value.isObject()) {
			return Map.of("", title(value));
		}
		Map<String, String> titles = new HashMap<>();
		value.properties().forEach((title) -> {
			String tag = TableFields.tag(title.getKey());
			titles.put(check(String.valueOf(tag), tag != null), title(title.getValue()));
		});
		return titles;
	}

	private static String title(JsonNode value) {
		String title = text(value).strip();
		return check(title, !TextCharacters.isBlank(title) && title.length() <= MAX_TITLE
				&& TextCharacters.isPrintable(title) && title.indexOf('\n') < 0);
	}

	private static String language(JsonNode value) {
		String tag = TableFields.tag(text(value));
		return check(String.valueOf(tag), tag != null);
	}

	private static LocalDate date(JsonNode value) {
		String date = text(value);
		return LocalDate.parse(check(date, date.length() == "2026-11-26".length()));
	}

	private static String url(JsonNode value) {
		String url = text(value);
		return check(url, Handling.Link.isWebUrl(url));
	}

	static String text(JsonNode value) {
		return check(value.asString(""), value.isString());
	}

	private static String check(String value, boolean valid) {
		if (!valid) {
			throw new IllegalArgumentException(value);
		}
		return value;
	}

	@Schema(name = "ImportFilePatch", description = "What not to detect in a file; null to detect it again",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	public record FilePatch(
			@Schema(description = "The number of the file, from 1", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty(required = true) int number,
			@Schema(implementation = String.class, types = {
					"string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode format,
			@Schema(implementation = String.class,
					types = { "string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode charset,
			@Schema(implementation = String.class,
					types = { "string", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode delimiter,
			@Schema(implementation = Integer.class,
					types = { "integer", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode table,
			@Schema(implementation = Integer.class,
					types = { "integer", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode headerRow,
			@Schema(implementation = String[].class,
					types = { "array", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode columns,
			@Schema(implementation = String[].class,
					types = { "array", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable JsonNode languages){

		FileOptions applyTo(FileOptions options, String pointer, MergePatch fields) {
			return new FileOptions(
					fields.apply(pointer + "/format", this.format, options.format(), ImportPatch::text,
							"parameter.format"),
					fields.apply(pointer + "/charset", this.charset, options.charset(), ImportPatch::text,
							"parameter.charset"),
					fields.apply(pointer + "/delimiter", this.delimiter, options.delimiter(), ImportPatch::text,
							"parameter.delimiter"),
					fields.apply(pointer + "/table", this.table, options.table(), FilePatch::integer,
							"parameter.table"),
					fields.apply(pointer + "/headerRow", this.headerRow, options.headerRow(), FilePatch::integer,
							"parameter.headerRow"),
					fields.apply(pointer + "/columns", this.columns, options.columns(), FilePatch::texts,
							"parameter.columns"),
					fields.apply(pointer + "/languages", this.languages, options.languages(), FilePatch::texts,
							"parameter.languages"));
		}

		private static Integer integer(JsonNode value) {
			if (!value.isInt()) {
				throw new IllegalArgumentException(value.toString());
			}
			return value.intValue();
		}

		private static List<String> texts(JsonNode value) {
			if (!value.isArray()) {
				throw new IllegalArgumentException(value.toString());
			}
			return value.valueStream().map(ImportPatch::text).toList();
		}

	}

}
