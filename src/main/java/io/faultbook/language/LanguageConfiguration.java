package io.faultbook.language;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageProperties.class)
class LanguageConfiguration {

	/** The languages of Faultbook's own sentences: one {@code messages} file each. */
	private static final List<Locale> MESSAGE_LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	@Bean
	LocaleResolver localeResolver(LanguageProperties properties) {
		return new RequestLanguageResolver(LanguageSet.of(properties.defaultLanguage(), MESSAGE_LANGUAGES));
	}

}
