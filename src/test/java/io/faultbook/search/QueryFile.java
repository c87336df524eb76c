package io.faultbook.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads files of queries: one query per line, with line feeds, tabs, and backslashes
 * escaped.
 */
final class QueryFile {

	private QueryFile() {
	}

	static List<String> lines(String resource) throws IOException {
		return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
	}

	static String unescape(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\\' && i + 1 < text.length() && "nt\\".indexOf(text.charAt(i + 1)) >= 0) {
				i++;
				plain.append(switch (text.charAt(i)) {
					case 'n' -> '\n';
					case 't' -> '\t';
					default -> '\\';
				});
			}
			else {
				plain.append(character);
			}
		}
		return plain.toString();
	}

}
