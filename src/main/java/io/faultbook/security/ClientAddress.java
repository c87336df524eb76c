package io.faultbook.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Identifies a client by its IPv4 address or its IPv6 /64 network. */
final class ClientAddress {

	private static final int NETWORK_BYTES = 8;

	/**
	 * Fits an IPv6 address with a zone. A proxy may pass on any value that a client
	 * sends.
	 */
	private static final int MAX_LENGTH = 64;

	private ClientAddress() {
	}

	/**
	 * Identify a client.
	 * @param address the address from the container, never a host name
	 */
	static String identify(String address) {
		if (address.length() > MAX_LENGTH || address.indexOf(':') < 0) {
			return address.substring(0, Math.min(address.length(), MAX_LENGTH));
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64" : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
