package io.faultbook.lookup;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the path prefix of one request does not leak into other responses. */
class ForwardedPrefixTests {

	@Test
	void prefixDoesNotLeakIntoOtherResponses() {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"server.forward-headers-strategy=framework")) {
			for (String path : new String[] { "/codes/2064", "/codes?page=x", "/none" }) {
				assertThat(faultbook.send("GET", path, null, "X-Forwarded-Prefix", "/evil").body()).contains("/evil");
				assertThat(faultbook.send("GET", path, null).body()).doesNotContain("/evil");
			}
		}
	}

}
