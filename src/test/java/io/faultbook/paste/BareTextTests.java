package io.faultbook.paste;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that consist only of codes. */
class BareTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void singleTokenIsBare(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> singleTokenIsBare() {
		return PasteVectors.of("""
				-2065 ⇒ bare -2065, number 2065
				2065 ⇒ bare 2065
				⏎  2065⏎ ⇒ bare 2065
				"2065" ⇒ bare 2065
				“2065” ⇒ bare 2065
				【2065】 ⇒ bare 2065
				「2065」 ⇒ bare 2065
				《2065》 ⇒ bare 2065
				[(2065)]. ⇒ bare 2065
				#2065 ⇒ bare 2065
				`2065` ⇒ bare 2065
				**2065** ⇒ bare 2065
				2065? ⇒ bare 2065
				2065。 ⇒ bare 2065
				2065- ⇒ bare 2065
				2065_ ⇒ bare 2065
				２０６５？ ⇒ bare 2065
				- 2065 ⇒ bare 2065
				28,601 ⇒ bare 28601
				10,200 ⇒ bare 10200
				AUTH-401 ⇒ bare AUTH-401
				isv.permission-deny ⇒ bare isv.permission-deny
				timeout ⇒ bare timeout
				A0001--B..2 ⇒ bare A0001--B..2
				10.0.0.1 ⇒ bare 10.0.0.1
				2018-09-04 ⇒ bare 2018-09-04
				200ms ⇒ bare 200ms
				v2.0 ⇒ bare v2.0
				13800138000 ⇒ bare 13800138000
				0x811 ⇒ bare 0x811
				""");
	}

	@ParameterizedTest
	@MethodSource
	void numberAfterAPrefixIsACandidateToo(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> numberAfterAPrefixIsACandidateToo() {
		return PasteVectors.of("""
				E2065 ⇒ bare E2065, labeled 2065
				e2065 ⇒ bare e2065, labeled 2065
				ERR-2065 ⇒ bare ERR-2065, labeled 2065
				ERR_2065 ⇒ bare ERR_2065, labeled 2065
				CODE2065 ⇒ bare CODE2065, labeled 2065
				error2065 ⇒ bare error2065, labeled 2065
				errorCode.2065 ⇒ bare errorCode.2065, labeled 2065
				HTTP404 ⇒ bare HTTP404, http_status 404
				2065-device ⇒ bare 2065-device, number 2065
				zipcode2065 ⇒ bare zipcode2065
				zip_error_2065 ⇒ bare zip_error_2065
				ORA-00942 ⇒ bare ORA-00942
				""");
	}

	@ParameterizedTest
	@MethodSource
	void tokensOfAListAreBareInOrder(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> tokensOfAListAreBareInOrder() {
		return PasteVectors.of("""
				2062, 2065 2066 ⇒ bare 2062, bare 2065, bare 2066
				2066;2062；2065 ⇒ bare 2066, bare 2062, bare 2065
				2062、2065|2066 ⇒ bare 2062, bare 2065, bare 2066
				2062⏎2065⏎⏎2066⏎ ⇒ bare 2062, bare 2065, bare 2066
				["2062","2065"] ⇒ bare 2062, bare 2065
				#2062 #2065 ⇒ bare 2062, bare 2065
				- 2062⏎- 2065 ⇒ bare 2062, bare 2065
				2062和2065 ⇒ bare 2062, bare 2065
				2062/2065 ⇒ bare 2062, bare 2065
				404 2065 ⇒ bare 404, bare 2065
				200,404 ⇒ bare 200, bare 404
				2065 2062 2065 ⇒ bare 2065, bare 2062
				28,601 28,504 ⇒ bare 28601, bare 28504
				AUTH-401, E1001 ⇒ bare AUTH-401, bare E1001, labeled 1001
				iot-2065 iot-2066 ⇒ bare iot-2065, bare iot-2066
				""");
	}

	@ParameterizedTest
	@MethodSource
	void otherTextsAreNotBare(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> otherTextsAreNotBare() {
		return PasteVectors.of("""
				device offline ⇒ nothing
				2065 device ⇒ number 2065
				2065 2018-09-04 ⇒ number 2065
				2065 200ms ⇒ number 2065
				2065 09:42:34 ⇒ number 2065
				09:42:34 ⇒ nothing
				2065次 ⇒ nothing
				-2065 2066 ⇒ number 2065, number 2066
				1. 2065⏎2. 2066 ⇒ number 2065, number 2066
				""");
	}

}
