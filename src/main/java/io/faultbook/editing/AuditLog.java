package io.faultbook.editing;

import java.util.regex.Pattern;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Counts each accepted edit, and logs it with a separate logger: who did what to which
 * text. It never logs the text or credentials.
 */
@Component
class AuditLog {

	private static final Logger logger = LoggerFactory.getLogger("io.faultbook.audit");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private static final String ADDITION = "addition";

	private final MeterRegistry meters;

	AuditLog(MeterRegistry meters) {
		this.meters = meters;
		for (TextRevision.Kind kind : TextRevision.Kind.values()) {
			edits(kind.id());
		}
		edits(ADDITION);
	}

	void accepted(TextRevision.Kind kind, TextKey key, int revision, String editor) {
		edits(kind.id()).increment();
		String name = inOneLine(editor);
		logger.atInfo()
			.addKeyValue("action", kind.id())
			.addKeyValue("editor", name)
			.addKeyValue("code", key.code())
			.addKeyValue("language", key.tag())
			.addKeyValue("revision", revision)
			.log("{} code={} language={} revision={} editor=\"{}\"", kind.id(), key.code(), key.tag(), revision, name);
	}

	void added(String code, String editor) {
		edits(ADDITION).increment();
		String name = inOneLine(editor);
		logger.atInfo()
			.addKeyValue("action", "add-code")
			.addKeyValue("editor", name)
			.addKeyValue("code", code)
			.log("add-code code={} editor=\"{}\"", code, name);
	}

	private Counter edits(String kind) {
		return Counter.builder("faultbook.edits")
			.description("Edits that this replica accepted")
			.tag("kind", kind)
			.register(this.meters);
	}

	/** A name from a token must not forge a second line. */
	private static String inOneLine(String editor) {
		return CONTROL.matcher(editor).replaceAll("?").replace('"', '\'');
	}

}
