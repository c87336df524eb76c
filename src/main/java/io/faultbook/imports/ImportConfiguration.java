package io.faultbook.imports;

import io.faultbook.table.TableReader;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	@Bean
	TableReader tableReader() {
		return new TableReader();
	}

}
