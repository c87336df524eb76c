package io.faultbook.paste;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Responses, log lines, and questions as people paste them. */
class LogTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void responsesAreParsed(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> responsesAreParsed() {
		return PasteVectors
			.of("""
					{"code":2065,"message":"identityId and iotId not bound"} ⇒ labeled 2065
					{"id":"5005","code":2065,"data":null,"localizedMsg":"设备和账号未绑定"} ⇒ labeled 2065
					{"success":false,"code":"28601","requestId":"20652066","costTime":404} ⇒ labeled 28601
					HTTP 200 ... errorCode=28601, msg=user device not bind. ⇒ labeled 28601, http_status 200
					{"status":500,"error":"Internal Server Error","path":"/device/2065"} ⇒ http_status 500
					{"ret":0,"errcode":2065,"ts":1536025354} ⇒ labeled 0, labeled 2065
					Result{code=2065, success=false, cost=35, data=Device{id=5005}} ⇒ labeled 2065
					Response(status=200, body={"code":2065,"timestamp":1536025354123}) ⇒ labeled 2065, http_status 200
					<xml><return_code><![CDATA[FAIL]]></return_code><err_code>2065</err_code><size>404</size></xml> ⇒ labeled 2065
					array(2) { ["code"]=> int(2065) ["size"]=> int(404) } ⇒ number 2, number 2065, number 404
					AxiosError: Request failed with status code 404 ⇒ http_status 404
					Error Domain=AlinkErrorDomain Code=2065 "x" UserInfo={NSLocalizedDescription=x, id=5005} ⇒ labeled 2065
					< HTTP/1.1 404 Not Found⏎< Content-Length: 2065⏎< X-Ca-Error-Code: 28601 ⇒ labeled 28601, http_status 404
					<-- 200 OK https://api.x.example/device/bind (35ms, 2065-byte body) ⇒ http_status 200
					""");
	}

	@ParameterizedTest
	@MethodSource
	void serverLogsAreParsed(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> serverLogsAreParsed() {
		return PasteVectors
			.of("""
					2018-09-04 09:42:34.123 ERROR 2065 --- [main] c.x.Foo : not bound, code=28601 ⇒ labeled 28601
					2018-09-04T09:42:34.123+08:00  WARN 2065 --- [exec-5005] c.x.Foo : 28601 not bound ⇒ number 28601
					2018-09-04 09:42:34.123 ERROR [iot,4bf9,true] 2065 --- [main] c.x.Foo : error 28601 ⇒ labeled 28601
					2018-09-04 09:42:34,123 [http-nio-8080-exec-2065] ERROR c.x.Foo - 28601 not bound ⇒ number 28601
					2018-09-04 09:42:34.123 2065 ERROR nova.api [-] code 28601 ⇒ labeled 28601
					[2018-09-04 09:42:34 +0800] [2065] [ERROR] failed with 28601 ⇒ labeled 28601
					2018-09-04 09:42:34 UTC [2065] ERROR:  not bound ⇒ nothing
					Sep  4 09:42:34 host sshd[2065]: failed, port 5005 ⇒ nothing
					<134>Sep  4 09:42:34 host iot[2065]: error 28601 ⇒ labeled 28601
					2018/09/04 09:42:34 [error] 2065#5005: *28601 connect() failed (111: Connection refused) ⇒ number 111
					E0904 09:42:34.123456  2065 file.cc:42] error 28601 ⇒ labeled 28601
					10.0.0.5 - - [04/Sep/2018:09:42:34 +0800] "GET /x HTTP/1.1" 404 2065 "-" "Mozilla/5.0" 0.005 ⇒ http_status 404
					10.0.0.5 - - [04/Sep/2018:09:42:34 +0800] "POST /x HTTP/2.0" 200 85 {"code":2065} ⇒ labeled 2065, http_status 200
					POST /device/28601/bind 200 35ms ⇒ http_status 200
					[2065] 2018-09-04 thread-5005 cost=35 ⇒ bracketed 2065
					java.lang.IllegalStateException: x⏎\\tat x.y(Foo.java:2065)⏎Caused by: x.IotException: 28601 ⇒ labeled 28601
					ERROR 2065 : device not bound ⇒ labeled 2065
					at 09:42 pid=2065 line 2066 msg=设备未绑定(28601) elapsed=404 ⇒ bracketed 28601
					""");
	}

	@ParameterizedTest
	@MethodSource
	void deviceLogsAreParsed(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> deviceLogsAreParsed() {
		return PasteVectors.of("""
				09-04 09:42:34.123  2065  5005 E AlinkSdk: bind failed, errCode=28601 ⇒ labeled 28601
				09-04 09:42:34.123  2065  5005 E AlinkSdk: bind failed 28601 ⇒ number 28601
				09-04 09:42:34.123 10123  2065  5005 E AlinkSdk: bind failed 28601 ⇒ number 28601
				E/AlinkSdk( 2065): bind failed: 28601 ⇒ labeled 28601
				2018-09-04 09:42:34.123 App[2065:5005] bind failed: 28601 ⇒ labeled 28601
				app.js:10:2065 Uncaught Error: 28601 ⇒ labeled 28601
				""");
	}

	@ParameterizedTest
	@MethodSource
	void everyLineIsParsed(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> everyLineIsParsed() {
		return PasteVectors.of("""
				code=2065⏎code=2062⏎size=404 ⇒ labeled 2065, labeled 2062
				200 OK⏎device⏎2065 not bound⏎error 28601 ⇒ labeled 28601, number 2065, http_status 200
				bind error⏎2065 not bound ⇒ number 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void questionsAreParsed(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> questionsAreParsed() {
		return PasteVectors.of("""
				你好，9月4日绑定设备时App报错2065，重试3次都不行 ⇒ labeled 2065
				请问2065和28601有什么区别？ ⇒ number 2065, number 28601
				用户13800138000反馈，提示错误码：2065（设备和账号未绑定） ⇒ labeled 2065
				接口返回200，但是code是2065 ⇒ labeled 2065, http_status 200
				What is the difference between 2065 and 28601? ⇒ number 2065, number 28601
				We got 2000 param is invalid for 5 devices since 2018-09-04 ⇒ labeled 2000
				After 30 seconds the app shows "Error 28504" on Android 12 ⇒ labeled 28504, number 12
				""");
	}

}
