package io.faultbook.editing;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What editors change about a code itself. Like {@link Handling}, it is stored as a text
 * without a language. It contains only what differs from the table, so that everything
 * else still follows releases and imports.
 *
 * @param message of a code that an editor added; null if it is as first added
 * @param category the name of a category of the catalog; null for that of the table
 * @param related the codes that are easily confused with it; null for those of the table
 * @param retired null if the table decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CodeDetails(@Nullable String message, @Nullable String category, @Nullable List<String> related,
		@Nullable Boolean retired) {

	/** A private subtag, so that it isn't the handling. */
	public static final Locale LANGUAGE = Locale.forLanguageTag("zxx-x-code");

	static final CodeDetails UNCHANGED = new CodeDetails(null, null, null, null);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	public CodeDetails {
		related = (related != null) ? List.copyOf(related) : null;
	}

	/** Read the changes of a revision; null means that nothing differs from the table. */
	public static CodeDetails of(@Nullable String json) {
		return (json != null) ? MAPPER.readValue(json, CodeDetails.class) : UNCHANGED;
	}

	/** Read the changes of a text; null means that nothing differs from the table. */
	public static CodeDetails of(@Nullable TextContent content) {
		return of((content != null) ? content.description() : null);
	}

	public static CodeDetails of(TextState state) {
		return of(state.content());
	}

	TextContent toContent() {
		return new TextContent(MAPPER.writeValueAsString(this), null);
	}

}
