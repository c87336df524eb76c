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
 * Finds out whether an image can be run here: that Docker answers does not mean that the
 * image can be had, and Testcontainers alone tries for minutes to pull it.
 */
final class DockerProbe {

	private static final Duration LIMIT = Duration.ofMinutes(3);

	/** An engine says something once the registry has answered it. */
	private static final Duration FIRST_WORD = Duration.ofSeconds(10);

	/**
	 * A look at the engine starts Testcontainers' own container, whose image is small.
	 */
	private static final Duration CLIENT_LIMIT = Duration.ofSeconds(20);

	private DockerProbe() {
	}

	/**
	 * Say why an image cannot be run here.
	 * @return the reason, or null if it is here and can be run
	 */
	static @Nullable String refusal(DockerImageName image) throws InterruptedException {
		DockerClientFactory docker = DockerClientFactory.instance();
		try {
			if (!inBackground(docker::isDockerAvailable).get(CLIENT_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				return "no Docker engine answers";
			}
			DockerClient client = docker.client();
			String name = ImageNameSubstitutor.instance().apply(image).asCanonicalNameString();
			return (isHere(client, name) || pull(client, name)) ? null : "the engine cannot pull " + name;
		}
		catch (TimeoutException ex) {
			return "Docker or Testcontainers' own container takes too long";
		}
		catch (ExecutionException | RuntimeException ex) {
			return "Testcontainers fails: " + ex;
		}
	}

	/**
	 * The client comes with Testcontainers' own container, whose image may be missing.
	 */
	private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
		return CompletableFuture.supplyAsync(work, (task) -> {
			Thread thread = new Thread(task, "docker-probe");
			thread.setDaemon(true);
			thread.start();
		});
	}

	private static boolean isHere(DockerClient client, String name) {
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
		if (!progress.hasBegunWithin(FIRST_WORD)) {
			return false;
		}
		return progress.awaitCompletion(LIMIT.toSeconds(), TimeUnit.SECONDS) && isHere(client, name);
	}

	private static final class PullProgress extends PullImageResultCallback {

		private final CountDownLatch begun = new CountDownLatch(1);

		private volatile boolean failed;

		@Override
		public void onNext(PullResponseItem item) {
			super.onNext(item);
			this.begun.countDown();
		}

		@Override
		public void onError(Throwable throwable) {
			this.failed = true;
			this.begun.countDown();
			super.onError(throwable);
		}

		boolean hasBegunWithin(Duration limit) throws InterruptedException {
			return this.begun.await(limit.toSeconds(), TimeUnit.SECONDS) && !this.failed;
		}

	}

}
