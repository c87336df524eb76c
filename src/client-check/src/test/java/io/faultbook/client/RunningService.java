package io.faultbook.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service, on a random port. */
final class RunningService implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Faultbook is ready: open http://localhost:(\\d+)");

	private final Process process;

	private final URI uri;

	private RunningService(Process process, URI uri) {
		this.process = process;
		this.uri = uri;
	}

	/**
	 * Start the service, and wait until it is ready.
	 * @throws IllegalStateException if the service exits before it is ready; the message
	 * contains its output
	 */
	static RunningService start(Path jar) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-jar", jar.toString(), "--server.port=0",
				"--spring.datasource.url=jdbc:h2:mem:client")
			.redirectErrorStream(true)
			.start();
		BufferedReader output = process.inputReader();
		StringBuilder log = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			log.append(line).append('\n');
			Matcher ready = READY.matcher(line);
			if (ready.find()) {
				drain(output);
				return new RunningService(process, URI.create("http://localhost:" + ready.group(1)));
			}
		}
		throw new IllegalStateException("The service did not start:\n" + log);
	}

	/** A full pipe would block the service. */
	private static void drain(BufferedReader output) {
		Thread thread = new Thread(() -> output.lines().forEach((line) -> {
		}));
		thread.setDaemon(true);
		thread.start();
	}

	URI uri() {
		return this.uri;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
