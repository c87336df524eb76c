package io.faultbook.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** The configuration properties of Faultbook and Spring Boot, from their metadata. */
final class ConfigurationPropertyNames {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private ConfigurationPropertyNames() {
	}

	/**
	 * The names of the environment variables that set the properties, with an underscore
	 * for each hyphen.
	 */
	static Set<String> environmentVariables() {
		try {
			return Collections.list(ConfigurationPropertyNames.class.getClassLoader().getResources(METADATA))
				.stream()
				.flatMap(ConfigurationPropertyNames::names)
				.map((name) -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> names(URL metadata) {
		try (InputStream json = metadata.openStream()) {
			return JsonMapper.shared()
				.readTree(json)
				.path("properties")
				.valueStream()
				.map((property) -> property.path("name").asString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
