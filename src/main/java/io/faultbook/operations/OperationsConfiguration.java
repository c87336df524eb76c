package io.faultbook.operations;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.web.filter.ServerHttpObservationFilter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DatabaseProperties.class, ShutdownProperties.class, TracingProperties.class })
class OperationsConfiguration {

	private static final int OBSERVATION_ORDER = Ordered.HIGHEST_PRECEDENCE + 50;

	/** Needed before beans of properties are made. */
	@Bean
	static DatabaseTimeouts databaseTimeouts(Environment environment) {
		return new DatabaseTimeouts(
				Binder.get(environment).bindOrCreate("faultbook.database", DatabaseProperties.class));
	}

	@Bean
	RequestDrain requestDrain(ShutdownProperties properties) {
		return new RequestDrain(properties.drain());
	}

	@Bean
	FilterRegistrationBean<RequestDrain> requestDrainFilter(RequestDrain drain) {
		FilterRegistrationBean<RequestDrain> registration = new FilterRegistrationBean<>(drain);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** What requests are counted by. */
	@Bean
	ServerRequestObservationConvention requestConvention(ObservationProperties properties) {
		return new DefaultServerRequestObservationConvention(properties.getHttp().getServer().getRequests().getName());
	}

	/**
	 * Spring Boot's own, but after what is answered from memory, which counts itself.
	 * Traces want all requests, so with them it stays first.
	 */
	@Bean
	@ConditionalOnBooleanProperty(name = TracingProperties.ENABLED, havingValue = false, matchIfMissing = true)
	FilterRegistrationBean<ServerHttpObservationFilter> observationFilter(ObservationRegistry registry,
			ServerRequestObservationConvention convention) {
		FilterRegistrationBean<ServerHttpObservationFilter> registration = new FilterRegistrationBean<>(
				new ServerHttpObservationFilter(registry, convention));
		registration.setOrder(OBSERVATION_ORDER);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		return registration;
	}

}
