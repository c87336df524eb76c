package io.faultbook.unknown;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnknownCodeProperties.class)
class UnknownCodeConfiguration {

	/** Replicas that start together don't write together. */
	@Bean
	SchedulingConfigurer unknownCodeWriting(UnknownCodeWriter writer, UnknownCodeProperties properties) {
		long interval = properties.flushInterval().toMillis();
		Duration first = Duration.ofMillis(ThreadLocalRandom.current().nextLong(interval / 2, interval));
		return (tasks) -> {
			if (properties.enabled()) {
				tasks.addFixedDelayTask(new FixedDelayTask(writer::write, properties.flushInterval(), first));
			}
		};
	}

}
