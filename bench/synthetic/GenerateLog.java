import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Prints a log for POST /resolve. Every twentieth line has a code, or every line has a different one, which is slow. */
public final class GenerateLog {

	private static final List<String> USUAL = List.of("Heartbeat from %d took %d ms", "Polled %d records from topic thing-%d",
			"GET /thing/%d/info 200 in %d ms", "Cache %d refreshed, %d entries",
			"Connection to node %d established after %d tries", "Session %d closed by peer, timeout %d");

	private static final List<String> ERRORS = List.of("Call failed: errorCode=28601 request %d",
			"{\"code\":2065,\"message\":\"identityId and iotId not bound\",\"id\":%d}", "device offline, retry %d",
			"invoke thing service failed, code: 9%03d", "错误码：28504 设备 %d");

	private GenerateLog() {
	}

	/** Arguments: "usual" or "codes" (each line is an unknown code), and the size in bytes. */
	public static void main(String[] arguments) {
		int size = Integer.parseInt(arguments[1]);
		Random random = new Random(17);
		StringBuilder log = new StringBuilder();
		for (int line = 1; log.length() < size; line++) {
			log.append(arguments[0].equals("usual") ? usual(line, random)
					: "code=" + (10_000 + random.nextInt(90_000)) + '\n');
		}
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		out.print(log.substring(0, log.lastIndexOf("\n", size) + 1));
		out.flush();
	}

	private static String usual(int line, Random random) {
		boolean error = line % 20 == 0;
		List<String> messages = error ? ERRORS : USUAL;
		String message = messages.get(random.nextInt(messages.size()));
		return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d %s [t-%d] ", random.nextInt(24), random.nextInt(60),
				random.nextInt(60), random.nextInt(1000), error ? "ERROR" : "INFO", random.nextInt(9))
				+ String.format(Locale.ROOT, message, random.nextInt(1000), random.nextInt(1000)) + '\n';
	}

}
