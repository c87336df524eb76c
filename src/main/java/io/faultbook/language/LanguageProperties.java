package io.faultbook.language;

import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Language settings.
 *
 * @param defaultLanguage fallback language, served if none of the requested languages is
 * available; a BCP 47 tag
 */
@ConfigurationProperties("faultbook")
public record LanguageProperties(@DefaultValue("en") Locale defaultLanguage) {

}
