package io.faultbook.web;

import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final String[] PUBLIC_PATHS = { "/codes/*", "/catalogs/*", "/categories/*", "/export", "/problems/*",
			"/v3/api-docs/*", "/.well-known/*" };

	private static final String MCP_PATH = "/mcp/*";

	/** Before all filters that send responses. */
	private static final int CROSS_ORIGIN_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	/** After Spring's observation filter. */
	private static final int PREFLIGHT_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	private static final int TRAILING_SLASH_ORDER = PREFLIGHT_ORDER + 1;

	private static final int UNREADABLE_REQUEST_ORDER = PREFLIGHT_ORDER + 2;

	@Bean
	FilterRegistrationBean<FormBodyFilter> formBodyFilter() {
		return filter(new FormBodyFilter(MediaType.APPLICATION_FORM_URLENCODED_VALUE), Ordered.HIGHEST_PRECEDENCE,
				"/resolve", "/admin/imports/*", "/admin/edits");
	}

	@Bean
	FilterRegistrationBean<FormBodyFilter> fileFormFilter() {
		return filter(new FormBodyFilter(MediaType.MULTIPART_FORM_DATA_VALUE), Ordered.HIGHEST_PRECEDENCE,
				"/console/imports/*", "/console/edits");
	}

	@Bean
	FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
		return filter(new CrossOriginFilter(), CROSS_ORIGIN_ORDER,
				StringUtils.addStringToArray(PUBLIC_PATHS, MCP_PATH));
	}

	@Bean
	FilterRegistrationBean<CrossOriginFilter.Preflight> preflightFilter() {
		return filter(new CrossOriginFilter.Preflight("GET, HEAD, OPTIONS"), PREFLIGHT_ORDER, PUBLIC_PATHS);
	}

	@Bean
	FilterRegistrationBean<CrossOriginFilter.Preflight> mcpPreflightFilter() {
		return filter(new CrossOriginFilter.Preflight("POST, OPTIONS"), PREFLIGHT_ORDER, MCP_PATH);
	}

	@Bean
	FilterRegistrationBean<TrailingSlashFilter> trailingSlashFilter() {
		return filter(new TrailingSlashFilter(), TRAILING_SLASH_ORDER,
				StringUtils.addStringToArray(StringUtils.addStringToArray(PUBLIC_PATHS, MCP_PATH), "/resolve/*"));
	}

	@Bean
	FilterRegistrationBean<UnreadableRequestFilter> unreadableRequestFilter() {
		return filter(new UnreadableRequestFilter(), UNREADABLE_REQUEST_ORDER, "/*");
	}

	/** Excludes {@code /error}, which has the parameters of the failed request. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new QueryParameterInterceptor(false))
			.excludePathPatterns("/console", "/console/**", "/error");
		registry.addInterceptor(new QueryParameterInterceptor(true)).addPathPatterns("/console", "/console/**");
	}

	private static <T extends Filter> FilterRegistrationBean<T> filter(T filter, int order, String... patterns) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(patterns);
		registration.setOrder(order);
		return registration;
	}

}
