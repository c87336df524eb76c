package usual;

import java.time.Instant;

/** A code with one text, the words it was made from, and one related code or none. */
record TextRow(String code, String message, String category, String language, String description, String remediation,
		String origin, String originalDescription, String originalRemediation, String nowDescription,
		String nowRemediation, Instant updatedAt, String first, String second) {

	String related() {
		return this.code.equals(this.first) ? this.second : this.first;
	}

}
