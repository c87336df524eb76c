package io.faultbook.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Recognizes the texts of cells that stand for no text, or that are damaged.
 */
public final class CellText {

	private static final Set<String> PLACEHOLDERS = Set.of("", "-", "--", "\u2013", "\u2014", "\u2014\u2014", "/",
			"n/a", "na", "none", "null", "not applicable", "tbd", "无", "無", "没有", "不涉及", "暂无", "暫無", "不适用", "略");

	private static final Pattern ADVICE = Pattern.compile(
			"(?i)\\A(?:1[.、)]|(?:please|check|contact|try|verify|make sure|ensure|retry)\\b|请|請|检查|檢查|确认|重新|尝试|联系|建议)");

	/**
	 * U+FFFD, also read as GBK; UTF-8 read as Latin-1; lost letters; full-width UTF-8 as
	 * GBK.
	 */
	private static final Pattern DAMAGE = Pattern.compile(
			"\uFFFD|\u951F\u65A4\u62F7|\u70EB\u70EB|[\u00C3\u00E2-\u00EF][\u0080-\u00BF\u20AC\u2122]|\\?{4,}|[\u951B\u9286]");

	private static final Pattern UNFINISHED = Pattern.compile("[,\uFF0C\u3001(\uFF08\\[\u3010{]$");

	private static final int EXCERPT_LENGTH = 40;

	private CellText() {
	}

	/** The text, or null if it stands for no text, such as N/A. */
	public static @Nullable String known(String text) {
		return PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT).replaceFirst("[.。]$", "")) ? null : text;
	}

	static boolean isLikeRemediation(String text) {
		return known(text) == null || ADVICE.matcher(text).find();
	}

	static Optional<String> findEncodingDamage(String text) {
		Matcher damage = DAMAGE.matcher(text);
		return damage.find() ? Optional.of(excerpt(text.substring(Math.max(0, damage.start() - EXCERPT_LENGTH / 4))))
				: Optional.empty();
	}

	/** The end of a text that stops within a sentence or in brackets. */
	static Optional<String> findMissingEnd(String text) {
		return UNFINISHED.matcher(text).find()
				? Optional.of(text.substring(Math.max(0, text.length() - EXCERPT_LENGTH))) : Optional.empty();
	}

	static String excerpt(String text) {
		return text.substring(0, Math.min(text.length(), EXCERPT_LENGTH));
	}

}
