package io.faultbook.editing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts accepted edits by their kind. */
@Component
class EditMetrics {

	private static final String ADDITION = "addition";

	private final MeterRegistry registry;

	EditMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (RevisionKind kind : RevisionKind.values()) {
			edits(kind.id());
		}
		edits(ADDITION);
	}

	/** A revision was committed. */
	void accepted(RevisionKind kind) {
		edits(kind.id()).increment();
	}

	/** A code was added. */
	void added() {
		edits(ADDITION).increment();
	}

	private Counter edits(String kind) {
		return Counter.builder("faultbook.edits")
			.description("Edits accepted here since the start")
			.tag("kind", kind)
			.register(this.registry);
	}

}
