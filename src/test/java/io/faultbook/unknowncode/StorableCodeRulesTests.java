package io.faultbook.unknowncode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StorableCodeRulesTests {

	@ParameterizedTest
	@CsvSource({ "2064,2064", "7,7", "00123,00123", "99999,99999", "２０６４,2064", "E1001,E1001", "e1001,E1001",
			"AUTH-401,AUTH-401", "auth-401,AUTH-401", "ＡＵＴＨ－４０１,AUTH-401", "ORA-01555,ORA-01555", "ORA01555,ORA01555",
			"FW_17,FW_17", "FW-17-2,FW-17-2", "FW-17.2,FW-17.2", "ERR_2065,ERR_2065", "LNK1104,LNK1104", "abc-1,ABC-1",
			"ABC-1,ABC-1", "MT-1,MT-1", "E2001,E2001" })
	void codeIsStoredInUpperCase(String token, String expected) {
		assertThat(StorableCodeRules.normalize(token)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-", "_1", "-1", "0x80070005", "1.2.3", "v1.2.3", "200 OK",
			// personal numbers: one-time passwords, phone numbers, birth dates, cards,
			// IDs
			"123456", "850312", "19850312", "1985-03-12", "12.03.1985", "62345678", "13800138000", "+8613800138000",
			"138-0013-8000", "010-62345678", "4111111111111111", "4111-1111-1111-1111", "110101199003078888",
			"11010119900307888X", "078-05-1120", "G12345678", "E12345678", "DE89370400440532013000", "A-123456",
			"AB-12-34-56", "1234567890123", "1732450000",
			// names and email addresses
			"john", "John", "JOHN", "john.smith", "John_Smith", "JOHN_SMITH", "john85", "John85", "JOHN85", "john-1985",
			"TOM1985", "TOM-1985", "zhangsan", "zhangsan1985", "zhang.san3", "li-Wei-3", "wangwei01", "jsmith001",
			"O'Brien", "max.mustermann1", "john@example.com", "john-1@example.com", "张三", "张三-1", "Zhang-3", "xu123",
			"tom123", "user-1234", "USER_1234", "UID-77", "uid77", "u12345", "emp-00123", "EMP-00123", "ROOM-2012",
			"tel-12345", "QQ-12345", "pin-1234", "OTP-1234",
			// tokens, digests, IP and MAC addresses
			"550e8400-e29b-41d4-a716-446655440000", "d41d8cd98f00b204e9800998ecf8427e", "deadbeef", "0a1b2c3d4e",
			"00:1A:2B:3C:4D:5E", "00-1A-2B-3C-4D-5E", "192.168.1.1", "10.0.0.5", "fe80::1", "eyJhbGciOiJIUzI1NiJ9",
			"AKIAIOSFODNN7EXAMPLE", "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "sk-12345abcde", "AB12CDE", "B-MW-1234",
			"2026-11-24T12:00:00Z", "<script>1</script>", "' OR 1=1 --", "../../etc/passwd-1", "1\u0000", "E1001\n",
			"١٢٣", "²³", "1\u200B2", "DEVICE_OFFLINE", "InvalidParameter", "ABCDEFGHIJKLM-1", "A-1-2-3", "E-" })
	void possiblyPersonalTextIsNotStored(String token) {
		assertThat(StorableCodeRules.normalize(token)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 25, 64, 65, 10_000_000 })
	void longTextIsNotStored(int length) {
		assertThat(StorableCodeRules.normalize("1".repeat(length))).isEmpty();
	}

}
