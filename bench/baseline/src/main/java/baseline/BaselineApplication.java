package baseline;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Returns the same responses as Faultbook, with a query per request. */
@SpringBootApplication
public class BaselineApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(BaselineApplication.class, arguments);
	}

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE));
		resolver.setDefaultLocale(Locale.ENGLISH);
		return resolver;
	}

}
