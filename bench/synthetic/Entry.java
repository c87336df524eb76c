/** A code with its texts. The remediation can be null. */
record Entry(String code, String message, String category, Text english, Text chinese) {

	record Text(String description, String remediation) {
	}

}
