package io.faultbook.editing;

import java.util.List;
import java.util.regex.Pattern;

import io.faultbook.code.CodeId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Logs accepted edits to a separate logger, and counts them. It never logs texts or
 * credentials.
 */
@Component
public class AuditLog {

	private static final Logger logger = LoggerFactory.getLogger("io.faultbook.audit");

	private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private static final String ADDED_CODE = "addition";

	private static final String REMOVED_CODE = "removal";

	private static final String IMPORT = "import";

	private final MeterRegistry registry;

	AuditLog(MeterRegistry registry) {
		this.registry = registry;
		for (TextRevision.Kind kind : TextRevision.Kind.values()) {
			counter(kind.id());
		}
		counter(ADDED_CODE);
		counter(REMOVED_CODE);
		counter(IMPORT);
	}

	void logEdit(TextRevision.Kind kind, TextKey key, int revision, String editor) {
		counter(kind.id()).increment();
		String name = singleLine(editor);
		logger.atInfo()
			.addKeyValue("action", kind.id())
			.addKeyValue("editor", name)
			.addKeyValue("catalog", key.id().catalog())
			.addKeyValue("code", key.id().code())
			.addKeyValue("language", key.tag())
			.addKeyValue("revision", revision)
			.log("{} catalog={} code={} language={} revision={} editor=\"{}\"", kind.id(), key.id().catalog(),
					key.id().code(), key.tag(), revision, name);
	}

	void logAddedCode(CodeId id, String editor) {
		log(ADDED_CODE, "add-code", id, editor);
	}

	void logRemovedCode(CodeId id, String editor) {
		log(REMOVED_CODE, "remove-code", id, editor);
	}

	private void log(String kind, String action, CodeId id, String editor) {
		counter(kind).increment();
		String name = singleLine(editor);
		logger.atInfo()
			.addKeyValue("action", action)
			.addKeyValue("editor", name)
			.addKeyValue("catalog", id.catalog())
			.addKeyValue("code", id.code())
			.log("{} catalog={} code={} editor=\"{}\"", action, id.catalog(), id.code(), name);
	}

	/**
	 * Log an import of a table.
	 * @param sha256 the hashes of its files
	 */
	public void logImport(long id, String catalog, List<String> sha256, String editor) {
		counter(IMPORT).increment();
		String name = singleLine(editor);
		logger.atInfo()
			.addKeyValue("action", IMPORT)
			.addKeyValue("editor", name)
			.addKeyValue("catalog", catalog)
			.addKeyValue("import", id)
			.addKeyValue("sha256", sha256)
			.log("import catalog={} import={} sha256={} editor=\"{}\"", catalog, id, sha256, name);
	}

	private Counter counter(String kind) {
		return Counter.builder("faultbook.edits")
			.description("Edits that this replica accepted")
			.tag("kind", kind)
			.register(this.registry);
	}

	/** Prevents log injection by names from tokens. */
	private static String singleLine(String editor) {
		return CONTROL_CHARACTER.matcher(editor).replaceAll("?").replace('"', '\'');
	}

}
