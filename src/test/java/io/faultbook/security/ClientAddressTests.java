package io.faultbook.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTests {

	@ParameterizedTest
	@CsvSource({ "10.0.0.5,10.0.0.5", "2001:db8:1:2:3:4:5:6,20010db800010002/64", "2001:db8:1:2::1,20010db800010002/64",
			"2001:db8:1:3::1,20010db800010003/64", "::1,0000000000000000/64", "::ffff:10.0.0.5,10.0.0.5",
			"fe80::1%nothing,fe80::1%nothing" })
	void clientIsIdentifiedByIpv4AddressOrIpv6Prefix(String address, String expected) {
		assertThat(ClientAddress.identify(address)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", ":", "f:" })
	void forwardedAddressHasALengthLimit(String part) {
		assertThat(ClientAddress.identify(part.repeat(4_000))).hasSizeLessThanOrEqualTo(64);
	}

}
