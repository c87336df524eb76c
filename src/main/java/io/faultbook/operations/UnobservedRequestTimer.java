package io.faultbook.operations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.stereotype.Component;

/**
 * Times requests that Spring's observation doesn't see, with the same meter and tags.
 * These are lookups of codes, which take longer to observe than to process, and requests
 * that the container rejects.
 */
@Component
public final class UnobservedRequestTimer {

	private static final String NONE = "none";

	private static final String UNKNOWN = "UNKNOWN";

	private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	private final ServerRequestObservationConvention convention;

	private final ObservationProperties properties;

	UnobservedRequestTimer(MeterRegistry registry, ServerRequestObservationConvention convention,
			ObservationProperties properties) {
		this.registry = registry;
		this.convention = convention;
		this.properties = properties;
	}

	/**
	 * Record a GET request that a filter responded to.
	 * @param pattern the pattern of the path
	 * @param start the start according to {@link System#nanoTime()}
	 */
	public void recordResponse(String pattern, HttpServletRequest request, HttpServletResponse response, long start) {
		TimerKey key = new TimerKey(pattern, response.getStatus());
		Timer timer = this.timers.get(key);
		if (timer == null) {
			timer = this.timers.computeIfAbsent(key, (first) -> timer(pattern, request, response));
		}
		timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
	}

	/**
	 * Record a request that the container rejected before any filter. Method and path are
	 * tagged as unknown, because a malformed request may have none.
	 * @param start the start according to {@link System#nanoTime()}
	 */
	public void recordRejected(int status, long start) {
		timer(Tags.of("method", UNKNOWN, "uri", UNKNOWN, "exception", NONE, "outcome", "CLIENT_ERROR", "status",
				String.valueOf(status)))
			.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
	}

	private Timer timer(String pattern, HttpServletRequest request, HttpServletResponse response) {
		ServerRequestObservationContext context = new ServerRequestObservationContext(request, response);
		context.setPathPattern(pattern);
		return timer(this.convention.getLowCardinalityKeyValues(context)
			.stream()
			.map((pair) -> Tag.of(pair.getKey(), pair.getValue()))
			.toList());
	}

	private Timer timer(Iterable<Tag> tags) {
		List<Tag> common = this.properties.getKeyValues()
			.entrySet()
			.stream()
			.map((entry) -> Tag.of(entry.getKey(), entry.getValue()))
			.toList();
		return this.registry.timer(String.valueOf(this.convention.getName()),
				Tags.of(tags).and("error", NONE).and(common));
	}

	private record TimerKey(String pattern, int status) {

	}

}
