package io.faultbook.editing;

import io.faultbook.code.CodeId;
import io.faultbook.editing.EditTransactions.Outcome;

import org.springframework.stereotype.Component;

/** Creates codes that the vendor's table lacks. */
@Component
public class CodeCreator {

	private final EditTransactions transactions;

	private final SourceLayer sourceLayer;

	private final TextLoader loader;

	private final TextValidator validator;

	private final AuditLog audit;

	CodeCreator(EditTransactions transactions, SourceLayer sourceLayer, TextLoader loader, TextValidator validator,
			AuditLog audit) {
		this.transactions = transactions;
		this.sourceLayer = sourceLayer;
		this.loader = loader;
		this.validator = validator;
		this.audit = audit;
	}

	/**
	 * Create a code. Readers can find it once it has a text.
	 * @param message what the failing API returns, up to 1000 characters
	 * @param category the name of an existing category
	 * @throws EditRejectedException if the code exists or a field is invalid
	 */
	public CodeTexts create(CodeId id, String message, String category, String editor) {
		String normalized = TextInput.normalize(message);
		return this.transactions.run((version) -> {
			if (this.sourceLayer.code(id).isPresent()) {
				throw EditRejectedException.forExistingCode(id.code());
			}
			this.validator.checkCode(normalized, category, this.sourceLayer.hasCategory(id.catalog(), category));
			this.sourceLayer.insertCode(id, normalized, category, version + 1);
			return Outcome.changed(this.loader.load(id).orElseThrow(), id, () -> this.audit.logAddedCode(id, editor));
		});
	}

}
