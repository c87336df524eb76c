package io.faultbook.editing;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TextValidatorTests {

	private static final int MAX_LENGTH = 5;

	private static final String LONGEST_NOTE = "n".repeat(1_000);

	private final TextValidator validator = new TextValidator(new EditingProperties(MAX_LENGTH));

	@Test
	void textsOfMaximumLengthAreAccepted() {
		assertThatNoException().isThrownBy(() -> this.validator.check(input("12345", "12345", LONGEST_NOTE)));
		assertThatNoException().isThrownBy(() -> this.validator.checkNote(LONGEST_NOTE));
		assertThatNoException().isThrownBy(() -> this.validator.checkCode("m".repeat(1_000), "device", true));
	}

	@Test
	void lengthIsCountedInCodePoints() {
		assertThatNoException().isThrownBy(() -> this.validator.check(input("😀😀😀😀😀", "😀😀😀😀😀", null)));
		assertThat(errors(() -> this.validator.check(input("😀😀😀😀😀😀", null, null))))
			.isEqualTo(Map.of("/description", "too-long"));
	}

	@Test
	void remediationAndNoteAreOptional() {
		assertThatNoException().isThrownBy(() -> this.validator.check(input("d", null, null)));
		assertThatNoException().isThrownBy(() -> this.validator.checkNote(null));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			'',       , blank
			123456,   , too-long
			'a\u0007', , unprintable
			'\u200b', , invisible
			d, 123456, too-long
			d, '\u200b', invisible
			d, 'a\u0007', unprintable
			d, '<b>', raw-html
			d, 'a <b>', raw-html
			d, '12345<b>', too-long
			d, '<b> is longer than that', too-long
			""")
	void invalidFieldHasAnError(String description, @Nullable String remediation, String key) {
		String field = (remediation != null) ? "/remediation" : "/description";
		assertThat(errors(() -> this.validator.check(input(description, remediation, null))))
			.isEqualTo(Map.of(field, key));
	}

	@Test
	void eachInvalidFieldHasItsOwnError() {
		assertThat(errors(() -> this.validator.check(input("", "123456", LONGEST_NOTE + "n"))))
			.isEqualTo(Map.of("/description", "blank", "/remediation", "too-long", "/note", "too-long"));
		assertThat(errors(() -> this.validator.checkNote(LONGEST_NOTE + "n"))).isEqualTo(Map.of("/note", "too-long"));
	}

	@Test
	void codeNeedsAMessageAndAKnownCategory() {
		assertThat(errors(() -> this.validator.checkCode("", "none", false)))
			.isEqualTo(Map.of("/message", "blank", "/category", "unknown-category"));
		assertThat(errors(() -> this.validator.checkCode("m".repeat(1_001), "device", true)))
			.isEqualTo(Map.of("/message", "too-long"));
	}

	private static TextInput input(String description, @Nullable String remediation, @Nullable String note) {
		return new TextInput(new TextContent(description, remediation), note);
	}

	private static Map<String, String> errors(ThrowingCallable check) {
		EditRejectedException exception = catchThrowableOfType(EditRejectedException.class, check);
		Map<?, ?> errors = (Map<?, ?>) Objects.requireNonNull(exception.details().get("errors"));
		return errors.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> (String) entry.getKey(),
					(entry) -> ((FieldViolation) entry.getValue()).key()));
	}

}
