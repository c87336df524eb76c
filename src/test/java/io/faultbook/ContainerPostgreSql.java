package io.faultbook;

import java.time.Duration;
import java.util.List;

import com.github.dockerjava.api.DockerClient;
import org.awaitility.Awaitility;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.test.util.TestSocketUtils;

final class ContainerPostgreSql implements PostgreSqlEngine {

	static final DockerImageName IMAGE = DockerImageName.parse("postgres:18-alpine");

	private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

	/** Fixed, because Docker would assign another port when the container restarts. */
	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final PostgreSQLContainer container;

	ContainerPostgreSql() {
		this.container = new PostgreSQLContainer(IMAGE).withUsername(USER).withPassword(PASSWORD);
		this.container.setPortBindings(List.of(this.port + ":" + PostgreSQLContainer.POSTGRESQL_PORT));
		this.container.start();
	}

	@Override
	public String description() {
		return IMAGE + " in a container";
	}

	@Override
	public String hostAndPort() {
		return this.container.getHost() + ":" + this.port;
	}

	@Override
	public void stop() {
		client().killContainerCmd(this.container.getContainerId()).exec();
		Awaitility.await().atMost(START_TIMEOUT).until(() -> !this.container.isRunning());
	}

	@Override
	public void start() {
		client().startContainerCmd(this.container.getContainerId()).exec();
		Awaitility.await()
			.atMost(START_TIMEOUT)
			.ignoreExceptions()
			.until(() -> this.container.createConnection("").isValid(1));
	}

	@Override
	public void close() {
		this.container.stop();
	}

	private DockerClient client() {
		return this.container.getDockerClient();
	}

}
