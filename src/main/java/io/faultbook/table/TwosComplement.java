package io.faultbook.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The two forms of a negative 32-bit code: {@code 0x80070005} and {@code -2147024891}.
 * Codes from {@code 0xF0000000} have one form, because a small negative number rarely
 * stands for a hexadecimal code.
 */
final class TwosComplement {

	private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][89A-Ea-e][0-9A-Fa-f]{7}");

	private static final Pattern DECIMAL = Pattern.compile("-[1-9]\\d{8,9}");

	/** {@code 0xF0000000}. */
	private static final long END = -(1L << 28);

	private TwosComplement() {
	}

	/**
	 * The decimal form of a hexadecimal code, or the hexadecimal form of a decimal one.
	 */
	static Optional<String> otherForm(String code) {
		if (HEXADECIMAL.matcher(code).matches()) {
			return Optional.of(String.valueOf(Integer.parseUnsignedInt(code.substring(2), 16)));
		}
		return isDecimal(code)
				? Optional.of("0x" + Integer.toHexString(Integer.parseInt(code)).toUpperCase(Locale.ROOT))
				: Optional.empty();
	}

	static boolean isDecimal(String code) {
		return DECIMAL.matcher(code).matches() && Long.parseLong(code) >= Integer.MIN_VALUE
				&& Long.parseLong(code) < END;
	}

}
