package io.faultbook.lookup;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "The position of the page in the list")
public record Page(
		@Schema(description = "The page number, starting at 0", example = "0",
				requiredMode = Schema.RequiredMode.REQUIRED) int number,
		@Schema(description = "The maximum number of entries per page", example = "20",
				requiredMode = Schema.RequiredMode.REQUIRED) int size,
		@Schema(description = "The number of entries on all pages", example = "55",
				requiredMode = Schema.RequiredMode.REQUIRED) long totalElements,
		@Schema(description = "The number of pages", example = "3",
				requiredMode = Schema.RequiredMode.REQUIRED) long totalPages) {

	/** If the size is 0, there are no pages. */
	public static Page of(int number, int size, long total) {
		return new Page(number, size, total, (size > 0) ? (total + size - 1) / size : 0);
	}

}
