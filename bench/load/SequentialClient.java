import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends requests one at a time and prints the mean time in milliseconds. */
public final class SequentialClient {

	private SequentialClient() {
	}

	/** Arguments: port, file of requests, step (n sends every nth request), maximum seconds. */
	public static void main(String[] arguments) throws Exception {
		List<byte[]> requests = Files.readAllLines(Path.of(arguments[1])).stream().map(Connection::request).toList();
		int step = Integer.parseInt(arguments[2]);
		long end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000;
		long total = 0;
		int sent = 0;
		try (Connection connection = new Connection(Integer.parseInt(arguments[0]))) {
			for (int i = 0; i < requests.size() && System.nanoTime() < end; i += step) {
				long start = System.nanoTime();
				int status = connection.send(requests.get(i));
				total += System.nanoTime() - start;
				sent++;
				if (status != 200) {
					throw new IllegalStateException("Request " + (i + 1) + " returned " + status);
				}
			}
		}
		System.out.printf("%.3f%n", total / 1e6 / sent);
	}

}
