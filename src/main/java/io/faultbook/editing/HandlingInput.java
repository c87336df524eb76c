package io.faultbook.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.faultbook.editing.Handling.Actor;
import io.faultbook.editing.Handling.Link;
import io.faultbook.editing.Handling.Retry;
import io.faultbook.markdown.TextCharacters;
import org.jspecify.annotations.Nullable;

/**
 * What an editor submits for programs.
 *
 * @param retry the ID of a {@link Retry}; null or blank if unknown
 * @param actors the IDs of {@link Actor}s
 * @param note the reason for the change
 */
public record HandlingInput(@Nullable String retry, List<String> actors, @Nullable Integer httpStatus,
		List<LinkInput> links, @Nullable String note) {

	public static final int MAX_LINKS = 10;

	private static final int MIN_STATUS = 100;

	private static final int MAX_STATUS = 599;

	public HandlingInput {
		actors = List.copyOf(actors);
		links = List.copyOf(links);
	}

	/** A link that an editor submits. */
	public record LinkInput(String title, String url, String rel) {
	}

	/**
	 * Convert it to a text.
	 * @throws EditRejectedException if a field is invalid
	 */
	public TextInput toTextInput() {
		Map<String, FieldViolation> violations = new LinkedHashMap<>();
		Optional<Retry> found = Optional.ofNullable(this.retry)
			.flatMap((id) -> find(id, Handling.RETRIES, "/retry", violations));
		List<Actor> known = new ArrayList<>();
		for (int i = 0; i < this.actors.size(); i++) {
			find(this.actors.get(i), Handling.ACTORS, "/actors/" + i, violations).ifPresent(known::add);
		}
		if (this.httpStatus != null && (this.httpStatus < MIN_STATUS || this.httpStatus > MAX_STATUS)) {
			violations.put("/httpStatus", FieldViolation.of("http-status"));
		}
		List<Link> valid = new ArrayList<>();
		if (this.links.size() > MAX_LINKS) {
			violations.put("/links", FieldViolation.of("too-many-links", MAX_LINKS));
		}
		for (int i = 0; i < this.links.size(); i++) {
			check(this.links.get(i), "/links/" + i, violations).ifPresent(valid::add);
		}
		if (!violations.isEmpty()) {
			throw EditRejectedException.forInvalidFields(violations);
		}
		return new TextInput(new Handling(found.orElse(null), known, this.httpStatus, valid, null).toContent(),
				this.note);
	}

	private static <T> Optional<T> find(String id, Map<String, T> values, String pointer,
			Map<String, FieldViolation> violations) {
		Optional<T> found = Optional.ofNullable(values.get(id.strip()));
		if (found.isEmpty()) {
			violations.put(pointer, FieldViolation.of("one-of", String.join(", ", values.keySet())));
		}
		return found;
	}

	private static Optional<Link> check(LinkInput link, String pointer, Map<String, FieldViolation> violations) {
		String title = link.title().strip();
		if (TextCharacters.isBlank(title) || title.length() > Link.MAX_TITLE || title.contains("\n")
				|| !TextCharacters.isPrintable(title) || TextCharacters.hasBidiControl(title)) {
			violations.put(pointer + "/title", FieldViolation.of("link-title", Link.MAX_TITLE));
		}
		String url = link.url().strip();
		if (!Link.isWebUrl(url)) {
			violations.put(pointer + "/url", FieldViolation.of("import-url"));
		}
		return find(link.rel(), Handling.RELS, pointer + "/rel", violations).map((rel) -> new Link(title, url, rel));
	}

}
