package io.faultbook.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.demand.Demand.Comment;
import io.faultbook.demand.Demand.Reason;
import io.faultbook.snapshot.Entry;
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
		return all.entrySet()
			.stream()
			.flatMap((collected) -> collected.getValue().demand(collected.getKey(), snapshot).stream())
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

	private static final class Collected {

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
		List<Demand> demand(CodeId id, Snapshot snapshot) {
			boolean unknown = id.catalog().isEmpty();
			RenderedCode code = unknown ? null : snapshot.find(id).orElse(null);
			if (!unknown && code == null) {
				return List.of();
			}
			Set<Reason> reasons = EnumSet.noneOf(Reason.class);
			String message = (code != null) ? addReasons(code, snapshot, reasons) : null;
			if (unknown) {
				reasons.add(Reason.UNKNOWN);
			}
			if (this.unhelpful > 0 && this.unhelpful >= this.helpful) {
				reasons.add(Reason.UNHELPFUL);
			}
			Demand demand = demand(unknown ? null : id, id.code(), message, reasons);
			return (reasons.isEmpty() && this.comments.isEmpty()) ? List.of() : List.of(demand);
		}

		private Demand demand(@Nullable CodeId id, String code, @Nullable String message, Set<Reason> reasons) {
			return new Demand(id, code, message, this.lookups, this.helpful, this.unhelpful, List.copyOf(reasons),
					this.comments);
		}

		private static String addReasons(RenderedCode code, Snapshot snapshot, Set<Reason> reasons) {
			List<Entry> entries = code.languages()
				.languages()
				.stream()
				.map((language) -> code.entry(language).composeWithoutSteps())
				.toList();
			if (entries.size() < snapshot.languages().languages().size()) {
				reasons.add(Reason.MISSING);
			}
			for (Entry entry : entries) {
				if (entry.remediation() == null) {
					reasons.add(Reason.NO_REMEDIATION);
				}
				if (entry.outdated()) {
					reasons.add(Reason.OUTDATED);
				}
			}
			return entries.get(0).message();
		}

	}

}
