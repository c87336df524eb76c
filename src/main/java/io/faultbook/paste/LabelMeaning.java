package io.faultbook.paste;

/**
 * What the label before a token says that the token is.
 */
enum LabelMeaning {

	/** An error code, without doubt: {@code errorCode}, 错误码. */
	CODE,

	/**
	 * An error, most often followed by its code: {@code error}, {@code BizException}, 报错.
	 */
	ERROR,

	/** An HTTP status, or what some call that: {@code status}, 状态码. */
	STATUS,

	/** A sentence: {@code msg}, 描述. It says nothing about a number in it. */
	TEXT,

	/** Something else that is counted, measured or identified: {@code port}, 耗时. */
	OTHER,

	/** A word that says nothing by itself, or no label at all. */
	UNKNOWN

}
