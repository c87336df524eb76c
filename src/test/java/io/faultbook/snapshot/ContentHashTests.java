package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentHashTests {

	/** SHA-256 of "abc" starts with ba7816bf 8f01cfea 414140de (FIPS 180-4). */
	@Test
	void hashIsTheStartOfTheSha256() {
		assertThat(ContentHash.of("abc")).isEqualTo("ungWv48Bz-pBQUDe");
	}

	@Test
	void textIsHashedAsUtf8() {
		assertThat(ContentHash.of("设备")).isEqualTo(ContentHash.of("设备".getBytes(StandardCharsets.UTF_8)));
	}

}
