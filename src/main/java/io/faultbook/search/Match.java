package io.faultbook.search;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where a search matched: a part of the plain text of a field")
public record Match(
		@Schema(description = "`code`, `message`, `receivedMessage`, `description`, or `remediation`",
				example = "description", requiredMode = Schema.RequiredMode.REQUIRED) String field,
		@Schema(description = "The language of the text, a BCP 47 tag; absent for fields that have none",
				example = "zh-CN") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
		@Schema(description = "Plain text, with an ellipsis where text was left out", example = "设备和账号未绑定",
				requiredMode = Schema.RequiredMode.REQUIRED) String fragment,
		@Schema(description = "The matches in the fragment",
				requiredMode = Schema.RequiredMode.REQUIRED) List<Mark> marks) {

	public Match {
		marks = List.copyOf(marks);
	}

	public record Mark(
			@Schema(description = "Start of the match in the fragment, in UTF-16 code units", example = "0",
					requiredMode = Schema.RequiredMode.REQUIRED) int start,
			@Schema(description = "End of the match in the fragment (exclusive), in UTF-16 code units", example = "2",
					requiredMode = Schema.RequiredMode.REQUIRED) int end) {
	}

}
