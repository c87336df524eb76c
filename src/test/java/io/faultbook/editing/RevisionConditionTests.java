package io.faultbook.editing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionConditionTests {

	@ParameterizedTest
	@ValueSource(strings = { "\"3\"", " \"3\" ", "\"2\", \"3\"", "\"3\",\"4\"", "\"a,b\", \"3\"", "W/\"2\", \"3\"",
			", \"3\"" })
	void strongTagOfTheRevisionAllowsIt(String ifMatch) {
		assertThat(RevisionCondition.of(ifMatch).allows(3)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "W/\"3\"", "3", "\"03\"", "\"3", "3\"", "\"2\"", "\"\"", "\"3\" x", "x \"3\"",
			"\"x\"3\"", "\"-3\"", "\" 3\"", "\"33\"" })
	void anythingElseDoesNot(String ifMatch) {
		assertThat(RevisionCondition.of(ifMatch).allows(3)).isFalse();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	void noConditionIsRefused(@Nullable String ifMatch) {
		assertThatExceptionOfType(RefusedEditException.class).isThrownBy(() -> RevisionCondition.of(ifMatch))
			.matches((ex) -> ex.getStatusCode().value() == 428);
	}

}
