package io.faultbook.paste;

import io.faultbook.paste.CodeCandidate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodeCandidateTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-x", "--1", "a b", "码", "a\n",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void invalidCodeIsRejected(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CodeCandidate(code, Reason.NUMBER, 0, 1));
	}

	@Test
	void reasonsAreOrderedByStrength() {
		assertThat(Reason.values()).containsExactly(Reason.BARE, Reason.LABELED, Reason.BRACKETED, Reason.NUMBER,
				Reason.HTTP_STATUS);
	}

	@ParameterizedTest
	@CsvSource({ "404, BARE", "2065, LABELED", "460, LABELED", "404, LABELED", "2065, BRACKETED" })
	void bareLabeledOrBracketedCodeIsExplicit(String code, Reason reason) {
		assertThat(new CodeCandidate(code, reason, 0, 1).isExplicit()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "200, LABELED", "404, BRACKETED", "2065, NUMBER", "2065, HTTP_STATUS" })
	void httpStatusOrPlainNumberIsNotExplicit(String code, Reason reason) {
		assertThat(new CodeCandidate(code, reason, 0, 1).isExplicit()).isFalse();
	}

}
