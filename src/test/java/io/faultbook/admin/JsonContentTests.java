package io.faultbook.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.faultbook.editing.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonContentTests {

	private static JsonContent of(String json) {
		return JsonContent.of(json.getBytes(StandardCharsets.UTF_8));
	}

	/** The pointers of what is wrong. */
	private static List<Object> errors(String json, Consumer<JsonContent> reading) {
		RefusedRequestException refusal = catchThrowableOfType(RefusedRequestException.class, () -> {
			JsonContent content = of(json);
			reading.accept(content);
			content.check();
		});
		assertThat(refusal).as(json).isNotNull();
		assertThat(refusal.getStatusCode().value()).isEqualTo(400);
		Map<String, Object> properties = Objects.requireNonNull(refusal.getBody().getProperties());
		return List.copyOf(((Map<?, ?>) Objects.requireNonNull(properties.get("errors"))).keySet());
	}

	@Test
	void valuesBeyondTheLimitsOfTheParserAreCalledThat() {
		for (String json : List.of("{\"a\":" + "9".repeat(5_000) + "}", "{\"" + "a".repeat(60_000) + "\":1}",
				"{\"a\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}")) {
			RefusedRequestException refusal = catchThrowableOfType(RefusedRequestException.class, () -> of(json));
			assertThat(Objects.requireNonNull(refusal.getBody().getProperties()).get("errors"))
				.isEqualTo(Map.of("", FieldError.of("json-limits")));
		}
	}

	@Test
	void textIsReadAsItIs() {
		JsonContent content = of("{\"a\":\" x\\u3000\\ud83d\\udca9\\n\"}");
		assertThat(content.text("a")).isEqualTo(" x\u3000\uD83D\uDCA9\n");
		content.check();
	}

	@Test
	void nullStaysApartFromAnEmptyText() {
		JsonContent content = of("{\"a\":null,\"b\":\"\"}");
		assertThat(content.textOrNull("a")).isNull();
		assertThat(content.textOrNull("b")).isEmpty();
		content.check();
	}

	@Test
	void optionalTextMayBeLeftOut() {
		JsonContent content = of("{}");
		assertThat(content.optionalText("a")).isNull();
		content.check();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2147483647" })
	void wholeNumberFromOneIsRead(String number) {
		JsonContent content = of("{\"a\":" + number + "}");
		assertThat(content.number("a")).isEqualTo(Integer.parseInt(number));
		content.check();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1.0", "1e0", "2147483648", "1e400", "\"1\"", "null", "true", "[1]" })
	void anyOtherNumberIsRefused(String number) {
		assertThat(errors("{\"a\":" + number + "}", (content) -> content.number("a"))).containsExactlyInAnyOrder("/a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "true", "null", "[\"x\"]", "{}" })
	void nothingIsMadeATextThatIsNone(String value) {
		assertThat(errors("{\"a\":" + value + "}", (content) -> content.text("a"))).containsExactlyInAnyOrder("/a");
	}

	@Test
	void fieldThatMayBeNullMustBeThere() {
		assertThat(errors("{}", (content) -> content.textOrNull("a"))).containsExactlyInAnyOrder("/a");
	}

	@Test
	void everyFaultIsNamedAtOnce() {
		assertThat(errors("{\"a\":1,\"c\":2,\"d\":3}", (content) -> {
			content.text("a");
			content.text("b");
			content.optionalText("c");
		})).containsExactlyInAnyOrder("/a", "/b", "/c", "/d");
	}

	@Test
	void pointerOfAnUnknownFieldIsEscaped() {
		assertThat(errors("{\"a/b~c\":1}", (content) -> {
		})).containsExactlyInAnyOrder("/a~1b~0c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "1", "\"a\"", "{", "{}{}", "{} x", "{\"a\":1,\"a\":1}",
			"{\"a\":1,\"\\u0061\":1}", "{\"b\":{\"a\":1,\"a\":1}}", "// c\n{}", "{a:1}", "{'a':1}", "{\"a\":NaN}",
			"{\"a\":01}", "{\"a\":\"\t\"}", "{\"a\":1,}" })
	void whatIsNoObjectIsRefusedAsAWhole(String json) {
		assertThat(errors(json, (content) -> {
		})).containsExactlyInAnyOrder("");
	}

}
