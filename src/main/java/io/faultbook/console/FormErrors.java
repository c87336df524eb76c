package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.RefusedEditException;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** What is wrong with the fields of a form. */
final class FormErrors {

	private FormErrors() {
	}

	/** By the names of the fields; none where it is not the fields that are wrong. */
	static Map<String, MessageSourceResolvable> of(RefusedEditException refusal) {
		Map<String, MessageSourceResolvable> errors = new LinkedHashMap<>();
		if (refusal.details().get("errors") instanceof Map<?, ?> map) {
			map.forEach(
					(pointer, error) -> errors.put(pointer.toString().substring(1), (MessageSourceResolvable) error));
		}
		return errors;
	}

	/** In sentences. */
	static Map<String, String> told(Map<String, ? extends MessageSourceResolvable> errors, MessageSource messages,
			Locale language) {
		Map<String, String> told = new LinkedHashMap<>();
		errors.forEach((field, error) -> told.put(field, messages.getMessage(error, language)));
		return told;
	}

}
