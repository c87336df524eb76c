package io.faultbook.editing;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, which is what makes it the same as another or not.
 *
 * @param description what the code means; plain text
 * @param remediation what to do, Markdown; null for another language's, blank for none on
 * purpose
 */
@Embeddable
public record TextContent(String description, @Nullable String remediation) {

}
