package baseline;

import java.time.Instant;

/** A code with one text, the zh-CN text, and a pair of related codes or nulls. */
record EntryRow(String code, String catalog, String message, String category, String language, String description, String remediation,
		String origin, String originalDescription, String originalRemediation, String currentOriginalDescription,
		String currentOriginalRemediation, Instant updatedAt, String pairCode, String pairRelated) {

	String related() {
		return this.code.equals(this.pairCode) ? this.pairRelated : this.pairCode;
	}

}
