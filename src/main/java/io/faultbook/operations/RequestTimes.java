package io.faultbook.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.stereotype.Component;

/**
 * Times the requests that Spring's observation doesn't see, with the same meter and the
 * same tags: those answered ahead of it, which it would take longer to observe than to
 * answer, and those that the container rejects.
 */
@Component
public final class RequestTimes {

	private final Map<Answer, Timer> timers = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	private final ServerRequestObservationConvention convention;

	private final ObservationProperties properties;

	RequestTimes(MeterRegistry registry, ServerRequestObservationConvention convention,
			ObservationProperties properties) {
		this.registry = registry;
		this.convention = convention;
		this.properties = properties;
	}

	/**
	 * Record a GET that a filter answered.
	 * @param pattern the pattern of its path
	 * @param start as {@link System#nanoTime()} gave it
	 */
	public void answered(String pattern, HttpServletRequest request, HttpServletResponse response, long start) {
		Answer answer = new Answer(pattern, response.getStatus());
		Timer timer = this.timers.get(answer);
		if (timer == null) {
			timer = this.timers.computeIfAbsent(answer, (first) -> timer(pattern, request, response));
		}
		timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
	}

	/**
	 * Record a request that the container rejected before any filter.
	 * @param start as {@link System#nanoTime()} gave it
	 */
	public void rejected(HttpServletRequest request, HttpServletResponse response, long start) {
		timer(null, request, response).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
	}

	private Timer timer(@Nullable String pattern, HttpServletRequest request, HttpServletResponse response) {
		ServerRequestObservationContext context = new ServerRequestObservationContext(request, response);
		context.setPathPattern(pattern);
		List<Tag> tags = new ArrayList<>();
		this.convention.getLowCardinalityKeyValues(context)
			.forEach((pair) -> tags.add(Tag.of(pair.getKey(), pair.getValue())));
		this.properties.getKeyValues().forEach((key, value) -> tags.add(Tag.of(key, value)));
		tags.add(Tag.of("error", "none"));
		return this.registry.timer(String.valueOf(this.convention.getName()), tags);
	}

	private record Answer(String pattern, int status) {

	}

}
