package io.faultbook.web;

import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	/** What other origins may read. */
	private static final String[] PUBLIC = { "/codes/*", "/categories/*", "/problems/*", "/v3/api-docs/*" };

	/** Before all that answers. */
	private static final int CROSS_ORIGIN_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	/** After what observes requests. */
	private static final int PREFLIGHT_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	private static final int TRAILING_SLASH_ORDER = PREFLIGHT_ORDER + 1;

	private static final int UNREADABLE_REQUEST_ORDER = PREFLIGHT_ORDER + 2;

	@Bean
	FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
		return filter(new CrossOriginFilter(), CROSS_ORIGIN_ORDER, PUBLIC);
	}

	@Bean
	FilterRegistrationBean<CrossOriginFilter.Preflight> preflightFilter() {
		return filter(new CrossOriginFilter.Preflight(), PREFLIGHT_ORDER, PUBLIC);
	}

	@Bean
	FilterRegistrationBean<TrailingSlashFilter> trailingSlashFilter() {
		return filter(new TrailingSlashFilter(), TRAILING_SLASH_ORDER, PUBLIC);
	}

	@Bean
	FilterRegistrationBean<UnreadableRequestFilter> unreadableRequestFilter() {
		return filter(new UnreadableRequestFilter(), UNREADABLE_REQUEST_ORDER, "/*");
	}

	/** Errors have the parameters of the address that failed. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new QueryParameters(false)).excludePathPatterns("/console", "/console/**", "/error");
		registry.addInterceptor(new QueryParameters(true)).addPathPatterns("/console", "/console/**");
	}

	private static <T extends Filter> FilterRegistrationBean<T> filter(T filter, int order, String... patterns) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(patterns);
		registration.setOrder(order);
		return registration;
	}

}
