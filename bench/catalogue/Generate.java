import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a synthetic catalogue as repeatable migrations, the way the vendor's own goes in: see bench/generate. The
 * statements have a bounded number of rows, for both databases take long over one of megabytes.
 */
public final class Generate {

	private static final int VENDORS_CODES = 55;

	private static final int ROWS = 200;

	private static final int CODES_A_FILE = 10_000;

	private Generate() {
	}

	/** vocabulary, directory, codes in all, seed. */
	public static void main(String[] arguments) throws IOException {
		Path directory = Files.createDirectories(Path.of(arguments[1]));
		int left = Integer.parseInt(arguments[2]) - VENDORS_CODES;
		Entries entries = new Entries(new Vocabulary(Path.of(arguments[0])), Long.parseLong(arguments[3]));
		for (int file = 0; left > 0; file++) {
			List<Entry> part = new ArrayList<>();
			for (; left > 0 && part.size() < CODES_A_FILE; left--) {
				part.add(entries.next());
			}
			write(directory.resolve(String.format("R__90_synthetic_%03d.sql", file)), part);
		}
	}

	private static void write(Path file, List<Entry> entries) throws IOException {
		try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
			out.println("-- Synthetic: written by bench/generate.");
			for (int from = 0; from < entries.size(); from += ROWS) {
				List<Entry> batch = entries.subList(from, Math.min(from + ROWS, entries.size()));
				codes(out, batch);
				texts(out, batch, "zh-CN", "vendor", Entry::chinese);
				texts(out, batch, "en", "translated", Entry::english);
			}
			out.println("UPDATE data_version SET version = version + 1;");
		}
	}

	private static void codes(PrintWriter out, List<Entry> batch) {
		out.println("MERGE INTO error_code AS target USING (VALUES");
		rows(out, batch, (entry) -> quoted(entry.code()) + ", " + quoted(entry.message()) + ", " + quoted(entry.category()));
		out.println("""
				) AS source (code, message, category)
				ON target.code = source.code
				WHEN MATCHED THEN UPDATE SET message = source.message, category = source.category, origin = 'vendor',
				    retired = FALSE
				WHEN NOT MATCHED THEN INSERT (code, message, category, origin, retired)
				    VALUES (source.code, source.message, source.category, 'vendor', FALSE);
				""");
	}

	/** A translation repeats the Chinese that it was made from, so that it is not shown as outdated. */
	private static void texts(PrintWriter out, List<Entry> batch, String language, String origin,
			Function<Entry, Entry.Text> text) {
		boolean translated = origin.equals("translated");
		out.println("MERGE INTO source_text AS target USING (VALUES");
		rows(out, batch, (entry) -> quoted(entry.code()) + ", " + fields(text.apply(entry)) + ", "
				+ (translated ? fields(entry.chinese()) : "CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR)"));
		out.println("""
				) AS source (code, description, remediation, original_description, original_remediation)
				ON target.code = source.code AND target.language = '%1$s'
				WHEN MATCHED THEN UPDATE SET origin = '%2$s', description = source.description,
				    remediation = source.remediation, original_description = source.original_description,
				    original_remediation = source.original_remediation
				WHEN NOT MATCHED THEN INSERT (code, language, origin, description, remediation, original_description,
				    original_remediation, updated_at)
				    VALUES (source.code, '%1$s', '%2$s', source.description, source.remediation,
				        source.original_description, source.original_remediation,
				        CAST('2026-11-24T00:00:00Z' AS TIMESTAMP WITH TIME ZONE));
				""".formatted(language, origin));
	}

	private static void rows(PrintWriter out, List<Entry> batch, Function<Entry, String> row) {
		for (int i = 0; i < batch.size(); i++) {
			out.println("(" + row.apply(batch.get(i)) + ((i < batch.size() - 1) ? ")," : ")"));
		}
	}

	private static String fields(Entry.Text text) {
		return quoted(text.description()) + ", " + quoted(text.remediation());
	}

	private static String quoted(String value) {
		return (value == null) ? "CAST(NULL AS VARCHAR)" : "'" + value.replace("'", "''") + "'";
	}

}
