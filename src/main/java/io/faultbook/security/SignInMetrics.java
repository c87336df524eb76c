package io.faultbook.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts sign-ins by their result. */
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
			.description("Sign-ins and other requests with credentials")
			.tag("result", result)
			.register(registry);
	}

	void accepted() {
		this.accepted.increment();
	}

	void rejected() {
		this.rejected.increment();
	}

	/** The credentials weren't checked, because there were too many failures. */
	void throttled() {
		this.throttled.increment();
	}

}
