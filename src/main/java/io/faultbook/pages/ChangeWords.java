package io.faultbook.pages;

import java.util.Locale;
import java.util.function.BinaryOperator;

import io.faultbook.markdown.RemediationSteps;

import org.springframework.context.MessageSource;

/**
 * Puts the values of changed fields into words: the names of IDs, and the plain text of a
 * remediation.
 *
 * @param language the language of the names
 */
public record ChangeWords(MessageSource messages, Locale language) implements BinaryOperator<String> {

	private static final RemediationSteps STEPS = new RemediationSteps();

	@Override
	public String apply(String kind, String value) {
		return kind.equals("remediation") ? String.join("\n", STEPS.read(value))
				: this.messages.getMessage("page." + kind + '.' + value, null, this.language);
	}

}
