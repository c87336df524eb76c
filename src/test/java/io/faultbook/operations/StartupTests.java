package io.faultbook.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.faultbook.FaultbookInstance;
import io.faultbook.FaultbookProcess;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Tests startup with a database that is empty, in use, or unreachable. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

	@Test
	void concurrentStartsOnAnEmptyDatabaseSucceed(@TempDir Path directory) throws IOException {
		String database = PostgreSqlServer.shared().createDatabase();
		List<CompletableFuture<FaultbookProcess>> starts = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			Path workingDirectory = Files.createDirectory(directory.resolve("instance-" + i));
			starts.add(CompletableFuture.supplyAsync(() -> start(workingDirectory, database)));
		}
		List<FaultbookProcess> instances = starts.stream().map(CompletableFuture::join).toList();
		try {
			assertThat(instances).extracting((instance) -> instance.send("GET", "/codes?size=200", null).body())
				.allMatch((body) -> body.contains("\"totalElements\":55"));
			assertThat(instances)
				.extracting((instance) -> instance.send("GET", "/codes/2062", null).headers().firstValue("ETag"))
				.allMatch(Optional::isPresent)
				.containsOnly(instances.get(0).send("GET", "/codes/2062", null).headers().firstValue("ETag"));
		}
		finally {
			instances.forEach(FaultbookProcess::close);
		}
	}

	private static FaultbookProcess start(Path directory, String database) {
		try {
			return FaultbookProcess.start(directory, "spring.datasource.url=" + database);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void logExplainsAnUnreachableServer(CapturedOutput output) {
		assertThatException().isThrownBy(
				() -> FaultbookInstance.start("jdbc:postgresql://localhost:1/faultbook?user=a&password=secret"));
		assertThat(output)
			.contains("The database jdbc:postgresql://localhost:1/faultbook cannot be used",
					"Check spring.datasource.url", "spring.flyway.connect-retries")
			.doesNotContain("secret", "\tat ");
	}

	@Test
	void logExplainsAWrongPassword(CapturedOutput output) {
		String url = "jdbc:postgresql://" + PostgreSqlServer.shared().hostAndPort()
				+ "/nowhere?user=unknown&password=x";
		assertThatException().isThrownBy(() -> FaultbookInstance.start(url));
		assertThat(output).containsAnyOf("Check spring.datasource.username", "Create the database");
	}

	@Test
	void logExplainsALockedFile(@TempDir Path directory, CapturedOutput output) throws Exception {
		String url = "jdbc:h2:file:" + directory.resolve("faultbook");
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "org.h2.tools.Shell", "-url", url)
			.start();
		try {
			while (!directory.resolve("faultbook.mv.db").toFile().exists()) {
				Thread.onSpinWait();
			}
			assertThatException().isThrownBy(() -> FaultbookInstance.start(url));
			assertThat(output).contains("Another process has the file open");
		}
		finally {
			other.destroyForcibly().waitFor();
		}
	}

	@Test
	void startWaitsForTheServerIfConfigured(CapturedOutput output) {
		try (PostgreSqlServer server = PostgreSqlServer.launch()) {
			String database = server.createDatabase();
			server.stop();
			CompletableFuture<FaultbookInstance> start = CompletableFuture.supplyAsync(() -> FaultbookInstance
				.start(database, "spring.flyway.connect-retries=20", "spring.flyway.connect-retries-interval=1s"));
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> output.getOut().contains("Retrying in"));
			server.start();
			try (FaultbookInstance instance = start.join()) {
				assertThat(instance.send("GET", "/codes/2062", null).statusCode()).isEqualTo(200);
			}
		}
	}

}
