package io.faultbook.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.demand.Demand.Comment;
import io.faultbook.demand.Demand.Reason;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.unknowncode.UnknownCodeStore;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Lists the codes that need work, by how much readers need it. */
@Component
public class DemandList {

	private static final int MAX_UNKNOWN = 1_000;

	private final PopularCodes popular;

	private final FeedbackStore feedback;

	private final UnknownCodeStore unknownCodes;

	DemandList(PopularCodes popular, FeedbackStore feedback, UnknownCodeStore unknownCodes) {
		this.popular = popular;
		this.feedback = feedback;
		this.unknownCodes = unknownCodes;
	}

	/** All codes with a reason or a comment, those with the highest score first. */
	public List<Demand> find(Snapshot snapshot) {
		Map<CodeId, Collected> all = new LinkedHashMap<>();
		this.unknownCodes.find(0, MAX_UNKNOWN)
			.codes()
			.forEach((unknown) -> collect(all, new CodeId("", unknown.code())).lookups += unknown.count());
		this.popular.counts().forEach((id, count) -> collect(all, id).lookups += count);
		this.feedback.findAll().forEach((row) -> collect(all, resolve(row.feedback(), snapshot)).add(row));
		snapshot.codeTexts().stream().filter((code) -> all.containsKey(code.id())).forEach((code) -> {
			Collected collected = collect(all, code.id());
			collected.message = code.message();
			addReasons(code, snapshot.languages().languages(), collected.reasons);
		});
		return all.entrySet()
			.stream()
			.flatMap((collected) -> collected.getValue().demand(collected.getKey()).stream())
			.sorted(Comparator.comparingLong(Demand::score).reversed().thenComparing(Demand::code))
			.toList();
	}

	private static Collected collect(Map<CodeId, Collected> all, CodeId id) {
		return all.computeIfAbsent(id, (key) -> new Collected());
	}

	/** A code that was unknown may be known by now. */
	private static CodeId resolve(Feedback feedback, Snapshot snapshot) {
		List<RenderedCode> known = feedback.catalog().isEmpty() ? snapshot.named(feedback.code(), null) : List.of();
		return known.isEmpty() ? new CodeId(feedback.catalog(), feedback.code()) : known.get(0).id();
	}

	private static void addReasons(CodeTexts code, List<Locale> languages, Set<Reason> reasons) {
		for (TextState text : languages.stream().map(code::text).toList()) {
			WrittenText effective = text.effective();
			if (effective == null) {
				reasons.add(Reason.MISSING);
			}
			else if (effective.content().remediation() == null) {
				reasons.add(Reason.NO_REMEDIATION);
			}
			if (text.outdated()) {
				reasons.add(Reason.OUTDATED);
			}
		}
	}

	private static final class Collected {

		private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

		private @Nullable String message;

		private long lookups;

		private long helpful;

		private long unhelpful;

		private final List<Comment> comments = new ArrayList<>();

		void add(FeedbackStore.Row row) {
			Boolean vote = row.feedback().helpful();
			if (vote != null) {
				this.helpful += vote ? row.times() : 0;
				this.unhelpful += vote ? 0 : row.times();
			}
			if (!row.feedback().comment().isEmpty()) {
				this.comments.add(new Comment(row.id(), vote, row.feedback().comment(), row.times(), row.lastDay()));
			}
		}

		/** Empty if there is nothing to do, or if the code was removed. */
		Optional<Demand> demand(CodeId id) {
			boolean unknown = id.catalog().isEmpty();
			if (unknown) {
				this.reasons.add(Reason.UNKNOWN);
			}
			if (this.unhelpful > 0 && this.unhelpful >= this.helpful) {
				this.reasons.add(Reason.UNHELPFUL);
			}
			boolean nothingToDo = this.reasons.isEmpty() && this.comments.isEmpty();
			if (nothingToDo || (!unknown && this.message == null)) {
				return Optional.empty();
			}
			return Optional.of(new Demand(unknown ? null : id, id.code(), this.message, this.lookups, this.helpful,
					this.unhelpful, List.copyOf(this.reasons), this.comments));
		}

	}

}
