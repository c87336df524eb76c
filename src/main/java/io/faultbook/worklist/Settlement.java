package io.faultbook.worklist;

/**
 * How an editor settles a conflict of a row.
 *
 * @param revision the current revision that the editor compared the row with
 * @param description the merged description
 * @param remediation the merged remediation
 */
public record Settlement(int revision, Choice choice, String description, String remediation) {

	/** The text to save. */
	public enum Choice {

		MERGED, MINE, THEIRS

	}

}
