package io.faultbook.lookup;

import java.io.ByteArrayOutputStream;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/** Writes a {@link CodeList} with the already rendered JSON of its entries. */
final class JsonListWriter {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int BEFORE_ENTRIES = "{\"content\":[".length();

	private JsonListWriter() {
	}

	static byte[] write(CodePage page) {
		byte[] list = JSON.writeValueAsBytes(new CodeList(List.of(), Page.of(page.number(), page.size(), page.total()),
				page.approximate(), page.unknownCodes(), page.missing()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(list, 0, BEFORE_ENTRIES);
		for (int i = 0; i < page.items().size(); i++) {
			if (i > 0) {
				out.write(',');
			}
			write(page.items().get(i), page.search(), out);
		}
		out.write(list, BEFORE_ENTRIES, list.length - BEFORE_ENTRIES);
		return out.toByteArray();
	}

	/** For a search, inserts the matches before the closing brace of the entry. */
	private static void write(CodePage.Item item, boolean search, ByteArrayOutputStream out) {
		byte[] entry = item.entry().representation(MediaType.APPLICATION_JSON).body();
		if (!search) {
			out.writeBytes(entry);
			return;
		}
		byte[] matches = JSON.writeValueAsBytes(new CodeList.Item(item.matches()));
		out.write(entry, 0, entry.length - 1);
		out.write(',');
		out.write(matches, 1, matches.length - 1);
	}

}
