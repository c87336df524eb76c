package io.faultbook.resolve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code POST /resolve}: bodies of all types, formats, and limits. */
class ResolveApiTests {

	private static final String LOG = """
			08:15:41.120 INFO  [main] c.e.Gateway - Heartbeat from 41 took 12 ms
			08:15:42.007 ERROR [pool-2] c.e.Things - invoke failed: errorCode=28601 request 7f
			08:15:42.009 WARN  [pool-2] c.e.Things - device offline, retry 1
			08:15:43.111 ERROR [pool-3] c.e.Account - {"code":29003,"message":"identityId is blank"}
			08:15:44.000 INFO  [main] c.e.Http - GET /thing/info HTTP/1.1 200
			08:15:45.000 ERROR [pool-2] c.e.Things - invoke failed: errorCode=28601 request 80
			""";

	private static final String BOUNDARY = "boundary";

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static HttpResponse<String> post(byte[] body, String... headers) throws IOException {
		URI uri = faultbook.uri("/resolve");
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body));
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpResponse<String> post(String path, String text, String... headers) {
		return faultbook.send("POST", path, text, headers);
	}

	private static DocumentContext resolve(String text) {
		HttpResponse<String> response = post("/resolve", text, "Content-Type", "text/plain");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonPath.parse(response.body());
	}

	private static byte[] multipart(String name, byte[] content) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"app.log\"\r\n"
						+ "Content-Type: application/octet-stream\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
		body.write(content);
		body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

	@Test
	void logIsResolved() {
		DocumentContext resolved = resolve(LOG);
		assertThat(resolved.<Integer>read("$.linesRead")).isEqualTo(6);
		assertThat(resolved.<List<String>>read("$.findings[*].code")).containsExactly("28601", "28504");
		assertThat(resolved.<String>read("$.findings[0].confidence")).isEqualTo("exact");
		assertThat(resolved.<Integer>read("$.findings[0].count")).isEqualTo(2);
		assertThat(resolved.<List<Integer>>read("$.findings[0].lines")).containsExactly(2, 6);
		assertThat(resolved.<String>read("$.findings[0].because.text")).isEqualTo("errorCode=28601");
		assertThat(resolved.<String>read("$.findings[0].entry.message")).isEqualTo("user device not bind.");
		assertThat(resolved.<String>read("$.findings[1].confidence")).isEqualTo("message");
		assertThat(resolved.<String>read("$.unknown[0].code")).isEqualTo("29003");
		int start = resolved.read("$.findings[0].because.start");
		int end = resolved.read("$.findings[0].because.end");
		assertThat(LOG.lines().toList().get(1).substring(start, end)).isEqualTo("errorCode=28601");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded",
			"application/octet-stream", "text/csv", "Application/X-WWW-Form-URLEncoded" })
	void bodyOfAnyTextTypeIsReadAsItIs(String type) {
		HttpResponse<String> response = post("/resolve", LOG, "Content-Type", type);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<List<String>>read(response.body(), "$.findings[*].code")).containsExactly("28601",
				"28504");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/json                  | {"text":"code=2065\\\\nx","catalogs":["link-living"]}
			application/x-www-form-urlencoded | text=code%3D2065+x
			""")
	void textInAJsonObjectOrFormIsRead(String type, String body) {
		HttpResponse<String> response = post("/resolve?lang=en", body.replace("\\\\", "\\"), "Content-Type", type);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(JsonPath.<List<String>>read(response.body(), "$.findings[*].code")).containsExactly("2065");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			UTF-8    | 错误码：28601 | 设备状态更新失败，请稍后重试。
			GB18030  | 错误码：28601 | 设备状态更新失败，请稍后重试。
			UTF-16LE | 错误码：28601 | 设备状态更新失败，请稍后重试。
			UTF-16   | 错误码：28601 | 设备状态更新失败，请稍后重试。
			Big5     | 錯誤碼：28601 | 裝置狀態更新失敗，請稍後再試。
			""")
	void characterSetOfAFileIsDetected(String charset, String code, String message) throws IOException {
		byte[] log = ("2026-11-26 " + message + '\n' + code + '\n').getBytes(Charset.forName(charset));
		HttpResponse<String> response = post(multipart("file", log), "Content-Type",
				"multipart/form-data; boundary=" + BOUNDARY, "Accept-Language", "zh-CN");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(JsonPath.<String>read(response.body(), "$.findings[0].code")).isEqualTo("28601");
		assertThat(JsonPath.<String>read(response.body(), "$.findings[0].because.text")).isEqualTo(code);
		assertThat(JsonPath.<String>read(response.body(), "$.findings[0].entry.language")).isEqualTo("zh-CN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/plain;charset=UTF-8" })
	void shortTextInGbkIsRead(String type) throws IOException {
		HttpResponse<String> response = post("错误码：28504".getBytes(Charset.forName("GBK")), "Content-Type", type);
		assertThat(JsonPath.<String>read(response.body(), "$.findings[0].because.text")).isEqualTo("错误码：28504");
	}

	@Test
	void declaredCharacterSetIsUsed() throws IOException {
		HttpResponse<String> response = post("错误码：2065".getBytes(Charset.forName("GBK")), "Content-Type",
				"text/plain;charset=GBK");
		assertThat(JsonPath.<String>read(response.body(), "$.findings[0].because.text")).isEqualTo("错误码：2065");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[]                                | malformed-text | ``
			{"text":1}                        | malformed-text | /text
			{}                                | malformed-text | /text
			{"text":"a","txt":"b"}            | malformed-text | /txt
			{"text":"a","catalogs":[1]}       | malformed-text | /catalogs
			{"text                            | malformed-text | ``
			{"text":"a","text":"b"}           | malformed-text | ``
			""")
	void malformedJsonIsAProblemThatNamesTheField(String body, String type, String pointer) {
		HttpResponse<String> response = post("/resolve", body, "Content-Type", "application/json");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/" + type);
		assertThat(JsonPath.<String>read(response.body(), "$.errors[0].pointer")).isEqualTo(pointer);
	}

	@Test
	void unknownCatalogIsAProblemThatListsTheCatalogs() {
		HttpResponse<String> response = post("/resolve", "{\"text\":\"a\",\"catalogs\":[\"other\"]}", "Content-Type",
				"application/json");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/catalog-not-found");
		assertThat(JsonPath.<List<String>>read(response.body(), "$.catalogs")).contains("link-living");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			image/png                     |      | 415
			text/plain;charset=x-nonsense |      | 415
			*/*                           |      | 415
			nonsense                      |      | 415
			text/plain                    | gzip | 415
			multipart/form-data           |      | 400
			""")
	void unsupportedBodyIsAProblem(String type, String encoding, int status) throws IOException {
		HttpResponse<String> response = post("x".getBytes(StandardCharsets.UTF_8), "Content-Type", type,
				"Content-Encoding", (encoding != null) ? encoding : "identity");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/json", "application/x-www-form-urlencoded",
			"multipart/form-data; boundary=" + BOUNDARY })
	void textAboveTheLimitIsRejectedWithTheLimit(String type) throws IOException {
		byte[] text = "a".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> response = post(type.startsWith("multipart") ? multipart("file", text) : text,
				"Content-Type", type);
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(JsonPath.<Integer>read(response.body(), "$.maxBytes")).isEqualTo(1 << 20);
		assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains("1,024 KB");
	}

	@Test
	void partsOfALongTextKeepTheirLineNumbers() {
		HttpResponse<String> response = post("/resolve?firstLine=1000", LOG, "Content-Type", "text/plain");
		assertThat(JsonPath.<List<Integer>>read(response.body(), "$.findings[0].lines")).containsExactly(1001, 1005);
		assertThat(JsonPath.<Integer>read(response.body(), "$.linesRead")).isEqualTo(6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "firstLine=0", "firstLine=x", "firstline=1", "firstLine=1&firstLine=2" })
	void invalidParameterIsRejected(String query) {
		HttpResponse<String> response = post("/resolve?" + query, LOG, "Content-Type", "text/plain");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("firstLine");
	}

	@Test
	void plainTextExplainsTheCodesInTheReadersLanguage() {
		HttpResponse<String> response = post("/resolve", LOG, "Content-Type", "text/plain", "Accept", "text/plain",
				"Accept-Language", "zh-CN");
		assertThat(response.headers().firstValue("Content-Language")).hasValue("zh-CN");
		assertThat(response.body()).startsWith("共读取 6 行，找到 2 个错误码")
			.contains("29003\n  错误码库中没有。")
			.contains("28601  user device not bind.\n", "共 2 行：2、6", "> errorCode=28601", "用户设备没有绑定");
	}

	@Test
	void pageMarksTheCodesInTheText() {
		HttpResponse<String> response = post("/resolve", "x <script>\n" + LOG, "Content-Type", "text/plain", "Accept",
				"text/html");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
		assertThat(response.body())
			.contains("<mark><a href=\"#code-28601\">errorCode=28601</a></mark>", "id=\"L3\"", "id=\"code-28601\"",
					"id=\"code-29003\"", "x &lt;script&gt;")
			.doesNotContain("x <script>");
	}

	@Test
	void formIsAPage() {
		HttpResponse<String> response = faultbook.send("GET", "/resolve", null, "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("action=\"./resolve\"", "type=\"file\"");
	}

	@Test
	void blankTextIsTheFormAgain() {
		HttpResponse<String> response = post("/resolve", " \n", "Content-Type", "text/plain", "Accept", "text/html");
		assertThat(response.body()).contains("type=\"file\"").doesNotContain("data-total");
	}

	@Test
	void unknownCodesAreLimited() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 300; i++) {
			text.append("code=").append(70_000 + i).append('\n');
		}
		DocumentContext resolved = resolve(text.toString());
		assertThat(resolved.<List<String>>read("$.unknown[*].code")).hasSize(200);
		assertThat(resolved.<Integer>read("$.omitted")).isEqualTo(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=other" })
	void unreadableFormIsAProblem(String type) throws IOException {
		HttpResponse<String> response = post("--b\r\nx".getBytes(StandardCharsets.UTF_8), "Content-Type", type);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/unreadable-form");
	}

	@Test
	void emptyTextHasNoLines() {
		DocumentContext resolved = resolve("");
		assertThat(resolved.<Integer>read("$.linesRead")).isZero();
		assertThat(resolved.<List<Object>>read("$.findings")).isEmpty();
	}

}
