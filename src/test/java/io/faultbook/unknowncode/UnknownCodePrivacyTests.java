package io.faultbook.unknowncode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that personal data in requests does not reach the table. */
class UnknownCodePrivacyTests {

	private static final List<String> PERSONAL = List.of("zhangsan@example.com", "John.Smith85@example.com",
			"AB-123@example.com", "13800138000", "138-0013-8000", "138 0013 8000", "+8613800138000", "010-62345678",
			"110101199003078888", "11010119900307888X", "19900307", "1990-03-07", "123456", "078-05-1120",
			"4111-1111-1111-1111", "192.168.1.17", "2001:db8::17", "00:1A:2B:3C:4D:5E",
			"550e8400-e29b-41d4-a716-446655440000", "d41d8cd98f00b204e9800998ecf8427e",
			"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.x", "张三", "zhangsan1985", "JOHN85", "john.smith", "京A12345",
			"user-4711", "EMP-00123", "G12345678", "Passw0rd123");

	private static final List<String> SENTENCES = List.of("%s", "用户%s的设备离线", "errorCode=%s", "错误码：%s",
			"10:23:01 [E] login of %s from 10.0.0.5 refused", "[%s]");

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.unknown-codes.flush-interval=1d");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static void get(String path, String value) {
		String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
		assertThat(faultbook.send("GET", path + encoded, null, "User-Agent", "E1001", "X-Forwarded-For", "2064")
			.statusCode()).isLessThan(500);
	}

	private static List<String> storedCodes() {
		faultbook.bean(UnknownCodeWriter.class).write();
		return faultbook.bean(JdbcTemplate.class)
			.queryForList("SELECT code FROM unknown_code ORDER BY code", String.class);
	}

	@Test
	void personalDataIsNotStored() {
		for (String personal : PERSONAL) {
			get("/codes/", personal);
			get("/codes?code=", personal);
			for (String sentence : SENTENCES) {
				get("/codes?search=", sentence.replace("%s", personal));
			}
		}
		assertThat(storedCodes()).isEmpty();
		assertThat(faultbook.bean(UnknownCodeCounter.class).counts().dropped()).isZero();
		get("/codes/", "fw-17");
		get("/codes?search=", "10:23:01 [E] john@example.com 138 0013 8000 10.0.0.5 errorCode=28602 msg=gone");
		get("/codes?search=", "user device not bind.");
		get("/codes?code=", "2065,2064,13800138000");
		assertThat(storedCodes()).containsExactly("2064", "28602", "FW-17");
	}

}
