package io.faultbook.editing;

import java.time.Instant;

/**
 * A text as it was written.
 *
 * @param origin whose words these are
 * @param content the words
 * @param updatedAt when the words last changed
 */
public record WrittenText(Origin origin, TextContent content, Instant updatedAt) {

}
