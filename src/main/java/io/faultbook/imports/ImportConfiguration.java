package io.faultbook.imports;

import java.time.Duration;

import io.faultbook.table.TableReader;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	private static final Duration CLEANUP_INTERVAL = Duration.ofDays(1);

	@Bean
	TableReader tableReader() {
		return new TableReader();
	}

	@Bean
	SchedulingConfigurer importCleanup(ImportStore store) {
		return (tasks) -> tasks
			.addFixedDelayTask(new FixedDelayTask(store::deleteExpired, CLEANUP_INTERVAL, CLEANUP_INTERVAL));
	}

}
