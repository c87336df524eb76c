package io.faultbook.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultbook.editing.Handling;
import io.faultbook.lookup.CodeFinder;
import io.faultbook.lookup.CodePage;
import io.faultbook.lookup.Page;
import io.faultbook.lookup.ContentPreferences;
import io.faultbook.search.Match;
import io.faultbook.search.SearchFilter;
import io.faultbook.snapshot.Category;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

import org.springframework.context.MessageSource;

/** Searches for codes, as {@code GET /codes?search=} does. */
final class SearchCodesTool implements McpTool {

	private static final String QUERY = "query";

	private static final String CATEGORY = "category";

	private static final String RETRY = "retry";

	private static final String ACTOR = "actor";

	private static final String PAGE = "page";

	private static final String SIZE = "size";

	/** Smaller than in HTTP, because results fill the context of an assistant. */
	private static final int DEFAULT_SIZE = 10;

	private static final int MAX_SIZE = 50;

	private final CodeFinder finder;

	private final SnapshotHolder holder;

	private final Notes notes;

	SearchCodesTool(CodeFinder finder, SnapshotHolder holder, MessageSource messages) {
		this.finder = finder;
		this.holder = holder;
		this.notes = new Notes(messages);
	}

	@Override
	public String name() {
		return "search_codes";
	}

	@Override
	public Set<String> arguments() {
		return Set.of(QUERY, ToolArguments.CATALOG, CATEGORY, RETRY, ACTOR, ToolArguments.LANGUAGE, PAGE, SIZE);
	}

	@Override
	public CallToolResult call(ToolArguments arguments, String acceptLanguage) {
		String query = arguments.required(QUERY);
		if (query.length() > CodeFinder.MAX_SEARCH_LENGTH) {
			throw InvalidArgumentException.forTooLongQuery(CodeFinder.MAX_SEARCH_LENGTH);
		}
		int page = arguments.integer(PAGE, 0, 0, Integer.MAX_VALUE);
		int size = arguments.integer(SIZE, DEFAULT_SIZE, 1, MAX_SIZE);
		Snapshot snapshot = this.holder.current();
		SearchFilter filter = new SearchFilter(arguments.catalogs(snapshot),
				arguments.oneOf(CATEGORY, snapshot.categories().all().stream().map(Category::name).toList()),
				arguments.oneOf(RETRY, Handling.RETRIES.keySet()), arguments.oneOf(ACTOR, Handling.ACTORS.keySet()));
		ContentPreferences preferences = arguments.preferences(snapshot, acceptLanguage);
		CodePage found = this.finder.search(query, filter, page, size, snapshot, preferences);
		Result result = result(found, preferences.language(snapshot.languages()));
		return CallToolResult.builder().addTextContent(text(result)).structuredContent(result).build();
	}

	private Result result(CodePage found, Locale language) {
		List<Hit> hits = found.items().stream().map((item) -> new Hit(item.entry().compose(), item.matches())).toList();
		List<Entry> entries = hits.stream().map(Hit::entry).toList();
		List<Ambiguity> ambiguities = Ambiguity.amongEntries(entries);
		return new Result(this.notes.on(found, entries, ambiguities, language), found.approximate(),
				found.unknownCodes(), ambiguities, hits, Page.of(found.number(), found.size(), found.total()));
	}

	/** One line per entry. */
	private static String text(Result result) {
		StringBuilder text = new StringBuilder();
		result.notes().forEach((note) -> text.append("- ").append(note).append('\n'));
		text.append('\n');
		result.content().stream().map(Hit::entry).forEach((entry) -> {
			text.append(entry.code()).append(" (").append(entry.catalog()).append("): ").append(entry.message());
			text.append(" - ").append(entry.description().replaceAll("\\s+", " ")).append('\n');
		});
		return text.toString().stripLeading();
	}

	/**
	 * The structured result: a list as in HTTP, and what an assistant must tell about it.
	 */
	private record Result(List<String> notes, boolean approximate, List<String> unknownCodes,
			List<Ambiguity> ambiguities, List<Hit> content, Page page) {

		Result {
			notes = List.copyOf(notes);
			unknownCodes = List.copyOf(unknownCodes);
			ambiguities = List.copyOf(ambiguities);
			content = List.copyOf(content);
		}

	}

	private record Hit(@JsonUnwrapped Entry entry, List<Match> matches) {

		Hit {
			matches = List.copyOf(matches);
		}

	}

}
