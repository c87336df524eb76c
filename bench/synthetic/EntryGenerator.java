import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Generates entries that resemble the vendor's, with distinct descriptions. The same seed gives the same entries, and a
 * larger catalog starts with the entries of a smaller one.
 */
final class EntryGenerator {

	private static final String[] CATEGORIES = { "general", "account-and-sharing", "product", "device",
			"firmware-upgrade", "scene", "gateway", "lock-and-device" };

	private static final String[] PREFIXES = { "GW-", "OTA-", "CAM_", "LOCK.", "iot.err." };

	private static final int[] NUMBERS = { 3, 5, 10, 15, 20, 30, 50, 60, 64, 70, 100, 128, 200, 256, 300, 500, 1000,
			1024, 1883, 2048, 3000, 5000, 8883 };

	private final Vocabulary vocabulary;

	private final Random random;

	private final Set<String> descriptions = new HashSet<>();

	/** The vendor's codes end at 28601. */
	private int lastNumber = 30000;

	EntryGenerator(Vocabulary vocabulary, long seed) {
		this.vocabulary = vocabulary;
		this.random = new Random(seed);
	}

	Entry next() {
		String[] thing = pick("thing");
		String[] fault = pick("fault");
		String[] owner = pick("owner");
		String[] when = pick("when");
		int amount = NUMBERS[this.random.nextInt(NUMBERS.length)];
		String english = "The " + thing[0] + " of the " + owner[0] + " " + fill(fault[1], thing[0], amount) + " "
				+ when[0] + ".";
		if (!this.descriptions.add(english)) {
			return next();
		}
		String chinese = when[1] + owner[1] + "的" + thing[1] + fill(fault[2], thing[1], amount);
		String[] remediation = remediation(thing);
		return new Entry(code(), fill(fault[0], thing[2], amount), CATEGORIES[this.random.nextInt(CATEGORIES.length)],
				new Entry.Text(english, remediation[0]), new Entry.Text(chinese, remediation[1]));
	}

	/** In English and Chinese: null for 10 % of the codes, one sentence for 20 %, a numbered list for the others. */
	private String[] remediation(String[] thing) {
		int kind = this.random.nextInt(10);
		if (kind == 0) {
			return new String[2];
		}
		int steps = (kind < 3) ? 1 : 2 + this.random.nextInt(3);
		List<String> english = new ArrayList<>();
		List<String> chinese = new ArrayList<>();
		for (int i = 1; i <= steps; i++) {
			String[] step = pick("step");
			int amount = NUMBERS[this.random.nextInt(NUMBERS.length)];
			String marker = (steps == 1) ? "" : i + ". ";
			english.add(marker + fill(step[0], thing[0], amount) + ".");
			chinese.add(marker + fill(step[1], thing[1], amount));
		}
		return new String[] { String.join("\n", english), String.join("\n", chinese) };
	}

	/** A number, or in one of eight cases a number with a prefix. */
	private String code() {
		this.lastNumber += 1 + this.random.nextInt(5);
		return (this.random.nextInt(8) == 0) ? PREFIXES[this.random.nextInt(PREFIXES.length)] + this.lastNumber
				: Integer.toString(this.lastNumber);
	}

	private String[] pick(String section) {
		List<String[]> phrases = this.vocabulary.section(section);
		return phrases.get(this.random.nextInt(phrases.size()));
	}

	private static String fill(String phrase, String thing, int amount) {
		return phrase.replace("%n", thing).replace("%d", Integer.toString(amount));
	}

}
