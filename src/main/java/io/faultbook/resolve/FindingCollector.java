package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.code.NaturalOrder;

/** Groups mentions by code. The most certain mention of a code is its reason. */
final class FindingCollector {

	static final int MAX_LINES = 100;

	private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::confidence)
		.thenComparing(Comparator.comparing(Finding::count).reversed())
		.thenComparing(Finding::code, new NaturalOrder());

	private final Map<String, Mentions> byCode = new LinkedHashMap<>();

	void add(String code, Confidence confidence, Because because) {
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

	private static final class Mentions {

		private final List<Integer> lines = new ArrayList<>();

		private Confidence confidence;

		private Because because;

		private int count;

		private int lastLine;

		Mentions(Confidence confidence, Because because) {
			this.confidence = confidence;
			this.because = because;
		}

		void add(Confidence otherConfidence, Because other) {
			if (otherConfidence.compareTo(this.confidence) < 0) {
				this.confidence = otherConfidence;
				this.because = other;
			}
			if (other.line() != this.lastLine) {
				this.lastLine = other.line();
				this.count++;
				if (this.lines.size() < MAX_LINES) {
					this.lines.add(other.line());
				}
			}
		}

		Finding toFinding(String code) {
			return new Finding(code, this.confidence, this.count, this.lines, this.because);
		}

	}

}
