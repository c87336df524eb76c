package io.faultbook.admin;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "History", description = "A page of the history of a text, newest revision first")
record HistoryView(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<RevisionView> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

	HistoryView {
		content = List.copyOf(content);
	}

}
