package io.faultbook.resolve;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResolveProperties.class)
class ResolveConfiguration {

	/** A form that is only somewhat too large is read, so that the problem says why. */
	private static final int MULTIPART_FACTOR = 4;

	/** Files are kept in memory, because nothing that users paste may be stored. */
	@Bean
	MultipartConfigElement multipartConfig(ResolveProperties properties) {
		int maxSize = properties.maxBytes() * MULTIPART_FACTOR;
		return new MultipartConfigElement("", maxSize, maxSize, maxSize);
	}

}
