package io.faultbook.editing;

import io.faultbook.editing.EditTransactions.Outcome;

import org.springframework.stereotype.Component;

/** Adds codes that the vendor's table lacks. */
@Component
public class CodeCreator {

	private final EditTransactions transactions;

	private final SourceLayer codes;

	private final TextLoader texts;

	private final TextValidator rules;

	private final AuditLog audit;

	CodeCreator(EditTransactions transactions, SourceLayer codes, TextLoader texts, TextValidator rules,
			AuditLog audit) {
		this.transactions = transactions;
		this.codes = codes;
		this.texts = texts;
		this.rules = rules;
		this.audit = audit;
	}

	/**
	 * Add a code; it is served once it has a text.
	 * @param message what the failing API returns, up to 1000 characters
	 * @param category the name of a category that there is
	 * @throws EditRejectedException if there is this code already, or a field cannot be
	 */
	public CodeTexts add(String code, String message, String category, String editor) {
		String tidy = TextInput.tidy(message);
		return this.transactions.run((version) -> {
			if (this.codes.code(code).isPresent()) {
				throw EditRejectedException.forExistingCode(code);
			}
			this.rules.checkCode(tidy, category, this.codes.hasCategory(category));
			this.codes.add(code, tidy, category);
			return Outcome.changed(this.texts.of(code).orElseThrow(), code, () -> this.audit.added(code, editor));
		});
	}

}
