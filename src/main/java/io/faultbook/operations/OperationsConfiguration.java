package io.faultbook.operations;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.web.filter.ServerHttpObservationFilter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DatabaseProperties.class, ShutdownProperties.class, TracingProperties.class })
class OperationsConfiguration {

	private static final int OBSERVATION_ORDER = Ordered.HIGHEST_PRECEDENCE + 50;

	@Bean
	ServerRequestObservationConvention requestConvention(ObservationProperties properties) {
		return new DefaultServerRequestObservationConvention(properties.getHttp().getServer().getRequests().getName());
	}

	/**
	 * Replaces Spring Boot's filter with one that runs after the fast path for codes,
	 * which times its requests itself. With tracing, Spring Boot's filter stays, because
	 * it must see all requests.
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
