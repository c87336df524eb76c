package io.faultbook.editing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.faultbook.markdown.TextCharacters;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs need to know to handle an error. It is stored like a text, as JSON, under
 * the language tag {@code zxx} (no linguistic content), so that it has the same layers,
 * revisions, history, and conflicts.
 *
 * @param retry null if unknown
 * @param actors who can fix the cause; empty if unknown
 * @param httpStatus the HTTP status code that the code stands for; null if unknown
 * @param justification the words that say so; null for an editor's decision
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({ "retry", "actors", "httpStatus", "links", "justification" })
@JsonIgnoreProperties(ignoreUnknown = true)
public record Handling(@Nullable Retry retry, List<Actor> actors, @Nullable Integer httpStatus, List<Link> links,
		@Nullable String justification) {

	/** ISO 639-2: no linguistic content. */
	public static final Locale LANGUAGE = Locale.forLanguageTag("zxx");

	public static final Handling UNKNOWN = new Handling(null, List.of(), null, List.of(), null);

	/** By ID. */
	public static final Map<String, Retry> RETRIES = byId(Retry.values(), Retry::id);

	/** By ID. */
	public static final Map<String, Actor> ACTORS = byId(Actor.values(), Actor::id);

	/** By ID. */
	public static final Map<String, Rel> RELS = byId(Rel.values(), Rel::id);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	public Handling {
		actors = (actors != null) ? actors.stream().distinct().sorted().toList() : List.of();
		links = (links != null) ? List.copyOf(links) : List.of();
	}

	static <T> Map<String, T> byId(T[] values, Function<T, String> toId) {
		Map<String, T> byId = new LinkedHashMap<>();
		Arrays.stream(values).forEach((value) -> byId.put(toId.apply(value), value));
		return Collections.unmodifiableMap(byId);
	}

	/** Read the handling of a text; null means unknown. */
	public static Handling of(@Nullable TextContent content) {
		return (content != null) ? of(content.description()) : UNKNOWN;
	}

	/** Read the JSON of a text. */
	public static Handling of(String json) {
		return MAPPER.readValue(json, Handling.class);
	}

	/** Change the retry, the actors, or both to those of another one. */
	public Handling with(Handling other, boolean withRetry, boolean withActors) {
		return new Handling(withRetry ? other.retry : this.retry, withActors ? other.actors : this.actors,
				this.httpStatus, this.links, null);
	}

	Handling withoutJustification() {
		return new Handling(this.retry, this.actors, this.httpStatus, this.links, null);
	}

	public TextContent toContent() {
		return new TextContent(MAPPER.writeValueAsString(this), null);
	}

	/** Whether and when repeating the request helps. */
	public enum Retry {

		/** Wait, then repeat the same request. */
		LATER,

		/** Repeat the request once the cause is fixed. */
		AFTER_FIX,

		/** Repeating the request is pointless. */
		NEVER;

		@JsonValue
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** Who can fix the cause of an error. */
	public enum Actor {

		/** The author of the program that sends the request. */
		DEVELOPER,

		/** A user of that program. */
		USER,

		/** The person who runs that program, or the devices. */
		OPERATOR,

		/** The provider of the failing API. */
		VENDOR;

		@JsonValue
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	@Schema(name = "Link", description = "A page about the error")
	public record Link(
			@Schema(example = "Pair a device again", maxLength = MAX_TITLE,
					requiredMode = Schema.RequiredMode.REQUIRED) String title,
			@Schema(description = "An http or https URL", format = "uri", maxLength = MAX_URL,
					example = "https://wiki.example.com/pairing",
					requiredMode = Schema.RequiredMode.REQUIRED) String url,
			@Schema(description = "What the page is: a runbook, documentation, or a ticket",
					requiredMode = Schema.RequiredMode.REQUIRED) Rel rel) {

		public static final int MAX_TITLE = 200;

		public static final int MAX_URL = 2_000;

		@Override
		public String toString() {
			return this.title + " <" + this.url + '>';
		}

		/**
		 * Whether a text is an http or https URL that isn't too long and that can't pass
		 * for another one: with an ASCII host, and without credentials or controls of the
		 * writing direction.
		 */
		public static boolean isWebUrl(String text) {
			try {
				URI uri = new URI(text);
				String scheme = String.valueOf(uri.getScheme());
				return text.length() <= MAX_URL && uri.getHost() != null && uri.getRawUserInfo() == null
						&& !TextCharacters.hasBidiControl(text)
						&& (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
			}
			catch (URISyntaxException ex) {
				return false;
			}
		}

	}

	public enum Rel {

		RUNBOOK, DOC, TICKET;

		@JsonValue
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
