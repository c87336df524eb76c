package io.faultbook.paste;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** HTTP statuses, which are rarely the error code. */
class HttpStatusTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void httpStatusIsRecognized(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> httpStatusIsRecognized() {
		return PasteVectors.of("""
				status=404 ⇒ http_status 404
				statusCode: 404 ⇒ http_status 404
				"status_code": 404 ⇒ http_status 404
				httpStatus=404 ⇒ http_status 404
				http_code:404 ⇒ http_status 404
				HTTP/1.1 200 ⇒ http_status 200
				HTTP/2 404 ⇒ http_status 404
				HTTP 429 Too Many ⇒ http_status 429
				HTTP Status 404 – Not Found ⇒ http_status 404
				HTTP ERROR 404 ⇒ http_status 404
				Server returned HTTP response code: 500 for URL ⇒ http_status 500
				Request failed with status code 404 ⇒ http_status 404
				状态码404 ⇒ http_status 404
				HTTP状态码：404 ⇒ http_status 404
				HTTP错误404 ⇒ http_status 404
				HTTP response 404 ⇒ http_status 404
				response status 404 ⇒ http_status 404
				it returned 404? ⇒ http_status 404
				expected 200 got 404 ⇒ number 200, http_status 404
				404 Not Found. ⇒ http_status 404
				HttpServerErrorException$InternalServerError: 500 Internal ⇒ http_status 500
				"status":2065 ⇒ labeled 2065
				"status":600 ⇒ labeled 600
				"status":1 ⇒ nothing
				status=success ⇒ nothing
				deviceStatus=404 ⇒ nothing
				returned 2000 rows ⇒ nothing
				""");
	}

	@ParameterizedTest
	@MethodSource
	void possibleHttpStatusesComeLast(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> possibleHttpStatusesComeLast() {
		return PasteVectors.of("""
				code=200&errorCode=2065 ⇒ labeled 2065, labeled 200
				code=28601 code=404 code=2065 ⇒ labeled 28601, labeled 2065, labeled 404
				(404) or (2065) appears ⇒ bracketed 2065, bracketed 404
				404 or 2065 appears ⇒ number 2065, number 404
				2065 appears as code=2065 ⇒ labeled 2065
				""");
	}

}
