package io.faultbook.code;

import java.util.Comparator;

/**
 * Orders codes as people do, with numbers by value: 429 before 2000, {@code E9} before
 * {@code E10}.
 */
public final class NaturalOrder implements Comparator<String> {

	@Override
	public int compare(String left, String right) {
		int i = 0;
		int j = 0;
		while (i < left.length() && j < right.length()) {
			int leftEnd = runEnd(left, i);
			int rightEnd = runEnd(right, j);
			int order = compareRuns(left.substring(i, leftEnd), right.substring(j, rightEnd));
			if (order != 0) {
				return order;
			}
			i = leftEnd;
			j = rightEnd;
		}
		int order = Integer.compare(left.length() - i, right.length() - j);
		return (order != 0) ? order : left.compareTo(right);
	}

	/** A run is a sequence of digits or one other character. */
	private static int runEnd(String text, int start) {
		int end = start;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return Math.max(end, start + 1);
	}

	private static int compareRuns(String left, String right) {
		if (!isDigit(left.charAt(0)) || !isDigit(right.charAt(0))) {
			return left.compareTo(right);
		}
		String leftNumber = withoutLeadingZeros(left);
		String rightNumber = withoutLeadingZeros(right);
		int order = Integer.compare(leftNumber.length(), rightNumber.length());
		return (order != 0) ? order : leftNumber.compareTo(rightNumber);
	}

	private static String withoutLeadingZeros(String digits) {
		int start = 0;
		while (start < digits.length() - 1 && digits.charAt(start) == '0') {
			start++;
		}
		return digits.substring(start);
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	/**
	 * A string whose byte order is the natural order of the codes. Each number has its
	 * length before it and no leading zeros. The code comes last, to tell {@code 7} from
	 * {@code 07}.
	 */
	public static String sortKey(String code) {
		StringBuilder key = new StringBuilder();
		int end;
		for (int start = 0; start < code.length(); start = end) {
			end = runEnd(code, start);
			String run = code.substring(start, end);
			if (isDigit(run.charAt(0))) {
				String number = withoutLeadingZeros(run);
				key.append('0').append((char) number.length()).append(number);
			}
			else {
				key.append(run);
			}
		}
		return key.append('\0').append(code).toString();
	}

	public static String codeOf(String sortKey) {
		return sortKey.substring(sortKey.indexOf('\0') + 1);
	}

}
