package io.faultbook.operations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DatabaseProperties.class, ShutdownProperties.class, TracingProperties.class })
class OperationsConfiguration {

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

}
