package io.faultbook.operations;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes the auto-configuration of tracing unless tracing is enabled. If only the
 * exporter were disabled, each request would still create a span.
 */
final class TracingImportFilter implements AutoConfigurationImportFilter, EnvironmentAware {

	private boolean enabled;

	@Override
	public void setEnvironment(Environment environment) {
		this.enabled = environment.getProperty(TracingProperties.ENABLED, Boolean.class, false);
	}

	@Override
	public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
		boolean[] matches = new boolean[names.length];
		for (int i = 0; i < names.length; i++) {
			matches[i] = this.enabled || !isTracing(names[i]);
		}
		return matches;
	}

	private static boolean isTracing(@Nullable String name) {
		return name != null && (name.startsWith("org.springframework.boot.micrometer.tracing.")
				|| name.startsWith("org.springframework.boot.opentelemetry."));
	}

}
