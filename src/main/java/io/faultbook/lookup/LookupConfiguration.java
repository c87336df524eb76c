package io.faultbook.lookup;

import io.faultbook.catalog.Catalog;
import io.faultbook.ledger.Ledger;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
class LookupConfiguration {

	/** After what counts requests and what lets other origins read them. */
	private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 200;

	@Bean
	FilterRegistrationBean<ReadyAnswerFilter> readyAnswerFilter(Catalog catalog, CatalogResponses responses,
			LookupMetrics metrics, Ledger ledger) {
		FilterRegistrationBean<ReadyAnswerFilter> registration = new FilterRegistrationBean<>(
				new ReadyAnswerFilter(catalog, responses, metrics, new MissingAnswers(metrics, ledger)));
		registration.addUrlPatterns(PlainRequest.PATH + "*");
		registration.setOrder(ORDER);
		return registration;
	}

}
