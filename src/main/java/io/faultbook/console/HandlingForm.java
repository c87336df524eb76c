package io.faultbook.console;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.Handling;
import io.faultbook.editing.HandlingInput;
import io.faultbook.editing.HistoryRow;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The form for editing what programs need to know.
 *
 * @param retry an ID; empty if unknown
 * @param actors the IDs of the chosen actors
 * @param httpStatus as the editor typed it
 * @param links the links that aren't empty, then empty ones to fill in
 * @param note the reason for the change. Browsers send it last, so it is missing if the
 * form was cut off.
 */
record HandlingForm(@NotNull(message = "{field.missing}") String retry, List<String> actors,
		@NotNull(message = "{field.missing}") String httpStatus, List<LinkForm> links,
		@NotNull(message = "{field.missing}") String note) implements MergeableForm<HandlingForm> {

	private static final int EMPTY_LINKS = 2;

	private static final int INVALID_STATUS = 0;

	HandlingForm {
		actors = present(actors).toList();
		List<LinkForm> filled = present(links).filter((link) -> !link.isEmpty()).toList();
		int empty = Math.max(0, Math.min(EMPTY_LINKS, HandlingInput.MAX_LINKS - filled.size()));
		links = Stream.concat(filled.stream(), Stream.generate(LinkForm::empty).limit(empty)).toList();
	}

	/** Binding passes null for a missing list, and lists with gaps. */
	private static <T> Stream<T> present(@Nullable List<T> values) {
		return (values != null) ? values.stream().filter(Objects::nonNull) : Stream.empty();
	}

	static HandlingForm of(Handling handling) {
		return new HandlingForm((handling.retry() != null) ? handling.retry().id() : "",
				handling.actors().stream().map(Handling.Actor::id).toList(),
				(handling.httpStatus() != null) ? handling.httpStatus().toString() : "",
				handling.links().stream().map(LinkForm::of).toList(), "");
	}

	static HandlingForm of(HistoryRow row) {
		return of((row.description() != null) ? Handling.of(row.description()) : Handling.UNKNOWN);
	}

	/** What a valid form says. */
	Handling handling() {
		return Handling.of(input().toTextInput().content());
	}

	HandlingInput input() {
		return new HandlingInput(StringUtils.hasText(this.retry) ? this.retry : null, this.actors, parseStatus(),
				this.links.stream().filter((link) -> !link.isEmpty()).map(LinkForm::input).toList(), this.note);
	}

	@Override
	public HandlingForm merge(HandlingForm base, HandlingForm theirs) {
		return new HandlingForm(MergeableForm.merge(base.retry, this.retry, theirs.retry),
				MergeableForm.merge(base.actors, this.actors, theirs.actors),
				MergeableForm.merge(base.httpStatus, this.httpStatus, theirs.httpStatus),
				MergeableForm.merge(base.links, this.links, theirs.links), this.note);
	}

	@Override
	public boolean overlaps(HandlingForm base, HandlingForm theirs) {
		return MergeableForm.overlap(base.retry, this.retry, theirs.retry)
				|| MergeableForm.overlap(base.actors, this.actors, theirs.actors)
				|| MergeableForm.overlap(base.httpStatus, this.httpStatus, theirs.httpStatus)
				|| MergeableForm.overlap(base.links, this.links, theirs.links);
	}

	private @Nullable Integer parseStatus() {
		String typed = this.httpStatus.strip();
		if (typed.isEmpty()) {
			return null;
		}
		return typed.matches("[0-9]{3}") ? Integer.valueOf(typed) : Integer.valueOf(INVALID_STATUS);
	}

	/** A row of the form. A link without a title and a URL is ignored. */
	record LinkForm(String rel, String title, String url) {

		LinkForm {
			rel = Objects.requireNonNullElse(rel, Handling.Rel.RUNBOOK.id());
			title = Objects.requireNonNullElse(title, "");
			url = Objects.requireNonNullElse(url, "");
		}

		static LinkForm empty() {
			return new LinkForm(Handling.Rel.RUNBOOK.id(), "", "");
		}

		static LinkForm of(Handling.Link link) {
			return new LinkForm(link.rel().id(), link.title(), link.url());
		}

		boolean isEmpty() {
			return this.title.isBlank() && this.url.isBlank();
		}

		HandlingInput.LinkInput input() {
			return new HandlingInput.LinkInput(this.title, this.url, this.rel);
		}

	}

}
