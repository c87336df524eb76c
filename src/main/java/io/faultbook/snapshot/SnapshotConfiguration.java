package io.faultbook.snapshot;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import io.faultbook.language.LanguageProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PublicUrl.class)
class SnapshotConfiguration {

	@Bean
	SnapshotBuilder snapshotBuilder(LanguageProperties languages, CatalogProperties catalogs, PublicUrl publicUrl,
			List<EntryRenderer> renderers, JsonMapper mapper) {
		return new SnapshotBuilder(languages.defaultLanguage(),
				new CodeUrls(publicUrl.prefix(), catalogs.defaultCatalog()), renderers, mapper);
	}

	@Bean
	RefreshStatus refreshStatus() {
		return new RefreshStatus(System::nanoTime);
	}

	/** Load the first snapshot. Startup fails if the database isn't available. */
	@Bean
	SnapshotHolder snapshotHolder(SnapshotLoader loader, SnapshotBuilder builder, RefreshStatus status) {
		long start = System.nanoTime();
		SnapshotHolder holder = new SnapshotHolder(builder.build(loader.load(), null));
		status.recordLoad(Duration.ofNanos(System.nanoTime() - start));
		status.recordConfirmation();
		return holder;
	}

	@Bean
	SchedulingConfigurer snapshotRefreshSchedule(SnapshotRefresher refresher, RefreshStatus status,
			RefreshProperties properties) {
		RandomGenerator random = RandomGenerator.getDefault();
		return (tasks) -> tasks.addTriggerTask(refresher::refresh,
				(context) -> context.getClock()
					.instant()
					.plus(properties.pollDelay(status.consecutiveFailures(), random)));
	}

}
