package io.faultbook.admin;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Page", description = "The position of the page in the list")
public record PageView(@Schema(example = "0", requiredMode = Schema.RequiredMode.REQUIRED) int number,
		@Schema(example = "20", requiredMode = Schema.RequiredMode.REQUIRED) int size,
		@Schema(example = "55", requiredMode = Schema.RequiredMode.REQUIRED) long totalElements,
		@Schema(example = "3", requiredMode = Schema.RequiredMode.REQUIRED) long totalPages) {

	public static final String NUMBER = "The page number, starting at 0. A page past the end has no entries.";

	public static final String SIZE = "The number of entries per page";

	public static final int MAX_SIZE = 200;

	public static final String DEFAULT_SIZE = "20";

	public static PageView of(int number, int size, long total) {
		return new PageView(number, size, total, (total + size - 1) / size);
	}

}
