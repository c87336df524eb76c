package io.faultbook.mcp;

import java.util.Collection;
import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** An argument of a tool that the client has to change. */
final class InvalidArgumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO_LENGTH = 64;

	private static final int MAX_NAMES = 50;

	private final DefaultMessageSourceResolvable resolvable;

	private InvalidArgumentException(String violation, Object... arguments) {
		super(violation);
		this.resolvable = new DefaultMessageSourceResolvable(new String[] { "mcp.argument." + violation }, arguments);
	}

	static InvalidArgumentException forUnknown(String name, Collection<String> known) {
		return new InvalidArgumentException("unknown", echo(name), join(known));
	}

	static InvalidArgumentException forMissing(String name) {
		return new InvalidArgumentException("missing", name);
	}

	static InvalidArgumentException forNoString(String name) {
		return new InvalidArgumentException("not-a-string", name);
	}

	static InvalidArgumentException forUnknownValue(String name, String value, Collection<String> known) {
		return new InvalidArgumentException("no-such-value", name, echo(value),
				join(known.stream().distinct().toList()));
	}

	static InvalidArgumentException forNoInteger(String name, int min, int max) {
		return new InvalidArgumentException("not-an-integer", name, min, max);
	}

	static InvalidArgumentException forTooLargeText(int maxBytes) {
		return new InvalidArgumentException("too-large", maxBytes / 1024);
	}

	static InvalidArgumentException forTooLongQuery(int maxLength) {
		return new InvalidArgumentException("too-long", maxLength);
	}

	static InvalidArgumentException forUnknownCatalog(String name, List<String> catalogs) {
		return new InvalidArgumentException("no-such-catalog", echo(name), join(catalogs));
	}

	static InvalidArgumentException forInvalidLanguage(String language, List<String> available) {
		return new InvalidArgumentException("language", echo(language), join(available));
	}

	private static String echo(String value) {
		return ToolArguments.wellFormed(value.substring(0, Math.min(value.length(), MAX_ECHO_LENGTH)));
	}

	private static String join(Collection<String> names) {
		return String.join(", ", names.stream().limit(MAX_NAMES).toList());
	}

	/** The sentence that says what to change. */
	MessageSourceResolvable resolvable() {
		return this.resolvable;
	}

}
