package io.faultbook.table;

import java.util.Locale;

/** What a column contains. */
public enum ColumnRole {

	CODE,
	/** Another name of the code, such as a constant or a hexadecimal number. */
	ALIAS,
	/** What the failing API returns. */
	MESSAGE, DESCRIPTION, REMEDIATION, CATEGORY,
	/** The language of the texts in the row. */
	LANGUAGE,
	/** Whether and when repeating the request helps. */
	RETRY,
	/** Who can fix the cause. */
	ACTORS, IGNORED;

	/** As in {@code header-words.txt}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isText() {
		return this == MESSAGE || this == DESCRIPTION || this == REMEDIATION;
	}

}
