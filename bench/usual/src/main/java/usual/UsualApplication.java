package usual;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What most would build for the same answers: a query for each request. */
@SpringBootApplication
public class UsualApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(UsualApplication.class, arguments);
	}

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE));
		resolver.setDefaultLocale(Locale.ENGLISH);
		return resolver;
	}

}
