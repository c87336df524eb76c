import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends requests one after another and prints the milliseconds that one takes on average. */
public final class Times {

	private Times() {
	}

	/** port, file of requests, take every nth, at most so many seconds. */
	public static void main(String[] arguments) throws Exception {
		List<byte[]> requests = Files.readAllLines(Path.of(arguments[1])).stream().map(Connection::request).toList();
		int step = Integer.parseInt(arguments[2]);
		long end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000;
		long taken = 0;
		int sent = 0;
		try (Connection connection = new Connection(Integer.parseInt(arguments[0]))) {
			for (int i = 0; i < requests.size() && System.nanoTime() < end; i += step) {
				long start = System.nanoTime();
				int status = connection.send(requests.get(i));
				taken += System.nanoTime() - start;
				sent++;
				if (status != 200) {
					throw new IllegalStateException("Request " + (i + 1) + " gives " + status);
				}
			}
		}
		System.out.printf("%.3f%n", taken / 1e6 / sent);
	}

}
