package io.faultbook.admin;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RevisionConditionTests {

	@ParameterizedTest
	@ValueSource(strings = { "\"3\"", " \"3\" ", "\"2\", \"3\"", "\"3\",\"4\"", "\"a,b\", \"3\"", "W/\"2\", \"3\"",
			", \"3\"" })
	void strongTagMatchesItsRevision(String ifMatch) {
		assertThat(RevisionCondition.of(ifMatch).revisions()).contains(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "W/\"3\"", "3", "\"03\"", "\"3", "3\"", "\"2\"", "\"\"", "\"3\" x", "x \"3\"",
			"\"x\"3\"", "\"-3\"", "\" 3\"", "\"33\"" })
	void otherTagsDoNotMatch(String ifMatch) {
		assertThat(RevisionCondition.of(ifMatch).revisions()).doesNotContain(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "W/\"3\"", "\"3-gzip\"", "\"003\"", "3", "\"2\", W/\"3\"", "*", "\"a3\"", "x" })
	void tagInAnotherFormatIsUnsupported(String ifMatch) {
		assertThat(RevisionCondition.of(ifMatch).isUnsupported(3)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2\"", "W/\"2\"", "\"30-gzip\"", "33", "\"1\", \"2\"", "\"99999999999999999999\"" })
	void tagOfAnotherRevisionIsOnlyStale(String ifMatch) {
		assertThat(RevisionCondition.of(ifMatch).isUnsupported(3)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "\"", "W/", "-", ",", "-a", " " })
	void longestHeaderIsParsedQuickly(String unit) {
		assertTimeoutPreemptively(Duration.ofSeconds(1), () -> RevisionCondition.of("\"" + unit.repeat(40_000) + "x"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	void missingConditionIsRejected(@Nullable String ifMatch) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> RevisionCondition.of(ifMatch))
			.matches((ex) -> ex.getStatusCode().value() == 428);
	}

}
