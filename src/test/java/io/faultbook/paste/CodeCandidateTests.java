package io.faultbook.paste;

import io.faultbook.paste.CodeCandidate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodeCandidateTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1", "a b", "码", "a\n",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void whatIsNoCodeIsRefused(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CodeCandidate(code, Reason.NUMBER));
	}

	@Test
	void reasonsAreOrderedByStrength() {
		assertThat(Reason.values()).containsExactly(Reason.BARE, Reason.LABELLED, Reason.BRACKETED, Reason.NUMBER,
				Reason.HTTP_STATUS);
	}

}
