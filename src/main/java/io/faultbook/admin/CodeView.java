package io.faultbook.admin;

import java.util.List;

import io.faultbook.code.CatalogName;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "EditedCode", description = "A code with its text in each language")
record CodeView(@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
		@Schema(example = CatalogName.BUILT_IN, requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
		@Schema(example = "identityId and iotId not bound", requiredMode = Schema.RequiredMode.REQUIRED) String message,
		@Schema(description = "All messages that the API returns for the code",
				requiredMode = Schema.RequiredMode.REQUIRED) List<String> messages,
		@Schema(description = "Other names of the code",
				requiredMode = Schema.RequiredMode.REQUIRED) List<String> aliases,
		@Schema(example = "account-and-sharing", requiredMode = Schema.RequiredMode.REQUIRED) String category,
		@Schema(description = "`vendor`, or `edited` if an editor added the code",
				requiredMode = Schema.RequiredMode.REQUIRED) Origin origin,
		@Schema(description = "Whether readers see that the code is retired",
				requiredMode = Schema.RequiredMode.REQUIRED) boolean retired,
		@Schema(description = "The codes that are easily confused with it, as its page shows them",
				example = "[\"401\"]", requiredMode = Schema.RequiredMode.REQUIRED) List<String> related,
		@Schema(description = "The number of the newest change of the code itself; 0 if there is none",
				requiredMode = Schema.RequiredMode.REQUIRED) int revision,
		@Schema(description = "The texts in all languages that the code has, or once had, a text for",
				requiredMode = Schema.RequiredMode.REQUIRED) List<TextView> texts) {

	CodeView {
		messages = List.copyOf(messages);
		aliases = List.copyOf(aliases);
		related = List.copyOf(related);
		texts = List.copyOf(texts);
	}

	static CodeView of(CodeTexts code, List<String> related) {
		return new CodeView(code.code(), code.id().catalog(), code.message(), code.messages(), code.aliases(),
				code.effectiveCategory(), code.origin(), code.effectiveRetired(), related, code.details().revision(),
				code.texts().stream().map((text) -> TextView.of(code.id(), text)).toList());
	}

}
