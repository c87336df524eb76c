package io.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The service in a process of its own, which can be killed. */
public final class FaultbookProcess implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(5);

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
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-XX:SoftRefLRUPolicyMSPerMB=0", "-cp",
				System.getProperty("java.class.path"), FaultbookApplication.class.getName(), "--server.port=" + port,
				"--management.server.port=0", "--faultbook.editor.password={noop}" + FaultbookClient.PASSWORD));
		Stream.of(properties).map((property) -> "--" + property).forEach(command::add);
		Process process = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log.txt").toFile()))
			.start();
		FaultbookProcess started = new FaultbookProcess(process,
				new FaultbookClient(URI.create("http://localhost:" + port)));
		Awaitility.await().atMost(START).until(() -> !process.isAlive() || started.answers());
		if (!process.isAlive()) {
			throw new IllegalStateException("The service ended with " + process.exitValue());
		}
		return started;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private boolean answers() {
		try {
			return send("GET", "/codes/200", null).statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	/**
	 * The bytes of the heap that are in use, without what is only softly referenced: it
	 * takes two collections to clear that.
	 */
	public long liveBytes() throws IOException {
		jcmd("GC.run");
		String total = jcmd("GC.class_histogram").lines()
			.filter((line) -> line.startsWith("Total"))
			.findFirst()
			.orElseThrow();
		return Long.parseLong(total.split(" +", -1)[2]);
	}

	private String jcmd(String command) throws IOException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(this.process.pid()), command)
			.redirectErrorStream(true)
			.start();
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
