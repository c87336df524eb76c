package io.faultbook.lookup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.search.Match;
import io.faultbook.snapshot.Rendition;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list out of the bytes that its entries were rendered to. */
@Component
final class ListWriter {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final MessageSource messages;

	ListWriter(MessageSource messages) {
		this.messages = messages;
	}

	/** One line an entry; near matches are announced before the first. */
	byte[] text(CodePage page, Locale language) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		if (page.approximate() && !page.items().isEmpty()) {
			String note = this.messages.getMessage("page.list.approximate.title", null, language) + ' '
					+ this.messages.getMessage("page.list.approximate", null, language);
			out.writeBytes((TerminalText.wrap(note, "", "", language) + "\n\n").getBytes(StandardCharsets.UTF_8));
		}
		page.items().forEach((item) -> out.writeBytes(item.entry().as(Rendition.TEXT_ROW).body()));
		return out.toByteArray();
	}

	byte[] json(CodePage page) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(ascii("{\"content\":["));
		for (int i = 0; i < page.items().size(); i++) {
			if (i > 0) {
				out.write(',');
			}
			item(page.items().get(i), page.search(), out);
		}
		out.writeBytes(ascii("],\"page\":"));
		out.writeBytes(
				JSON.writeValueAsBytes(new CodeList.Page(page.number(), page.size(), page.total(), page.totalPages())));
		out.writeBytes(ascii(",\"approximate\":" + page.approximate()));
		List<String> missing = page.missing();
		if (missing != null) {
			out.writeBytes(ascii(",\"missing\":"));
			out.writeBytes(JSON.writeValueAsBytes(missing));
		}
		out.write('}');
		return out.toByteArray();
	}

	/** The entry's own bytes, with the matches put in before the closing brace. */
	private static void item(CodePage.Item item, boolean search, ByteArrayOutputStream out) {
		byte[] entry = item.entry().as(Rendition.JSON).body();
		if (!search) {
			out.writeBytes(entry);
			return;
		}
		byte[] matches = JSON.writeValueAsBytes(Map.<String, List<Match>>of("matches", item.matches()));
		out.write(entry, 0, entry.length - 1);
		out.write(',');
		out.write(matches, 1, matches.length - 1);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
