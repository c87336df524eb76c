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

/** The service in a process of its own, which can be killed. */
public final class FaultbookProcess implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(5);

	/** What it logs once it answers, with the port that the system chose for it. */
	private static final Pattern READY = Pattern.compile("is ready: open (http://localhost:\\d+)/");

	private final Process process;

	private final FaultbookClient client;

	private FaultbookProcess(Process process, FaultbookClient client) {
		this.process = process;
		this.client = client;
	}

	/**
	 * Start the service on its embedded database as configured by default, and wait until
	 * it answers.
	 * @param directory the working directory, where its data and its log are
	 * @param properties further properties, each {@code name=value}
	 */
	public static FaultbookProcess start(Path directory, String... properties) throws IOException {
		Path log = directory.resolve("log.txt");
		long before = Files.exists(log) ? Files.size(log) : 0;
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
		Awaitility.await().atMost(START).until(() -> !process.isAlive() || READY.matcher(logged(log, before)).find());
		Matcher ready = READY.matcher(logged(log, before));
		if (!ready.find()) {
			throw new IllegalStateException(
					"The service ended with " + process.exitValue() + ":\n" + logged(log, before));
		}
		return new FaultbookProcess(process, new FaultbookClient(URI.create(ready.group(1))));
	}

	private static String logged(Path log, long from) throws IOException {
		byte[] bytes = Files.readAllBytes(log);
		return new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
	}

	/**
	 * The bytes of the heap that are in use, without what is only softly referenced: it
	 * takes two collections to clear that.
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
	public HttpResponse<String> edit(String method, String path, @Nullable String body, String... fields) {
		return this.client.edit(method, path, body, fields);
	}

	/** Send a request, as nobody. */
	public HttpResponse<String> send(String method, String path, @Nullable String body, String... fields) {
		return this.client.send(method, path, body, fields);
	}

	/** End it at once, as {@code kill -9} does, and wait until it has ended. */
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
