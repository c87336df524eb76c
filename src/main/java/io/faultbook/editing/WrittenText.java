package io.faultbook.editing;

import java.time.Instant;

/**
 * A text with its origin and date.
 *
 * @param updatedAt when the content last changed
 */
public record WrittenText(Origin origin, TextContent content, Instant updatedAt) {

}
