package io.faultbook.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tracing of requests.
 *
 * @param enabled whether spans are sent with OTLP over HTTP to
 * management.opentelemetry.tracing.export.otlp.endpoint. By default, one request in ten
 * is traced; set management.tracing.sampling.probability to change that.
 */
@ConfigurationProperties("faultbook.tracing")
record TracingProperties(@DefaultValue("false") boolean enabled) {

	static final String ENABLED = "faultbook.tracing.enabled";

}
