package io.faultbook.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.faultbook.TestCodes;
import io.faultbook.search.SearchDocument;
import io.faultbook.search.SearchIndexFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text mentions, with a small catalog that has messages with placeholders. */
class TextResolverTests {

	private static final List<SearchDocument> DOCUMENTS = List.of(document("200", "success"),
			document("401", "request auth error."), document("404", "not found"),
			document("1146", "Table '%-.192s.%-.192s' doesn't exist"),
			document("1054", "Unknown column '%-.192s' in '%-.192s'"), document("1100", "{0} not found"),
			document("1101", "%s"), document("1102", "Invalid parameter: {name}"), document("1103", "用户{0}没有绑定设备{1}"),
			document("28504", "device is offline."), document("28601", "user device not bind."),
			document("-102", "ERR_CONNECTION_REFUSED"), document("9001", "The service is busy"),
			document("9002", "The service is busy"));

	private final TextResolver resolver = new TextResolver(
			new SearchIndexFactory().index(DOCUMENTS.stream(),
					(code) -> DOCUMENTS.stream().filter((document) -> document.id().equals(code)).findFirst()),
			UnaryOperator.identity(), Set.of(), Locale.ENGLISH, 1);

	private static SearchDocument document(String code, String message) {
		return new SearchDocument(TestCodes.id(code), List.of(), "general", null, List.of(), List.of(message), null,
				Map.of(Locale.ENGLISH, new SearchDocument.Text("Text of " + code, "")));
	}

	private List<String> resolve(String text) {
		Resolution resolution = this.resolver.resolve(text.replace("⏎", "\n"));
		return Stream
			.concat(resolution.findings().stream().map(TextResolverTests::describe),
					resolution.unknown().stream().map((unknown) -> "unknown " + unknown.code()))
			.toList();
	}

