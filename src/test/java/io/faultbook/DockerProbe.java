package io.faultbook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Checks whether Docker can run an image. A running Docker engine isn't enough: if the
 * image can't be pulled, Testcontainers alone would try for minutes.
 */
final class DockerProbe {

	private static final Duration PULL_TIMEOUT = Duration.ofMinutes(3);

	/** The engine reports progress as soon as the registry responds. */
	private static final Duration FIRST_PROGRESS_TIMEOUT = Duration.ofSeconds(10);

	/**
	 * Connecting to the engine starts Testcontainers' own container, whose image is
	 * small.
	 */
	private static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(20);

	private DockerProbe() {
	}

	/**
	 * Find out why Docker can't run an image.
	 * @return the reason, or null if it can
	 */
	static @Nullable String unavailableReason(DockerImageName image) throws InterruptedException {
		DockerClientFactory docker = DockerClientFactory.instance();
		try {
			if (!inBackground(docker::isDockerAvailable).get(CLIENT_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
				return "no Docker engine responds";
			}
			DockerClient client = docker.client();
			String name = ImageNameSubstitutor.instance().apply(image).asCanonicalNameString();
			return (isPresent(client, name) || pull(client, name)) ? null : "the engine cannot pull " + name;
		}
		catch (TimeoutException ex) {
			return "Docker or Testcontainers' own container didn't respond in time";
		}
		catch (ExecutionException | RuntimeException ex) {
			return "Testcontainers failed: " + ex;
		}
	}

	/**
	 * In a daemon thread, because the call may hang: it starts Testcontainers' own
	 * container, whose image may be missing.
	 */
	private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
		return CompletableFuture.supplyAsync(work, (task) -> {
			Thread thread = new Thread(task, "docker-probe");
			thread.setDaemon(true);
			thread.start();
		});
	}

	private static boolean isPresent(DockerClient client, String name) {
		try {
			client.inspectImageCmd(name).exec();
			return true;
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

	private static boolean pull(DockerClient client, String name) throws InterruptedException {
		PullProgress progress = client.pullImageCmd(name).exec(new PullProgress());
		if (!progress.hasStartedWithin(FIRST_PROGRESS_TIMEOUT)) {
			return false;
		}
		return progress.awaitCompletion(PULL_TIMEOUT.toSeconds(), TimeUnit.SECONDS) && isPresent(client, name);
	}

	private static final class PullProgress extends PullImageResultCallback {

		private final CountDownLatch started = new CountDownLatch(1);

		private volatile boolean failed;

		@Override
		public void onNext(PullResponseItem item) {
			super.onNext(item);
			this.started.countDown();
		}

		@Override
		public void onError(Throwable throwable) {
			this.failed = true;
			this.started.countDown();
			super.onError(throwable);
		}

		boolean hasStartedWithin(Duration timeout) throws InterruptedException {
			return this.started.await(timeout.toSeconds(), TimeUnit.SECONDS) && !this.failed;
		}

	}

}
