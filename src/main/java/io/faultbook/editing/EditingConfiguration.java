package io.faultbook.editing;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EditingProperties.class)
class EditingConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
