package io.faultbook.web;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final ResourceBundle.Control WITHOUT_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	@Test
	void everyKeyIsInEveryLanguage() {
		ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT, WITHOUT_FALLBACK);
		ResourceBundle chinese = ResourceBundle.getBundle("messages", Locale.SIMPLIFIED_CHINESE, WITHOUT_FALLBACK);
		assertThat(chinese.getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
		for (String key : english.keySet()) {
			assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
		}
	}

}
