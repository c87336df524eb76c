package io.faultbook.lookup;

import io.faultbook.catalog.Catalog;
import io.faultbook.ledger.Ledger;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

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
			LookupMetrics metrics, Ledger ledger, RequestTimes times) {
		return ready(new ReadyCodeFilter(catalog, responses, metrics, new MissingAnswers(metrics, ledger), times),
				PlainLookup.PATH + "*");
	}

	@Bean
	FilterRegistrationBean<ReadyListFilter> readyListFilter(Catalog catalog, CatalogResponses responses,
			LookupMetrics metrics, Ledger ledger, RequestTimes times) {
		return ready(new ReadyListFilter(catalog, responses, metrics, ledger, times), ReadyListFilter.PATH);
	}

	private static <T extends ReadyAnswerFilter> FilterRegistrationBean<T> ready(T filter, String paths) {
		FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(paths);
		registration.setOrder(ORDER);
		return registration;
	}

	@Bean
	RequestTimes requestTimes(MeterRegistry registry, ServerRequestObservationConvention convention,
			ObservationProperties properties) {
		return new RequestTimes(registry, convention, properties);
	}

}
