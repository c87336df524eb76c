import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a constant rate and prints latencies. Each latency is measured from the time the request was due,
 * so a pause of the server counts for every request that it delays.
 */
public final class ConstantRateClient {

	private final List<byte[]> requests;

	private final long[] latencies;

	private final long intervalNanos;

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicLong failed = new AtomicLong();

	private ConstantRateClient(List<byte[]> requests, int rate, int seconds) {
		this.requests = requests;
		this.latencies = new long[Math.max(1, rate * seconds)];
		this.intervalNanos = 1_000_000_000L / Math.max(1, rate);
	}

	/**
	 * Arguments: port, file of requests, requests per second, seconds, connections. Prints p50, p99, and maximum in
	 * microseconds, and the number of failures.
	 */
	public static void main(String[] arguments) throws Exception {
		int port = Integer.parseInt(arguments[0]);
		List<byte[]> requests = Files.readAllLines(Path.of(arguments[1])).stream().map(Connection::request).toList();
		int rate = Integer.parseInt(arguments[2]);
		int connections = Integer.parseInt(arguments[4]);
		// Warms up the client, so that its JIT compilation isn't measured.
		new ConstantRateClient(requests, rate, 1).run(port, connections);
		ConstantRateClient measured = new ConstantRateClient(requests, rate, Integer.parseInt(arguments[3]));
		measured.run(port, connections);
		measured.print();
	}

	private void run(int port, int connections) throws Exception {
		long start = System.nanoTime() + 50_000_000;
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < connections; i++) {
			threads.add(new Thread(() -> send(port, start)));
		}
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private void send(int port, long start) {
		try (Connection connection = new Connection(port)) {
			for (int i = this.next.getAndIncrement(); i < this.latencies.length; i = this.next.getAndIncrement()) {
				long due = start + i * this.intervalNanos;
				for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
					LockSupport.parkNanos(wait);
				}
				int status = connection.send(this.requests.get(i % this.requests.size()));
				this.latencies[i] = System.nanoTime() - due;
				if (status >= 400) {
					this.failed.incrementAndGet();
				}
			}
		}
		catch (IOException ex) {
			this.failed.addAndGet(this.latencies.length);
		}
	}

	private void print() {
		Arrays.sort(this.latencies);
		System.out.println(percentile(0.5) + " " + percentile(0.99) + " " + percentile(1) + " " + this.failed);
	}

	private long percentile(double fraction) {
		return this.latencies[Math.max(0, (int) Math.ceil(fraction * this.latencies.length) - 1)] / 1000;
	}

}