	private static String describe(Finding finding) {
		return finding.confidence().id() + ' ' + finding.code();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					ERROR 1 (42S02): Table 'shop.orders' doesn't exist              | Table 'shop.orders' doesn't exist     | 1146
					Unknown column 'a.b' in 'field list' at row 1                   | Unknown column 'a.b' in               | 1054
					07:51:57 WARN [x] Invalid parameter: iotId, request 4f          | Invalid parameter                     | 1102
					调用失败：用户 4711 没有绑定设备 lamp-1                                   | 用户 4711 没有绑定设备                        | 1103
					""")
	void messageMatchesWithItsPlaceholdersFilledIn(String text, String matched, String code) {
		List<Finding> findings = this.resolver.resolve(text).findings();
		assertThat(findings).extracting(Finding::code).containsExactly(code);
		assertThat(findings.get(0).confidence()).isEqualTo(Confidence.PATTERN);
		assertThat(findings.get(0).because().text()).isEqualTo(matched);
	}

	@ParameterizedTest
	@ValueSource(strings = { "file x not found in path, giving up now and then", "x", "Unknown host in cluster",
			"Table of contents", "Unknown in column",
			"Table a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s doesn't exist" })
	void patternNeedsAllOfItsLiteralText(String text) {
		assertThat(this.resolver.resolve(text + "\nstarted\n").findings())
			.noneMatch((finding) -> finding.confidence() == Confidence.PATTERN || finding.code().startsWith("110"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					2026-01-12 07:51:57.184 ERROR (MainThread) [x.y.cloud_gateway] device offline | message 28504
					01-12 07:51:57.184  1234  5678 E Gateway: device is offline                    | message 28504
					Jan 12 07:51:57 host-1 daemon[1146]: device offline (200 occurrences)          | message 28504
					{"log":"device offline\\\\n","stream":"stderr","time":"2026-01-12T07:51:57Z"}    | message 28504
					{"code":2064,"message":"user device not bind"}                                 | message 28601, unknown 2064
					errorCode=28601 message=device offline                                         | exact 28601, message 28504
					errorCode=28601 message=user device not bind                                   | exact 28601
					GET /x HTTP/1.1 404⏎status=401 code=28601                                      | exact 28601, status 404
					HTTP/1.1 200 OK⏎code=200 ok                                                    | status 200
					HTTP/1.1 200 OK⏎code=28601                                                     | exact 28601
					request failed 28504⏎done                                                      | approximate 28504
					listening on 28504⏎done                                                        | approximate 28504
					code=-102⏎x                                                                    | exact -102
					the code 0⏎{"code":0}⏎status: 200⏎                                            | status 200
					28601⏎⏎777001                                                                  | exact 28601, unknown 777001
					28601⏎some text⏎777001                                                         | approximate 28601
					sizes:⏎404⏎28504⏎                                                              | approximate 404, approximate 28504
					1 0 0 28504 2000 404 500⏎2 0 0 28504 1 1 1                                     | ``
					[28504] ERROR boom⏎ERROR 28601 [main] boom⏎10:00:01.404 #28504] ERROR -- : boom | ``
					Tests run: 2000, Failures: 404, Errors: 28504, Skipped: 0⏎                     | ``
					-rw-r--r-- 1 root root 28504 error.log⏎                                        | approximate 28504
					KeyError: 28504⏎java.lang.ArrayIndexOutOfBoundsException: 28601⏎               | ``
					HTTP/1.1 404 Not Found⏎response code 401⏎responseCode=28504⏎                   | exact 28504, status 401, status 404
					processed item 200 in 404ms⏎a⏎b⏎c⏎                                             | ``
					INFO user device login⏎INFO device a⏎INFO user b⏎INFO request c⏎               | ``
					28504 怎么办                                                                      | exact 28504
					what does 28504 mean?⏎thanks⏎                                                  | exact 28504
					28504是什么意思                                                                      | exact 28504
					please help with 28504                                                         | exact 28504
					what does 777001 mean?                                                         | unknown 777001
					can I retry 28504                                                              | exact 28504
					WARN retry 28504 failed⏎retry 3⏎retry 404?⏎x                                   | exact 28504, approximate 404
					他说报了个28504，麻烦看下⏎                                                              | exact 28504
					boot (28504 occurrences)⏎status: 28504 items⏎                                  | ``
					28504：device is offline⏎x                                                      | exact 28504
					the service is busy (9002)⏎x                                                   | exact 9002
					state=deviceOffline⏎x                                                          | message 28504
					code=2850⏎x                                                                    | unknown 2850
					the service is busy                                                            | message 9001, message 9002
					\\u0064evice offline⏎x                                                          | message 28504
					""")
	void linesAreReadWithoutTheirFrame(String text, String expected) {
		assertThat(String.join(", ", resolve(text))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
			time,code⏎10:00,28504⏎10:01,77123⏎10:02,404        → exact 404, exact 28504, unknown 77123
			"time";"errorCode";"msg"⏎"10:00";"28504";"a;b"      → exact 28504
			| time | 错误码 | n |⏎|---|---|---|⏎| 1 | 28601 | 404 | → exact 28601
			size,count⏎404,2000⏎28504,12                       → approximate 404
			code,message⏎x⏎28504,12                            → ``
			""")
	void codesAreReadFromTheirColumn(String text, String expected) {
		assertThat(String.join(", ", resolve(text + '\n'))).isEqualTo(expected);
	}

	@Test
	void shortTextWithoutACodeGetsWhatASearchFinds() {
		assertThat(resolve("device")).contains("approximate 28504", "approximate 28601");
	}

	@Test
	void linesThatDifferInNumbersAreSearchedOnce() {
		String text = "x\n".repeat(3000)
				+ "12:00:01 error: offline device, attempt 1\n12:00:02 error: offline device, attempt 2\n";
		List<Finding> findings = this.resolver.resolve(text).findings();
		assertThat(findings).extracting(Finding::code).containsExactly("28504");
		assertThat(findings.get(0).lines()).containsExactly(3001, 3002);
	}

	@Test
	void nearMatchesBelongToTheLineThatMentionsAnError() {
		List<Finding> findings = this.resolver.resolve("INFO ok\n".repeat(10) + "ERROR msg=user devce not bnd")
			.findings();
		assertThat(findings).isNotEmpty();
		assertThat(findings.get(0).code()).isEqualTo("28601");
		assertThat(findings).allMatch((finding) -> finding.lines().equals(List.of(11)));
	}

	@Test
	void linesOfAFindingAreDistinctAndSorted() {
		Finding finding = this.resolver.resolve("error for order 28504 offline device\nx\ncode=28504 code=28504\n")
			.findings()
			.get(0);
		assertThat(finding.lines()).containsExactly(1, 3);
		assertThat(finding.count()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"log":"{\\"code\\":28504}\\n"} | "code\\":28504
			x ｃｏｄｅ＝２８５０４ y                | ｃｏｄｅ＝２８５０４
			%7B%22code%22%3A28504%7D           | 28504
			""")
	void mentionInAnEscapedLineIsLocated(String line, String expected) {
		Because because = this.resolver.resolve("x\n" + line).findings().get(0).because();
		assertThat(because.text()).isEqualTo(expected);
		assertThat(line.substring(because.start(), because.end())).isEqualTo(expected);
	}

	@Test
	void mostCertainAndThenMostFrequentFindingsComeFirst() {
		assertThat(resolve("device offline⏎device offline⏎code=404⏎user device not bind⏎errorCode=401⏎code=401"))
			.containsExactly("exact 401", "exact 404", "message 28504", "message 28601");
	}

	@Test
	void codeInSeveralLinesHasItsMostCertainReason() {
		Finding finding = this.resolver.resolve("device offline\ncode=28504 code=28504\n").findings().get(0);
		assertThat(finding.confidence()).isEqualTo(Confidence.EXACT);
		assertThat(finding.count()).isEqualTo(2);
		assertThat(finding.because().line()).isEqualTo(2);
	}

}
