package io.faultbook.web;

import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	/** What other origins may read. */
	private static final String[] PUBLIC = { "/codes", "/codes/*", "/categories", "/problems", "/problems/*",
			"/v3/api-docs" };

	/** Before all that answers. */
	private static final int CROSS_ORIGIN_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	/** After what observes requests. */
	private static final int PREFLIGHT_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	@Bean
	FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
		return publicOnly(new CrossOriginFilter(), CROSS_ORIGIN_ORDER);
	}

	@Bean
	FilterRegistrationBean<PreflightFilter> preflightFilter() {
		return publicOnly(new PreflightFilter(), PREFLIGHT_ORDER);
	}

	private static <T extends Filter> FilterRegistrationBean<T> publicOnly(T filter, int order) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(PUBLIC);
		registration.setOrder(order);
		return registration;
	}

	@Bean
	FilterRegistrationBean<DocumentationPolicyFilter> documentationPolicyFilter() {
		FilterRegistrationBean<DocumentationPolicyFilter> registration = new FilterRegistrationBean<>(
				new DocumentationPolicyFilter());
		registration.addUrlPatterns("/swagger-ui/*", "/swagger-ui.html");
		return registration;
	}

}
