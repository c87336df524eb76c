package io.faultbook.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	/** Before all that answers. */
	private static final int CROSS_ORIGIN_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	@Bean
	FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
		FilterRegistrationBean<CrossOriginFilter> registration = new FilterRegistrationBean<>(new CrossOriginFilter());
		registration.addUrlPatterns("/codes", "/codes/*", "/categories", "/problems", "/problems/*", "/v3/api-docs");
		registration.setOrder(CROSS_ORIGIN_ORDER);
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
