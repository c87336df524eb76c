package io.faultbook.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts requests with credentials, by what came of these. */
@Component
final class SignInMetrics {

	private final Counter accepted;

	private final Counter rejected;

	private final Counter throttled;

	SignInMetrics(MeterRegistry registry) {
		this.accepted = counter(registry, "accepted");
		this.rejected = counter(registry, "rejected");
		this.throttled = counter(registry, "throttled");
	}

	private static Counter counter(MeterRegistry registry, String result) {
		return Counter.builder("faultbook.sign.ins")
			.description("Requests with credentials since the start")
			.tag("result", result)
			.register(registry);
	}

	/** Credentials were checked. */
	void checked(boolean good) {
		(good ? this.accepted : this.rejected).increment();
	}

	/** Credentials were not even looked at, after too many bad ones. */
	void throttled() {
		this.throttled.increment();
	}

}
