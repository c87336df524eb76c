package io.faultbook.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

final class WordList {

	private WordList() {
	}

	/** The lines of a list, without comments and blank lines. */
	static List<String> lines(String name) {
		try {
			String content = new ClassPathResource(name, WordList.class).getContentAsString(StandardCharsets.UTF_8);
			return content.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
