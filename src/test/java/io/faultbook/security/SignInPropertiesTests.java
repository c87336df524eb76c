package io.faultbook.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignInPropertiesTests {

	private static SignInProperties properties(String role, int maxFailures, Duration failureWindow, Duration timeout) {
		return new SignInProperties("roles", role, "name", maxFailures, failureWindow, timeout);
	}

	@ParameterizedTest
	@CsvSource({ "editor,0,PT10M,PT3S", "editor,1000001,PT10M,PT3S", "editor,10,PT0.999S,PT3S", "editor,10,-PT1S,PT3S",
			"editor,10,P367D,PT3S", "editor,10,PT10M,PT0S", "editor,10,PT10M,PT61S", "' ',10,PT10M,PT3S" })
	void invalidPropertiesAreRejected(String role, int maxFailures, Duration failureWindow, Duration timeout) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(role, maxFailures, failureWindow, timeout))
			.withMessageStartingWith("faultbook.sign-in.");
	}

	@ParameterizedTest
	@CsvSource({ "1,PT1S", "1,P366D", "1000000,PT1S", "1000000,P366D" })
	void smallestAndLargestValuesAreAccepted(int maxFailures, Duration failureWindow) {
		SignInProperties properties = properties("editor", maxFailures, failureWindow, Duration.ofSeconds(3));
		SignInThrottle throttle = new SignInThrottle(properties.maxFailures(), properties.failureWindow(),
				TimeMeter.SYSTEM_NANOTIME);
		assertThat(throttle.acquire("1.1.1.1", "editor")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a:b", "a\nb", "a\u0000" })
	void invalidUserNameIsRejected(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> new EditorProperties(name, "x"))
			.withMessageStartingWith("faultbook.editor.username");
	}

	/**
	 * The metadata generator might use the description of {@code rolesClaim} by mistake.
	 */
	@Test
	void roleHasItsOwnDescription() throws IOException {
		String metadata = new ClassPathResource("META-INF/spring-configuration-metadata.json")
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(JsonPath.<List<String>>read(metadata,
				"$.properties[?(@.name == 'faultbook.sign-in.role')].description"))
			.containsExactly("role that an editor must have");
	}

}
