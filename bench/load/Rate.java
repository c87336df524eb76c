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
 * Sends requests at a constant rate and tells the latencies in microseconds: each is counted from when the request was
 * due, so that a pause of the server counts for all that it kept waiting.
 */
public final class Rate {

	private final List<byte[]> requests;

	private final long[] nanos;

	private final long interval;

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicLong failed = new AtomicLong();

	private Rate(List<byte[]> requests, int rate, int seconds) {
		this.requests = requests;
		this.nanos = new long[Math.max(1, rate * seconds)];
		this.interval = 1_000_000_000L / Math.max(1, rate);
	}

	/** port, file of requests, requests a second, seconds, connections: prints p50, p99, the maximum and failures. */
	public static void main(String[] arguments) throws Exception {
		int port = Integer.parseInt(arguments[0]);
		List<byte[]> requests = Files.readAllLines(Path.of(arguments[1])).stream().map(Connection::request).toList();
		int rate = Integer.parseInt(arguments[2]);
		int connections = Integer.parseInt(arguments[4]);
		// What the client itself has to learn is not the server's.
		new Rate(requests, rate, 1).run(port, connections);
		Rate measured = new Rate(requests, rate, Integer.parseInt(arguments[3]));
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
			for (int i = this.next.getAndIncrement(); i < this.nanos.length; i = this.next.getAndIncrement()) {
				long due = start + i * this.interval;
				for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
					LockSupport.parkNanos(wait);
				}
				int status = connection.send(this.requests.get(i % this.requests.size()));
				this.nanos[i] = System.nanoTime() - due;
				if (status >= 400) {
					this.failed.incrementAndGet();
				}
			}
		}
		catch (IOException ex) {
			this.failed.addAndGet(this.nanos.length);
		}
	}

	private void print() {
		Arrays.sort(this.nanos);
		System.out.println(percentile(0.5) + " " + percentile(0.99) + " " + percentile(1) + " " + this.failed);
	}

	private long percentile(double part) {
		return this.nanos[Math.max(0, (int) Math.ceil(part * this.nanos.length) - 1)] / 1000;
	}

}
