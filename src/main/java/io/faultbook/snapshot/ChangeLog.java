package io.faultbook.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;

import org.springframework.util.function.SingletonSupplier;

/**
 * The last change of each code in each language, newest first. It is sorted when it is
 * first read, because few snapshots need it.
 */
public final class ChangeLog {

	private static final int MAX_NEWS = 5;

	private static final Comparator<Change> NEWEST_FIRST = Comparator.comparingLong(Change::version)
		.reversed()
		.thenComparing((change) -> change.code().id())
		.thenComparing((change) -> change.text().language().toLanguageTag());

	private final SingletonSupplier<List<Change>> changes;

	private final SingletonSupplier<List<Locale>> languages = SingletonSupplier
		.of(() -> since(0).map((change) -> change.text().language())
			.distinct()
			.sorted(Comparator.comparing(Locale::toLanguageTag))
			.toList());

	private final Map<Locale, List<Change>> news = new ConcurrentHashMap<>();

	/**
	 * Create the log of a snapshot.
	 * @param related for each code those that the table says are easily confused with it
	 */
	ChangeLog(List<CodeTexts> codes, Map<CodeId, List<String>> related) {
		this.changes = SingletonSupplier.of(() -> codes.stream()
			.flatMap((code) -> code.texts()
				.stream()
				.map((text) -> Change.of(code, text, related.getOrDefault(code.id(), List.of()))))
			.sorted(NEWEST_FIRST)
			.toList());
	}

	/** The changes after a data version. */
	public Stream<Change> since(long version) {
		return this.changes.obtain().stream().takeWhile((change) -> change.version() > version);
	}

	/** The languages of all changes, including those that are no longer served. */
	public List<Locale> languages() {
		return this.languages.obtain();
	}

	/** The last few changes that editors and imports made to the texts in a language. */
	public List<Change> news(Locale language) {
		return this.news.computeIfAbsent(language,
				(key) -> since(0).filter((change) -> change.text().language().equals(key))
					.filter(Change::isNews)
					.limit(MAX_NEWS)
					.toList());
	}

}
