package io.faultbook.paste;

/**
 * The label before a token, and the text between the two.
 *
 * @param link how the label is connected to the token
 * @param opening the white space, quotes, and brackets right before the token
 * @param start the offset of the label, or -1 if it isn't right before the token
 */
record LabelContext(LabelMeaning meaning, Link link, String opening, int start) {

	static final LabelContext NONE = new LabelContext(LabelMeaning.UNKNOWN, Link.ADJACENT, "", -1);

	/**
	 * The context of the next element, if this is the label of a list. In brackets, any
	 * label applies to all elements. Without brackets, only a label such as "error codes"
	 * does.
	 * @param labeled whether the label identifies its value as a code
	 */
	LabelContext forNextElement(boolean labeled) {
		if (labeled && (this.meaning == LabelMeaning.CODE || this.meaning == LabelMeaning.ERROR)) {
			return new LabelContext(this.meaning, Link.ADJACENT, this.opening, -1);
		}
		boolean enclosed = this.opening.chars().anyMatch((c) -> "[{(".indexOf(c) >= 0);
		return enclosed ? new LabelContext(this.meaning, this.link, this.opening, -1) : NONE;
	}

	/** Where the label and the token start. */
	int startWith(CodeToken token) {
		boolean names = this.meaning == LabelMeaning.CODE || this.meaning == LabelMeaning.ERROR
				|| this.meaning == LabelMeaning.STATUS;
		return (names && this.start >= 0) ? this.start : token.start();
	}

	boolean isQuoted() {
		return this.opening.chars().anyMatch((c) -> c == '"' || c == '\'');
	}

	boolean hasMinus() {
		return this.opening.endsWith("-");
	}

	/** How a label is connected to its value. */
	enum Link {

		/** In machine format: {@code code=1}, {@code "code": 1}, {@code <code>1}. */
		ASSIGNED,

		/** In prose: {@code code: 1}, {@code code is 1}. */
		PROSE,

		/** As an argument: {@code code(1)}, {@code code[1]}. */
		BRACKET,

		/** As a path: {@code /codes/1}. */
		SLASH,

		/** By white space, a dash, or nothing. */
		ADJACENT

	}

}
