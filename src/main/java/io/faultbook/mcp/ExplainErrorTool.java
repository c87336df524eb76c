package io.faultbook.mcp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.faultbook.lookup.ContentPreferences;
import io.faultbook.resolve.ResolvedText;
import io.faultbook.resolve.TextExplainer;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

import org.springframework.context.MessageSource;

/** Explains the error codes in a text, as {@code POST /resolve} does. */
final class ExplainErrorTool implements McpTool {

	private static final String TEXT = "text";

	private final TextExplainer explainer;

	private final SnapshotHolder holder;

	private final int maxBytes;

	private final ExplanationText explanationText;

	private final Notes notes;

	ExplainErrorTool(TextExplainer explainer, SnapshotHolder holder, int maxBytes, MessageSource messages) {
		this.explainer = explainer;
		this.holder = holder;
		this.maxBytes = maxBytes;
		this.explanationText = new ExplanationText(messages);
		this.notes = new Notes(messages);
	}

	@Override
	public String name() {
		return "explain_error";
	}

	@Override
	public Set<String> arguments() {
		return Set.of(TEXT, ToolArguments.CATALOG, ToolArguments.LANGUAGE);
	}

	@Override
	public CallToolResult call(ToolArguments arguments, String acceptLanguage) {
		String text = arguments.required(TEXT);
		if (text.getBytes(StandardCharsets.UTF_8).length > this.maxBytes) {
			throw InvalidArgumentException.forTooLargeText(this.maxBytes);
		}
		Snapshot snapshot = this.holder.current();
		Set<String> catalogs = arguments.catalogs(snapshot);
		ContentPreferences preferences = arguments.preferences(snapshot, acceptLanguage);
		Locale language = preferences.language(snapshot.languages());
		ResolvedText resolved = this.explainer.explain(text, snapshot, catalogs, preferences);
		List<Ambiguity> ambiguities = Ambiguity.among(resolved.findings());
		List<Contradiction> contradictions = Contradiction.among(resolved, text);
		Explanation explanation = new Explanation(this.notes.on(resolved, ambiguities, contradictions, language),
				Explanation.isApproximate(resolved), resolved.findings(), resolved.unknown(), ambiguities,
				contradictions, resolved.omitted(), resolved.linesRead());
		return CallToolResult.builder()
			.addTextContent(this.explanationText.write(explanation, snapshot, language))
			.structuredContent(explanation)
			.build();
	}

}
