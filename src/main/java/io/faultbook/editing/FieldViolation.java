package io.faultbook.editing;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong with a field, as the message {@code field.<key>}.
 *
 * @param arguments the message's arguments
 */
public record FieldViolation(String key, List<Object> arguments) implements MessageSourceResolvable {

	public FieldViolation {
		arguments = List.copyOf(arguments);
	}

	public static FieldViolation of(String key, Object... arguments) {
		return new FieldViolation(key, List.of(arguments));
	}

	@Override
	public String[] getCodes() {
		return new String[] { "field." + this.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

}
