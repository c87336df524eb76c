package io.faultbook.editing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The last change of what readers see.
 *
 * @param version the data version that the change led to
 * @param previous the content before the change; null if there was none, or if it isn't
 * known
 */
public record TextChange(long version, Instant at, @Nullable TextContent previous) {

	static final TextChange NONE = new TextChange(0, Instant.EPOCH, null);

	/** The later one of two changes. */
	TextChange latest(TextChange other) {
		return (other.version > this.version) ? other : this;
	}

}
