package io.faultbook;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a random port, started as its main method does. */
public final class FaultbookInstance implements AutoCloseable {

	private static final String PASSWORD_PROPERTY = "faultbook.editor.password=";

	private final FaultbookClient client;

	private final ConfigurableApplicationContext context;

	private FaultbookInstance(ConfigurableApplicationContext context) {
		this.context = context;
		this.client = new FaultbookClient(
				URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")));
	}

	/**
	 * Start an instance and wait until it accepts requests.
	 * @param jdbcUrl the URL of its database, including credentials
	 * @param properties further properties, each {@code name=value}
	 */
	public static FaultbookInstance start(String jdbcUrl, String... properties) {
		List<String> arguments = new ArrayList<>();
		arguments.add("--server.port=0");
		arguments.add("--management.server.port=0");
		if (Stream.of(properties).noneMatch((property) -> property.startsWith(PASSWORD_PROPERTY))) {
			arguments.add("--" + PASSWORD_PROPERTY + "{noop}" + FaultbookClient.PASSWORD);
		}
		arguments.add("--spring.datasource.url=" + jdbcUrl);
		for (String property : properties) {
			arguments.add("--" + property);
		}
		return new FaultbookInstance(
				SpringApplication.run(FaultbookApplication.class, arguments.toArray(String[]::new)));
	}

	public URI uri(String path) {
		return this.client.uri(path);
	}

	/** Get JSON, regardless of the status. */
	public DocumentContext get(String path) {
		return JsonPath.parse(send("GET", path, null).body());
	}

	/**
	 * Send a request as the editor.
	 * @param body JSON, or null for none
	 * @param headers alternating names and values of further headers
	 */
	public HttpResponse<String> sendAsEditor(String method, String path, @Nullable String body, String... headers) {
		return this.client.sendAsEditor(method, path, body, headers);
	}

	/** Send an anonymous request. */
	public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
		return this.client.send(method, path, body, headers);
	}

	/** Get a path from the management port. */
	public HttpResponse<String> getFromManagementPort(String path) {
		return new FaultbookClient(URI.create("http://localhost:" + managementPort())).send("GET", path, null);
	}

	public int managementPort() {
		return this.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public <T> Stream<T> beans(Class<T> type) {
		return this.context.getBeansOfType(type).values().stream();
	}

	public List<String> beanNames() {
		return List.of(this.context.getBeanDefinitionNames());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
