package io.faultbook.editing;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The content of a text. Texts are compared by their content, never by time.
 *
 * @param description what the code means, as plain text
 * @param remediation what to do, in Markdown; null to show the remediation in another
 * language; blank for no remediation
 */
@Embeddable
public record TextContent(String description, @Nullable String remediation) {

}
