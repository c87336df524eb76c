package io.faultbook.pages;

import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultbook.snapshot.Representation;

/**
 * Keeps the pages that are asked for most. All pages of 100,000 codes in two languages
 * would take about 1.2 GB.
 */
final class PageCache {

	/** In bytes, the keys roughly included. */
	private static final long MAX_WEIGHT = 16L << 20;

	private static final int KEY_WEIGHT = 300;

	private final Cache<PageKey, Representation> pages;

	PageCache() {
		this(MAX_WEIGHT);
	}

	PageCache(long maxWeight) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(maxWeight)
			.weigher((PageKey key, Representation page) -> page.body().length + KEY_WEIGHT)
			.build();
	}

	/** The page under a key, rendered the first time. */
	Representation get(PageKey key, Supplier<byte[]> render) {
		return this.pages.get(key, (missing) -> Representation.of(render.get()));
	}

	long weight() {
		this.pages.cleanUp();
		return this.pages.policy().eviction().orElseThrow().weightedSize().orElse(0);
	}

}
