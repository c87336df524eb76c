package io.faultbook.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.imports.FileOptions;
import io.faultbook.imports.FileView;
import io.faultbook.imports.FileView.FileTable;
import io.faultbook.imports.ImportPage.FileSection;
import io.faultbook.pages.LanguageLink;
import io.faultbook.snapshot.SnapshotHolder;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices of the forms about the files of an import. */
@Component
final class ImportSettings {

	private static final List<String> FORMATS = List.of("delimited", "xlsx", "json", "yaml", "markdown", "html",
			"properties", "text");

	private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE",
			"Shift_JIS", "EUC-KR", "windows-1252");

	private static final List<String> DELIMITERS = List.of(",", ";", "\\t", "|", ":", "^", "~");

	private static final List<String> ROLES = List.of("code", "alias", "message", "description", "remediation",
			"category", "language", "retry", "actors", "ignored");

	private static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW", "ja", "ko", "de", "fr", "es", "it",
			"pt", "pt-BR", "nl", "pl", "ru", "uk", "tr", "ar", "vi", "th", "id");

	private static final Pattern NAME = Pattern.compile("[\\w-]+");

	private static final int MAX_HEADER_ROW = 10;

	private final MessageSource messages;

	private final SnapshotHolder holder;

	ImportSettings(MessageSource messages, SnapshotHolder holder) {
		this.messages = messages;
		this.holder = holder;
	}

	List<Choice> formats(Locale language) {
		return choices(FORMATS, (value) -> label("format", value, language));
	}

	List<Choice> charsets(Locale language) {
		return choices(CHARSETS, (value) -> label("charset", value, language));
	}

	List<Choice> roles(Locale language) {
		return choices(ROLES, (value) -> label("role", value, language));
	}

	/** Common languages and the ones that are served, by name. */
	List<Choice> languages(Locale language) {
		TreeSet<String> tags = new TreeSet<>(LANGUAGES);
		this.holder.current().languages().languages().forEach((served) -> tags.add(served.toLanguageTag()));
		return tags.stream()
			.map((tag) -> new Choice(tag, LanguageLink.name(Locale.forLanguageTag(tag), language)))
			.toList();
	}

	/** What was detected in a file, each with the values to choose from. */
	List<Setting> of(FileSection file, Locale language) {
		FileOptions options = file.options();
		List<String> tables = file.view().tables().stream().map(FileTable::number).map(String::valueOf).toList();
		List<String> rows = IntStream.rangeClosed(0, MAX_HEADER_ROW).mapToObj(String::valueOf).toList();
		List<Setting> settings = new ArrayList<>();
		Function<String, String> tableLabel = (number) -> table(file.view(), number, language);
		Stream.of(setting(file, "format", options.format(), FORMATS, language),
				setting(file, "charset", options.charset(), CHARSETS, language),
				setting(file, "delimiter", options.delimiter(), DELIMITERS, language),
				setting(file, "table", text(options.table()), tables, tableLabel, language),
				setting(file, "headerRow", text(options.headerRow()), rows,
						(row) -> message(row.equals("0") ? "console.import.no-header" : "console.import.row", language,
								row),
						language))
			.filter(Objects::nonNull)
			.forEach(settings::add);
		return settings;
	}

	private @Nullable Setting setting(FileSection file, String name, @Nullable String specified, List<String> values,
			Locale language) {
		return setting(file, name, specified, values, (value) -> label(name, value, language), language);
	}

	private @Nullable Setting setting(FileSection file, String name, @Nullable String specified, List<String> values,
			Function<String, String> label, Locale language) {
		FileView.Detected detected = file.detected(name);
		if (detected == null) {
			return null;
		}
		String selected = Objects.requireNonNullElse(specified, "");
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("",
				selected.isEmpty() ? message("console.import.automatic", language, label.apply(detected.value()))
						: message("console.import.detect", language)));
		choices.addAll(choices(values, label));
		if (choices.stream().noneMatch((choice) -> choice.value().equals(selected))) {
			choices.add(new Choice(selected, label.apply(selected)));
		}
		return new Setting(name, selected, choices, detected.reason());
	}

	private String table(FileView file, String number, Locale language) {
		return file.tables()
			.stream()
			.filter((table) -> String.valueOf(table.number()).equals(number))
			.findFirst()
			.map((table) -> message((table.heading() != null) ? "console.import.table.titled" : "console.import.table",
					language, number, table.rows(), String.valueOf(table.heading())))
			.orElse(number);
	}

	private static List<Choice> choices(List<String> values, Function<String, String> label) {
		return values.stream().map((value) -> new Choice(value, label.apply(value))).toList();
	}

	private static @Nullable String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

	/** Values without a label are shown as they are. */
	private String label(String setting, String value, Locale language) {
		String key = NAME.matcher(value).matches() ? value : "U+" + value.codePointBefore(value.length());
		String label = this.messages.getMessage("console.import." + setting + '.' + key, null, null, language);
		return (label != null) ? label : setting.equals("format") ? value.toUpperCase(Locale.ROOT) : value;
	}

	private String message(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

	record Choice(String value, String label) {
	}

	/**
	 * A value that is detected, or specified.
	 *
	 * @param selected empty if it is detected
	 * @param reason why it was detected
	 */
	record Setting(String name, String selected, List<Choice> choices, String reason) {

		Setting {
			choices = List.copyOf(choices);
		}

	}

}
