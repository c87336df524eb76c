package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Explains rejected imports beside the fields of their forms. */
@Component
final class ImportErrors {

	private static final String FILE = "file";

	private final MessageSource messages;

	ImportErrors(MessageSource messages) {
		this.messages = messages;
	}

	/** Whether the import, or what is served, changed after the page was rendered. */
	static boolean isStale(ErrorResponseException rejection) {
		return rejection.getStatusCode().value() == HttpStatus.PRECONDITION_FAILED.value();
	}

	/**
	 * The messages by field.
	 * @throws ErrorResponseException the rejection itself if no field caused it
	 */
	Map<String, String> of(ErrorResponseException rejection, Locale language) {
		String problem = String.valueOf(rejection.getBody().getType());
		Map<String, Object> details = Objects.requireNonNullElse(rejection.getBody().getProperties(), Map.of());
		Object[] arguments = Objects.requireNonNullElse(rejection.getDetailMessageArguments(), new Object[0]);
		return switch (problem.substring(problem.lastIndexOf('/') + 1)) {
			case "invalid-fields" -> invalidFields((Map<?, ?>) Objects.requireNonNull(details.get("errors")), language);
			case "invalid-parameter" ->
				invalidOption(String.valueOf(Objects.requireNonNull(details.get("parameter"))), language);
			case "unreadable-table" -> Map.of(FILE, String.valueOf(arguments[0]));
			case "table-too-large" -> Map.of(FILE, message("console.import.too-large", language, arguments));
			case "too-many-files" -> Map.of(FILE, message("console.import.too-many-files", language, arguments));
			case "unconfirmed-retirements" ->
				Map.of("confirmed", message("console.import.unconfirmed", language, arguments));
			case "imports-busy" -> Map.of(FILE, message("console.import.busy", language));
			default -> throw rejection;
		};
	}

	private Map<String, String> invalidFields(Map<?, ?> violations, Locale language) {
		Map<String, String> errors = new LinkedHashMap<>();
		violations.forEach((pointer, violation) -> {
			String field = pointer.toString().substring(pointer.toString().lastIndexOf('/') + 1);
			MessageSourceResolvable resolvable = (MessageSourceResolvable) violation;
			boolean option = Objects.requireNonNull(resolvable.getCodes())[0].startsWith("parameter.");
			errors.putAll(option ? invalidOption(field, language)
					: Map.of(field, this.messages.getMessage(resolvable, language)));
		});
		return errors;
	}

	private Map<String, String> invalidOption(String option, Locale language) {
		return Map.of(option, message("console.import.invalid." + option, language));
	}

	String message(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
