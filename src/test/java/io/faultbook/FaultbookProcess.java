package io.faultbook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Faultbook in a separate process, which a test can kill. */
public final class FaultbookProcess implements AutoCloseable {

	private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

	/** The log message of a started instance, with the port that the system assigned. */
	private static final Pattern READY = Pattern.compile("is ready: open (http://localhost:\\d+)/");

	private final Process process;

	private final FaultbookClient client;

	private FaultbookProcess(Process process, FaultbookClient client) {
		this.process = process;
		this.client = client;
	}

	/**
	 * Start Faultbook on its default embedded database, and wait until it accepts
	 * requests.
	 * @param directory the working directory, which holds its data and its log
	 * @param properties further properties, each {@code name=value}
	 */
	public static FaultbookProcess start(Path directory, String... properties) throws IOException {
		Path log = directory.resolve("log.txt");
		long offset = Files.exists(log) ? Files.size(log) : 0;
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-XX:SoftRefLRUPolicyMSPerMB=0", "-cp",
						System.getProperty("java.class.path"), FaultbookApplication.class.getName(), "--server.port=0",
						"--management.server.port=0", "--faultbook.editor.password={noop}" + FaultbookClient.PASSWORD));
		Stream.of(properties).map((property) -> "--" + property).forEach(command::add);
		Process process = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		Awaitility.await()
			.atMost(START_TIMEOUT)
			.until(() -> !process.isAlive() || READY.matcher(logFrom(log, offset)).find());
		Matcher ready = READY.matcher(logFrom(log, offset));
		if (!ready.find()) {
			throw new IllegalStateException(
					"Faultbook exited with status " + process.exitValue() + ":\n" + logFrom(log, offset));
		}
		return new FaultbookProcess(process, new FaultbookClient(URI.create(ready.group(1))));
	}

	private static String logFrom(Path log, long offset) throws IOException {
		byte[] bytes = Files.readAllBytes(log);
		return new String(bytes, (int) offset, bytes.length - (int) offset, StandardCharsets.UTF_8);
	}

	/**
	 * The size of the live objects on the heap, in bytes, without softly referenced ones.
	 * It takes two collections to clear those.
	 */
	public long liveBytes() throws IOException {
		Path commands = Files.writeString(Files.createTempFile("jcmd", null), "GC.run\nGC.class_histogram\n");
		try {
			String total = jcmd("-f", commands.toString()).lines()
				.filter((line) -> line.startsWith("Total"))
				.findFirst()
				.orElseThrow();
			return Long.parseLong(total.split(" +", -1)[2]);
		}
		finally {
			Files.delete(commands);
		}
	}

	private String jcmd(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
						String.valueOf(this.process.pid())));
		command.addAll(List.of(arguments));
		Process jcmd = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/** Send a request as the editor. */
	public HttpResponse<String> sendAsEditor(String method, String path, @Nullable String body, String... headers) {
		return this.client.sendAsEditor(method, path, body, headers);
	}

	/** Send an anonymous request. */
	public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
		return this.client.send(method, path, body, headers);
	}

	/** Kill the process, as {@code kill -9} does, and wait until it has exited. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		try {
			kill();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
