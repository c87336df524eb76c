package io.faultbook.admin;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.editing.FieldViolation;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.ErrorResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StrictJsonConverterTests {

	private static Request read(String json) {
		return StrictJsonConverter.read(json.getBytes(StandardCharsets.UTF_8), Request.class);
	}

	/** The errors, by JSON pointer. */
	private static Object errors(String json) {
		ErrorResponseException exception = catchThrowableOfType(ErrorResponseException.class, () -> read(json));
		assertThat(exception).as(json).isNotNull();
		assertThat(exception.getStatusCode().value()).isEqualTo(400);
		return Objects.requireNonNull(Objects.requireNonNull(exception.getBody().getProperties()).get("errors"));
	}

	@Test
	void valuesBeyondTheParserLimitsAreReported() {
		for (String json : new String[] { "{\"text\":" + "9".repeat(5_000) + "}", "{\"" + "a".repeat(60_000) + "\":1}",
				"{\"a\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}" }) {
			assertThat(errors(json)).isEqualTo(Map.of("", FieldViolation.of("json-limits")));
		}
	}

	@Test
	void textIsReadUnchanged() {
		assertThat(read("{\"text\":\" x\\u3000\\ud83d\\udca9\\n\",\"advice\":\"\",\"number\":1}"))
			.isEqualTo(new Request(" x\u3000\uD83D\uDCA9\n", "", 1, null));
	}

	@Test
	void nullDiffersFromAnEmptyText() {
		assertThat(read("{\"text\":\"\",\"advice\":null,\"number\":2147483647,\"note\":null}"))
			.isEqualTo(new Request("", null, Integer.MAX_VALUE, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.0", "1e0", "2147483648", "1e400", "\"1\"", "\"\"", "null", "true", "[1]", "{}" })
	void valueThatIsNotAnIntegerIsRejected(String number) {
		assertThat(errors("{\"text\":\"x\",\"advice\":\"\",\"number\":" + number + "}"))
			.isEqualTo(Map.of("/number", FieldViolation.of("not-an-integer")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1.5", "true", "null", "[\"x\"]", "{}" })
	void valueThatIsNotAStringIsRejected(String value) {
		assertThat(errors("{\"number\":1,\"text\":" + value + "}"))
			.isEqualTo(Map.of("/text", FieldViolation.of("not-a-string")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}|/text", "{\"text\":\"x\",\"number\":1}|/advice", "{\"text\":\"x\",\"advice\":\"\"}|/number" })
	void missingFieldIsReported(String json, String pointer) {
		assertThat(errors(json)).isEqualTo(Map.of(pointer, FieldViolation.of("missing")));
	}

	@Test
	void pointerOfAnUnknownFieldIsEscaped() {
		assertThat(errors("{\"text\":\"x\",\"advice\":\"\",\"number\":1,\"a/b~c\":1}"))
			.isEqualTo(Map.of("/a~1b~0c", FieldViolation.of("unknown-field")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "1", "\"a\"", "{\"text\":\"x\",\"advice\":\"\",\"number\":1}{}" })
	void bodyThatIsNotOneObjectIsRejected(String json) {
		assertThat(errors(json)).isEqualTo(Map.of("", FieldViolation.of("not-an-object")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "{\"text\":\"x\",\"text\":\"x\"}", "{\"text\":\"x\",\"te\\u0078t\":\"x\"}",
			"// c\n{}", "{a:1}", "{'a':1}", "{\"number\":NaN}", "{\"number\":01}", "{\"text\":\"\t\"}",
			"{\"text\":\"\\q\"}", "{\"text\":\"x\",}" })
	void malformedJsonIsRejected(String json) {
		assertThat(errors(json)).asInstanceOf(InstanceOfAssertFactories.MAP)
			.hasEntrySatisfying("", (error) -> assertThat(((FieldViolation) error).key()).isEqualTo("not-json"));
	}

	record Request(@JsonProperty(required = true) String text,
			@JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET) @Nullable String advice,
			@JsonProperty(required = true) int number, @JsonSetter(nulls = Nulls.SET) @Nullable String note) {

	}

}
