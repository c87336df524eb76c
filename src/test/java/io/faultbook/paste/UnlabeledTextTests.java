package io.faultbook.paste;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens without a label, which may be codes or something else. */
class UnlabeledTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void tokenAloneInBracketsIsBracketed(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> tokenAloneInBracketsIsBracketed() {
		return PasteVectors.of("""
				[2065] device not bound ⇒ bracketed 2065
				device not bound (2065) ⇒ bracketed 2065
				设备未绑定【2065】 ⇒ bracketed 2065
				设备未绑定(2065)，请重试 ⇒ bracketed 2065
				「2065」未绑定 ⇒ bracketed 2065
				<2065> not bound ⇒ bracketed 2065
				{2065} not bound ⇒ bracketed 2065
				not bound, #2065 ⇒ bracketed 2065
				not bound [ 2065 ] ⇒ bracketed 2065
				not bound [AUTH-401] ⇒ bracketed AUTH-401
				[main] [E1001] not bound ⇒ bracketed E1001, number 1001
				Foo(2065) called ⇒ number 2065
				user device not bind[28601] ⇒ number 28601
				sshd[2065]: denied ⇒ nothing
				a[2065]: z[2066]: denied ⇒ nothing
				A[2065]: Z[2066]: denied ⇒ nothing
				foo)[2065]: x ⇒ bracketed 2065
				a#2065 appears ⇒ number 2065
				[2065 device] ⇒ number 2065
				see issue #2065 ⇒ nothing
				[exec-2065] not bound ⇒ nothing
				""");
	}

	@ParameterizedTest
	@MethodSource
	void tokenThatLooksLikeACodeIsANumber(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> tokenThatLooksLikeACodeIsANumber() {
		return PasteVectors.of("""
				what does 2065 mean ⇒ number 2065
				2065是什么意思 ⇒ number 2065
				2065: identityId and iotId not bound ⇒ number 2065
				see AUTH-401 here ⇒ number AUTH-401
				see E1001 here ⇒ number E1001, number 1001
				see ERR_2065 here ⇒ labeled 2065, number ERR_2065
				the 2065-device ⇒ number 2065
				user device not bind.28601 ⇒ number 28601
				about 28,601 then ⇒ number 28601
				msg=2065 not bound ⇒ number 2065
				"msg":"2065 not bound" ⇒ number 2065
				"remark":"2065 not bound" ⇒ number 2065
				foo="2065 not bound" ⇒ number 2065
				foo="2065" and foo='2066' x ⇒ nothing
				port 2065, 2066 x ⇒ number 2066
				it shows ..2065 again ⇒ number 2065
				not found error. 2065 appears ⇒ number 2065
				Latin: 2065 ⇒ number 2065
				<td>2065</td> ⇒ number 2065
				| 2065 | identityId and iotId not bound | 设备和账号未绑定 | ⇒ number 2065
				call 13800138000 ⇒ nothing
				use UTF-8 or SHA-256 ⇒ nothing
				a 3-way call ⇒ nothing
				iphone8 and node-2065 ⇒ nothing
				""");
	}

	@ParameterizedTest
	@MethodSource
	void datesAndTimesAreNotCodes(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> datesAndTimesAreNotCodes() {
		return PasteVectors.of("""
				on 2018-09-04 it ⇒ nothing
				on 2018/9/4 it ⇒ nothing
				on 04.09.2018 it ⇒ nothing
				at 20180904 09:42 it ⇒ nothing
				at 20180904T094234Z it ⇒ nothing
				在2018年9月4日和9月5日 ⇒ nothing
				[04/Sep/2018:09:42:34 +0800] x ⇒ nothing
				Sep 4 2018 it ⇒ nothing
				September 4th, 2018 it ⇒ nothing
				4 Sep 2018 it ⇒ nothing
				in Sep 2018 it ⇒ nothing
				Tue Sep  4 09:42:34 CST 2018 x ⇒ nothing
				at 09:42:34.123 it ⇒ nothing
				at 09:42:34,123 it ⇒ nothing
				2018-09-04T01:42:34.000Z it ⇒ nothing
				2018-09-04T09:42:34+08:00 it ⇒ nothing
				UTC+8, GMT+08:00 or +0800 ⇒ nothing
				ts 1536025354123 it ⇒ nothing
				in Sep 2065 appeared ⇒ number 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void amountsAreNotCodes(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> amountsAreNotCodes() {
		return PasteVectors.of("""
				took 200ms or 2000 ms ⇒ nothing
				in 5 s, 30秒, 5 分钟 ⇒ nothing
				重试3次，共100个，2000 条记录 ⇒ nothing
				5 MB, 404 bytes, 2065-byte body ⇒ nothing
				at 90% or 20.65 or .65 ⇒ nothing
				2000 times, 2000 items, 2065 rows, 2065 records ⇒ nothing
				2065 devices, 2065 users, 404 requests, 3 retries ⇒ nothing
				28,601 rows, 1,234,567 rows ⇒ nothing
				error 2000 times ⇒ nothing
				code 200 requests ⇒ nothing
				costs $2065 or €2065 ⇒ nothing
				第2065行 ⇒ nothing
				1. check⏎2) check⏎3、检查⏎4.检查 ⇒ nothing
				call +86 138 0013 8000 ⇒ nothing
				查看2065日志 ⇒ number 2065
				2073分享模式 ⇒ number 2073
				2065 条件不满足 ⇒ number 2065
				erreur 2065 d'authentification ⇒ labeled 2065
				昨天下午3点开始 ⇒ nothing
				2065点击无效 ⇒ number 2065
				2065 device not bound ⇒ number 2065
				code=2000 ms ⇒ labeled 2000
				""");
	}

	@ParameterizedTest
	@MethodSource
	void addressesAndPositionsAreNotCodes(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> addressesAndPositionsAreNotCodes() {
		return PasteVectors.of("""
				from 10.0.0.5 or 10.0.0.5:5005 ⇒ nothing
				at localhost:2065 ⇒ nothing
				at api.x.com:8080 ⇒ nothing
				at [fe80::1:2065]:8080 ⇒ nothing
				port 5005, 端口5005, 端口：5005 ⇒ nothing
				at x.y(Foo.java:2065) ⇒ nothing
				Foo.kt:2065 and file.js:10:2065 ⇒ nothing
				line 2065, column 2066 ⇒ nothing
				File "x.py", line 2065, in f ⇒ nothing
				at Foo.<init>:2065 x ⇒ nothing
				https://x.example/device/28601/status ⇒ nothing
				GET /v1/device/28601 ⇒ nothing
				/sys/a1xyz/2065/thing ⇒ nothing
				https://x.example/a?id=2065#2066 ⇒ nothing
				id 5e3b2065-1a2b-2065-9c8d-000000002065 ⇒ nothing
				trace 4bf92f3577b34da6a3ce929d0e0e4736 ⇒ nothing
				mac 00:1A:2B:3C:20:65 or AA-1A-2B-3C-20-65 ⇒ nothing
				started on port(s): 8080 (http) ⇒ nothing
				digest A1B2C3D4E5F60718 ⇒ nothing
				at v2.0 or 1.2.3 or version 2065 ⇒ nothing
				Foo@28601 or a2065@x.example ⇒ nothing
				https://x.example/a，错误码2065 ⇒ labeled 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void valuesOfOtherKeysAreNotCodes(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> valuesOfOtherKeysAreNotCodes() {
		return PasteVectors.of("""
				userId=2065 x ⇒ nothing
				rssi=-65 and rssi: -65 x ⇒ nothing
				a __:2065 x ⇒ nothing
				requestId: 28601 ⇒ nothing
				"port":5005 ⇒ nothing
				"port": "5005" ⇒ nothing
				timeout=2000, size=404, page=5005 ⇒ nothing
				count: 2065; total: 2066; retry: 2062 ⇒ nothing
				retry 3, retries=3000, retry=28504 ⇒ nothing
				retry 1000/5000 ⇒ number 5000
				retry after 30s, retry in 2000 ms, retry 2000 times, retry job-2065 ⇒ nothing
				cost=2065 rt=2066 elapsed=404 seq=28601 ⇒ nothing
				foo=2065 ⇒ nothing
				"foo": 2065 ⇒ nothing
				<foo>2065</foo> ⇒ nothing
				foo:2065 ⇒ nothing
				timeout of 2000 exceeded ⇒ nothing
				took 2065 ⇒ nothing
				size > 2065 ⇒ nothing
				pid=2065 tid 5005 ⇒ nothing
				errorCount=5005 ⇒ nothing
				""");
	}

}
