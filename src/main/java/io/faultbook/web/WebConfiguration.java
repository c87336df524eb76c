package io.faultbook.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
		FilterRegistrationBean<CrossOriginFilter> registration = new FilterRegistrationBean<>(new CrossOriginFilter());
		registration.addUrlPatterns("/codes", "/codes/*", "/categories", "/problems", "/problems/*", "/v3/api-docs");
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
