package io.faultbook.lookup;

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

import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/**
 * Times what is answered ahead of Spring's observation of requests, by the same meter
 * with the same tags. An observation takes longer than such an answer; it is there for
 * what can be observed in other ways too, as by traces.
 */
final class RequestTimes {

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
	 * Count a GET that has been answered.
	 * @param pattern of the paths that are answered so
	 * @param start as {@link System#nanoTime()} gave it
	 */
	void answered(String pattern, HttpServletRequest request, HttpServletResponse response, long start) {
		Answer answer = new Answer(pattern, response.getStatus());
		Timer timer = this.timers.get(answer);
		if (timer == null) {
			timer = this.timers.computeIfAbsent(answer, (first) -> timer(pattern, request, response));
		}
		timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
	}

	private Timer timer(String pattern, HttpServletRequest request, HttpServletResponse response) {
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
