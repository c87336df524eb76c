package io.faultbook.editing;

import io.faultbook.editing.EditTransactions.Outcome;

import org.springframework.stereotype.Component;

/** Adds codes that the vendor's table lacks. */
@Component
public class CodeAdder {

	private final EditTransactions transactions;

	private final SourceLayer codes;

	private final TextReader texts;

	private final TextRules rules;

	private final AuditLog audit;

	CodeAdder(EditTransactions transactions, SourceLayer codes, TextReader texts, TextRules rules, AuditLog audit) {
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
	 * @throws RefusedEditException if there is this code already, or a field cannot be
	 */
	public CodeTexts add(String code, String message, String category, String editor) {
		String tidy = TextInput.tidy(message);
		return this.transactions.run((version) -> {
			if (this.codes.code(code).isPresent()) {
				throw RefusedEditException.forExistingCode(code);
			}
			this.rules.checkCode(tidy, category, this.codes.hasCategory(category));
			this.codes.add(code, tidy, category);
			return Outcome.changed(this.texts.of(code).orElseThrow(), code, () -> this.audit.added(code, editor));
		});
	}

}
