package io.faultbook.snapshot;

/** A form that entries are rendered in when a catalogue is loaded. */
public enum Rendition {

	/** A JSON object, also an element of a list. */
	JSON,

	/** A text for a terminal of 80 columns. */
	TEXT,

	MARKDOWN,

	/** One line of a list as text, with its line feed. */
	TEXT_ROW

}
