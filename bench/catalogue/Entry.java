/** One synthetic code with its texts; a remediation may be null. */
record Entry(String code, String message, String category, Text english, Text chinese) {

	record Text(String description, String remediation) {
	}

}
