package io.faultbook.language;

import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which language to serve in doubt.
 *
 * @param defaultLanguage language served where the reader asks for none that there is; a
 * BCP 47 tag
 */
@ConfigurationProperties("faultbook")
public record LanguageProperties(@DefaultValue("en") Locale defaultLanguage) {

}
