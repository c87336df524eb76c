package io.faultbook.lookup;

import io.faultbook.operations.RequestTimes;
import io.faultbook.snapshot.Catalog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
class LookupConfiguration {

	/**
	 * After what lets other origins read the answers, and ahead of what observes
	 * requests, unless they are traced.
	 */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

	@Bean
	FilterRegistrationBean<ReadyCodeFilter> readyCodeFilter(Catalog catalog, CatalogResponses responses,
			LookupMetrics metrics, RequestTimes times) {
		FilterRegistrationBean<ReadyCodeFilter> registration = new FilterRegistrationBean<>(
				new ReadyCodeFilter(catalog, responses, metrics, times));
		registration.addUrlPatterns(PlainLookup.PATH + "*");
		registration.setOrder(ORDER);
		return registration;
	}

}
