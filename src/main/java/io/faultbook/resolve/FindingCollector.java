package io.faultbook.resolve;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.faultbook.code.CodeId;
import io.faultbook.code.NaturalOrder;
import org.jspecify.annotations.Nullable;

/** Groups mentions by code. The most certain mention of a code is its reason. */
final class FindingCollector {

	private static final int MAX_LINES = 100;

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::confidence)
		.thenComparing(Comparator.comparing(Finding::count).reversed())
		.thenComparing(Finding::code, new NaturalOrder());

	private final Map<Key, Mentions> byCode = new LinkedHashMap<>();

	void add(CodeId id, Confidence confidence, Because because) {
		add(new Key(id.catalog(), id.code()), confidence, because);
	}

	void addUnknown(String code, Because because) {
		add(new Key(null, code), Confidence.EXACT, because);
	}

	private void add(Key code, Confidence confidence, Because because) {
		this.byCode.computeIfAbsent(code, (key) -> new Mentions(confidence, because)).add(confidence, because);
	}

	boolean isEmpty() {
		return this.byCode.isEmpty();
	}

	/** The findings, most certain first, then most frequent, then in natural order. */
	List<Finding> findings() {
		return this.byCode.entrySet()
			.stream()
			.map((found) -> found.getValue().toFinding(found.getKey()))
			.sorted(ORDER)
			.toList();
	}

	/**
	 * A code.
	 *
	 * @param catalog null for an unknown code
	 */
	private record Key(@Nullable String catalog, String code) {
	}

	private static final class Mentions {

		private final TreeSet<Integer> lines = new TreeSet<>();

		private Confidence confidence;

		private Because because;

		Mentions(Confidence confidence, Because because) {
			this.confidence = confidence;
			this.because = because;
		}

		void add(Confidence otherConfidence, Because other) {
			if (otherConfidence.compareTo(this.confidence) < 0) {
				this.confidence = otherConfidence;
				this.because = other;
			}
			this.lines.add(other.line());
		}

		Finding toFinding(Key key) {
			return new Finding(key.catalog(), key.code(), this.confidence, this.lines.size(),
					this.lines.stream().limit(MAX_LINES).toList(), this.because);
		}

	}

}
