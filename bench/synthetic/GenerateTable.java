import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a synthetic table of codes as a CSV file in English and Chinese, for imports. */
public final class GenerateTable {

	private GenerateTable() {
	}

	/** Arguments: file of the vocabulary, file to write, number of codes, seed. */
	public static void main(String[] arguments) throws IOException {
		EntryGenerator generator = new EntryGenerator(new Vocabulary(Path.of(arguments[0])), Long.parseLong(arguments[3]));
		try (PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
			out.println("code,message,description (en),description (zh-CN),category");
			for (int i = Integer.parseInt(arguments[2]); i > 0; i--) {
				Entry entry = generator.next();
				out.println(entry.code() + ',' + quoted(entry.message()) + ',' + quoted(entry.english().description()) + ','
						+ quoted(entry.chinese().description()) + ',' + entry.category());
			}
		}
	}

	private static String quoted(String value) {
		return '"' + value.replace("\"", "\"\"") + '"';
	}

}
