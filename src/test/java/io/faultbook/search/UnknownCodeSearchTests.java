package io.faultbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.faultbook.snapshot.SnapshotHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An unknown code is reported, and never turns into another number of the text. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:unknown-code-search")
class UnknownCodeSearchTests {

	@Autowired
	private SnapshotHolder holder;

	private SearchResult search(String text) {
		return this.holder.current()
			.index()
			.search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 200, true));
	}

	private static List<String> codes(SearchResult result) {
		return result.hits().stream().map((hit) -> hit.id().code()).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"code":6205,"message":"device offline"}         | 6205   | 28504
			{code:2064,message:'user device not bind'}       | 2064   | 28601
			{"code":-704042011,"message":"device is offline"} | -704042011 | 28504
			Error in sending command: 6205 - device offline  | 6205   | 28504
			""")
	void messageNextToAnUnknownCodeIsFound(String text, String unknown, String found) {
		SearchResult result = search(text);
		assertThat(result.unknownCodes()).containsExactly(unknown);
		assertThat(codes(result)).containsExactly(found);
		assertThat(result.approximate()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 200 OK\n{\"code\":29003,\"message\":\"identityId is blank\"}",
			"status=200 code=6205", "POST /x 401 errorCode=99999" })
	void httpStatusDoesNotReplaceAnUnknownCode(String text) {
		SearchResult result = search(text);
		assertThat(result.unknownCodes()).hasSize(1);
		assertThat(codes(result)).doesNotContain("200", "401");
		assertThat(result.total() == 0 || result.approximate()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2065", "ERR_2065", "errorCode=2065", "206", "device offline", "not found", "HTTP 404",
			"code: DEVICE_OFFLINE", "2026-11-24", "v2.0.65", "13800138000", "{\"code\":2065.0}" })
	void otherTextsNameNoUnknownCode(String text) {
		assertThat(search(text).unknownCodes()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"code":-404} | -404
			code=-1       | -1
			status: 8123  | 8123
			""")
	void partOfAnUnknownCodeIsNotPresentedAsExact(String text, String unknown) {
		SearchResult result = search(text);
		assertThat(result.unknownCodes()).containsExactly(unknown);
		assertThat(result.total() == 0 || result.approximate()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "设备离线 9999", "设备离线 28504", "device offline 9999" })
	void messageIsFoundNextToAStrayNumber(String text) {
		assertThat(codes(search(text))).first().isEqualTo("28504");
	}

	@ParameterizedTest
	@CsvSource({ "retry 28504,28504", "WARN retry 28504 failed,28504", "can I retry 2065,2065", "retry 404?,404" })
	void knownCodeIsFoundAfterTheWordRetry(String text, String code) {
		SearchResult result = search(text);
		assertThat(codes(result)).first().isEqualTo(code);
		assertThat(result.approximate()).isFalse();
		assertThat(result.unknownCodes()).isEmpty();
	}

	@Test
	void countOfRetriesIsNoUnknownCode() {
		assertThat(search("retry 3").unknownCodes()).isEmpty();
		assertThat(search("retry 777").unknownCodes()).isEmpty();
	}

	@Test
	void codeWithAPrefixIsReportedOnce() {
		assertThat(search("errorCode=E9999").unknownCodes()).containsExactly("E9999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "share failed with errorCode=2086", "E/DeviceShare( 2065): share failed with code 2086",
			"scan errorCode=2086" })
	void errorCodeIsNamedWhateverWordIsBeforeIt(String text) {
		assertThat(codes(search(text))).first().isEqualTo("2086");
	}

	@Test
	void nearCodesDifferByOneTypo() {
		assertThat(search("6205").total()).isZero();
		assertThat(codes(search("2063"))).contains("2062", "2065").doesNotContain("2077", "2085", "2097");
		assertThat(this.holder.current().index().nearestCodes("6205", Set.of(), 5)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-12 07:51:57.184 ERROR (MainThread) [x.y.cloud_gateway] device offline",
			"01-12 07:51:57.184  2065  2066 E IoTClient: device offline",
			"Jan 12 07:51:57 host app[401]: device offline (200 occurrences)",
			"b'\\xe8\\xae\\xbe\\xe5\\xa4\\x87\\xe4\\xb8\\x8d\\xe5\\x9c\\xa8\\xe7\\xba\\xbf'",
			"\\u8bbe\\u5907\\u4e0d\\u5728\\u7ebf", "%E8%AE%BE%E5%A4%87%E4%B8%8D%E5%9C%A8%E7%BA%BF", "裝置離線" })
	void messageIsFoundWhateverSurroundsIt(String text) {
		SearchResult result = search(text);
		assertThat(codes(result)).first().isEqualTo("28504");
		assertThat(result.approximate()).isFalse();
	}

	@Test
	void commonWordDoesNotOutweighARareOne() {
		SearchResult result = search("check iotToken failed");
		assertThat(result.approximate()).isTrue();
		assertThat(codes(result)).hasSizeLessThan(4).contains("2062");
	}

	@Test
	void nearMatchesAreFew() {
		assertThat(search("refreshToken invalid!!").total()).isLessThanOrEqualTo(10);
	}

	@Test
	void numberIsNoCodeIfNothingSpeaksOfAnError() {
		assertThat(search("remote: Enumerating objects: 2062, done.").approximate()).isTrue();
		assertThat(search("failed with 2062").approximate()).isFalse();
	}

}
