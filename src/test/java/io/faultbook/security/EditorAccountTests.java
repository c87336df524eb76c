package io.faultbook.security;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ExtendWith(OutputCaptureExtension.class)
class EditorAccountTests {

	private static final Pattern GENERATED_PASSWORD = Pattern.compile("user \"ed\", password \"([A-Za-z0-9_-]{24})\"");

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private String passwordOf(String configured) {
		UserDetails account = EditorAccount.of(new EditorProperties("ed", configured), this.encoder, "editor");
		return String.valueOf(account.getPassword());
	}

	@Test
	void blankPasswordIsGeneratedAndLoggedOnce(CapturedOutput output) {
		String encoded = passwordOf(" ");
		Matcher logged = GENERATED_PASSWORD.matcher(output);
		assertThat(logged.find()).isTrue();
		assertThat(this.encoder.matches(logged.group(1), encoded)).isTrue();
		assertThat(logged.find()).isFalse();
		assertThat(passwordOf("")).isNotEqualTo(encoded);
	}

	@Test
	void plainPasswordIsHashedAndNeverLogged(CapturedOutput output) {
		String encoded = passwordOf("s3cret-pass");
		assertThat(encoded).startsWith("{bcrypt}");
		assertThat(this.encoder.matches("s3cret-pass", encoded)).isTrue();
		assertThat(output).doesNotContain("s3cret-pass");
		assertThat(new EditorProperties("ed", "s3cret-pass").toString()).doesNotContain("s3cret-pass");
	}

	@Test
	void encodedPasswordIsNotEncodedAgain() {
		String bcrypt = String.valueOf(this.encoder.encode("s3cret-pass"));
		assertThat(passwordOf(bcrypt)).isEqualTo(bcrypt);
		assertThat(this.encoder.matches("plain", passwordOf("{noop}plain"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{bcrypt}", "{bcrypt}secret", "{bcrypt}$2a$10$tooshort", "{rot13}frperg", "{noop}",
			"{noop} ", "{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA", "{pbkdf2}frperg",
			"{bcrypt}$2a$31$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
			"ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppfrperg" })
	void unusablePasswordIsRejected(String configured) {
		assertThatIllegalArgumentException().isThrownBy(() -> passwordOf(configured))
			.withMessageContaining("faultbook.editor.password")
			.satisfies((ex) -> assertThat(stackTrace(ex)).doesNotContain("frperg"));
	}

	private static String stackTrace(Throwable thrown) {
		StringWriter written = new StringWriter();
		thrown.printStackTrace(new PrintWriter(written));
		return written.toString();
	}

}
