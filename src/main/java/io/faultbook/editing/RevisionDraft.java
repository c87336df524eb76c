package io.faultbook.editing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is about to become a revision.
 *
 * @param kind what is done
 * @param content the words; null for a withdrawal
 * @param note why, or null
 * @param textUpdatedAt when the words last changed; null for now
 */
record RevisionDraft(RevisionKind kind, @Nullable TextContent content, @Nullable String note,
		@Nullable Instant textUpdatedAt) {

}
