package io.faultbook.paste;

/** What the label before a token says about the token. */
enum LabelMeaning {

	/** Certainly an error code: {@code errorCode}, 错误码. */
	CODE,

	/** An error, usually with its code: {@code error}, {@code BizException}, 报错. */
	ERROR,

	/** An HTTP status or an error code: {@code status}, 状态码. */
	STATUS,

	/** An action before a count or a code: {@code retry 3}, {@code retry 28504}. */
	RETRY,

	/** A sentence: {@code msg}, 描述. Says nothing about numbers in it. */
	TEXT,

	/** Another number, such as a count or an identifier: {@code port}, 耗时. */
	OTHER,

	/** An unknown word, or no label. */
	UNKNOWN

}
