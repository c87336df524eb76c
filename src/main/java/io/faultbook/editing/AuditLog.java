package io.faultbook.editing;

import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Writes a line for each accepted edit, by a logger of its own: who did what to which
 * text; never the text, nor anything that lets one in. It counts them, too.
 */
@Component
class AuditLog {

	private static final Logger logger = LoggerFactory.getLogger("io.faultbook.audit");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private final EditMetrics metrics;

	AuditLog(EditMetrics metrics) {
		this.metrics = metrics;
	}

	void accepted(RevisionKind kind, TextKey key, int revision, String editor) {
		this.metrics.accepted(kind);
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
		this.metrics.added();
		String name = inOneLine(editor);
		logger.atInfo()
			.addKeyValue("action", "add-code")
			.addKeyValue("editor", name)
			.addKeyValue("code", code)
			.log("add-code code={} editor=\"{}\"", code, name);
	}

	/** A name from a token must not forge a second line. */
	private static String inOneLine(String editor) {
		return CONTROL.matcher(editor).replaceAll("?").replace('"', '\'');
	}

}
