import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints 200 searches as lines for requests.lua and Connection. A third of them are pasted log lines or JSON; in the
 * mode "mistyped", all of them are messages with a typo.
 */
public final class GenerateSearches {

	private static final int COUNT = 200;

	private final Random random = new Random(11);

	private GenerateSearches() {
	}

	/**
	 * Arguments: "held-out" and files of queries; or "synthetic" or "mistyped", file of the vocabulary, number of codes
	 * and seed.
	 */
	public static void main(String[] arguments) throws IOException {
		GenerateSearches generator = new GenerateSearches();
		List<String> searches = arguments[0].equals("held-out") ? generator.heldOut(arguments)
				: generator.synthetic(arguments, arguments[0].equals("mistyped"));
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		for (int i = 0; i < searches.size(); i++) {
			out.println("/codes?search=" + URLEncoder.encode(searches.get(i), StandardCharsets.UTF_8).replace("+", "%20")
					+ "\tAccept-Language: " + ((i % 2 == 0) ? "en" : "zh-CN"));
		}
		out.flush();
	}

	private List<String> heldOut(String[] arguments) throws IOException {
		List<String> pasted = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (int i = 1; i < arguments.length; i++) {
			for (String line : Files.readAllLines(Path.of(arguments[i]), StandardCharsets.UTF_8)) {
				String[] fields = line.split("\t");
				if (!line.startsWith("#") && fields.length == 3) {
					(fields[0].equals("paste") ? pasted : others).add(fields[2].replace("\\n", "\n").replace("\\t", "\t"));
				}
			}
		}
		Collections.shuffle(pasted, this.random);
		Collections.shuffle(others, this.random);
		List<String> mix = new ArrayList<>(pasted.subList(0, COUNT / 3));
		mix.addAll(others.subList(0, COUNT - mix.size()));
		Collections.shuffle(mix, this.random);
		return mix;
	}

	private List<String> synthetic(String[] arguments, boolean mistyped) throws IOException {
		EntryGenerator generator = new EntryGenerator(new Vocabulary(Path.of(arguments[1])), Long.parseLong(arguments[3]));
		int step = Math.max(1, (Integer.parseInt(arguments[2]) - 55) / COUNT);
		List<String> mix = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			Entry entry = generator.next();
			for (int skipped = 1; skipped < step; skipped++) {
				generator.next();
			}
			mix.add(mistyped ? mistyped(entry.message()) : query(entry, i));
		}
		return mix;
	}

	private String query(Entry entry, int kind) {
		return switch (kind % 12) {
			case 0 -> "{\"code\":" + entry.code() + ",\"message\":\"" + entry.message() + "\",\"data\":null,\"id\":\"a7c2\"}";
			case 1 -> "2024-03-11 09:14:02.118 ERROR [nio-8080-exec-7] DeviceService : invoke failed, cost=2000ms, HTTP 200, "
					+ "errorCode=" + entry.code() + ", msg=" + entry.message();
			case 2 -> "[gateway] 请求失败，错误码：" + entry.code() + "，错误信息：" + entry.chinese().description();
			case 3 -> "at=error request_id=77 resp=\"" + entry.message() + "\" status=500 cost=460ms";
			case 4 -> entry.code();
			case 5 -> entry.code().substring(0, entry.code().length() - 1);
			case 6 -> entry.message();
			case 7 -> mistyped(entry.message());
			case 8 -> words(entry.english().description(), 3);
			case 9 -> part(entry.chinese().description(), 6);
			case 10 -> part(entry.chinese().description(), 2);
			default -> words(entry.english().description(), 2);
		};
	}

	private String words(String text, int count) {
		String[] words = text.replace(".", "").split(" ");
		int from = this.random.nextInt(Math.max(1, words.length - count));
		return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + count)));
	}

	private String part(String text, int length) {
		int from = this.random.nextInt(Math.max(1, text.length() - length));
		return text.substring(from, Math.min(text.length(), from + length));
	}

	/** Swaps two adjacent characters of the longest word. */
	private String mistyped(String text) {
		String longest = List.of(text.split(" ")).stream().max((a, b) -> a.length() - b.length()).orElseThrow();
		int at = 1 + this.random.nextInt(Math.max(1, longest.length() - 2));
		char[] typed = longest.toCharArray();
		char swapped = typed[at];
		typed[at] = typed[Math.min(at + 1, typed.length - 1)];
		typed[Math.min(at + 1, typed.length - 1)] = swapped;
		return text.replace(longest, new String(typed));
	}

}
