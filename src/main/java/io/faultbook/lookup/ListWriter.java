package io.faultbook.lookup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.faultbook.catalog.Rendition;
import io.faultbook.search.Match;
import tools.jackson.databind.json.JsonMapper;

/** Writes a list out of the bytes that its entries were rendered to. */
final class ListWriter {

	private static final JsonMapper JSON = JsonMapper.shared();

	private ListWriter() {
	}

	static byte[] write(CodePage page, ListFormat format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		switch (format) {
			case JSON -> json(page, out);
			case CSV -> {
				out.writeBytes(CsvRowRenderer.header());
				rows(page, Rendition.CSV_ROW, out);
			}
			case TEXT -> rows(page, Rendition.TEXT_ROW, out);
			case HTML -> throw new IllegalArgumentException("A page is no list of bytes that are ready");
		}
		return out.toByteArray();
	}

	private static void rows(CodePage page, Rendition rendition, ByteArrayOutputStream out) {
		page.items().forEach((item) -> out.writeBytes(item.entry().as(rendition).body()));
	}

	private static void json(CodePage page, ByteArrayOutputStream out) {
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
