package io.faultbook.resolve;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResolveProperties.class)
class ResolveConfiguration {

	/** A form that is only somewhat too large is read, so that the problem says why. */
	private static final int MULTIPART_FACTOR = 4;

	/** Files are kept in memory, because nothing that users paste may be stored. */
	@Bean
	MultipartConfigElement multipartConfig(ResolveProperties properties) {
		int maxSize = properties.maxBytes() * MULTIPART_FACTOR;
		return new MultipartConfigElement("", maxSize, maxSize, maxSize);
	}

	@Bean
	FilterRegistrationBean<FormBodyFilter> formBodyFilter() {
		FilterRegistrationBean<FormBodyFilter> registration = new FilterRegistrationBean<>(new FormBodyFilter());
		registration.addUrlPatterns("/resolve");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
