package io.faultbook.paste;

/**
 * What stands to the left of a token.
 *
 * @param meaning the meaning of the label
 * @param link how the label is tied to the token
 * @param opening what opens the value: white space, quotes and brackets between label and
 * token
 */
record LabelContext(LabelMeaning meaning, Link link, String opening) {

	static final LabelContext NONE = new LabelContext(LabelMeaning.UNKNOWN, Link.ADJACENT, "");

	/**
	 * The label of a further element, should this be the label of a list: in brackets any
	 * label is, without them "error codes" may be.
	 * @param labelled whether the label made a code of its value
	 */
	LabelContext ofNextElement(boolean labelled) {
		if (labelled && (this.meaning == LabelMeaning.CODE || this.meaning == LabelMeaning.ERROR)) {
			return new LabelContext(this.meaning, Link.ADJACENT, this.opening);
		}
		boolean enclosed = this.opening.chars().anyMatch((c) -> "[{(".indexOf(c) >= 0);
		return enclosed ? this : NONE;
	}

	boolean isQuoted() {
		return this.opening.chars().anyMatch((c) -> c == '"' || c == '\'');
	}

	boolean isNegative() {
		return this.opening.endsWith("-");
	}

	/** How a label is tied to its value. */
	enum Link {

		/** As machines write it: {@code code=1}, {@code "code": 1}, {@code <code>1}. */
		ASSIGNED,

		/** As people write it too: {@code code: 1}, {@code code is 1}. */
		COLON,

		/** As an argument: {@code code(1)}, {@code code[1]}. */
		BRACKET,

		/** As a path: {@code /codes/1}. */
		SLASH,

		/** By white space, a dash, or nothing. */
		ADJACENT

	}

}
