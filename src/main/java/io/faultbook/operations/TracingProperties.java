package io.faultbook.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether requests are traced.
 *
 * @param enabled whether spans are sent with OTLP over HTTP, to
 * management.opentelemetry.tracing.export.otlp.endpoint; for one request in ten unless
 * management.tracing.sampling.probability says otherwise
 */
@ConfigurationProperties("faultbook.tracing")
record TracingProperties(@DefaultValue("false") boolean enabled) {

	static final String ENABLED = "faultbook.tracing.enabled";

}
