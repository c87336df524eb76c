package io.faultbook.catalog;

import java.util.List;

import io.faultbook.language.LanguageProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RefreshProperties.class)
class CatalogConfiguration {

	@Bean
	SnapshotBuilder snapshotBuilder(LanguageProperties properties, List<EntryRenderer> renderers, JsonMapper mapper) {
		return new SnapshotBuilder(properties.defaultLanguage(), renderers, mapper);
	}

	/** Loaded before the first request can come; without a database there is no start. */
	@Bean
	Catalog catalog(CatalogReader reader, SnapshotBuilder builder) {
		return new Catalog(builder.build(reader.read(), null));
	}

	@Bean
	SchedulingConfigurer catalogRefreshing(CatalogRefresher refresher, RefreshProperties properties) {
		return (tasks) -> tasks.addFixedDelayTask(refresher::refresh, properties.pollInterval());
	}

}
