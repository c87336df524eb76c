package io.faultbook.pages;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import io.faultbook.snapshot.Representation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageCacheTests {

	private static final PageReader READER = new PageReader(Locale.ENGLISH, Locale.ENGLISH, false);

	private final AtomicInteger rendered = new AtomicInteger();

	private byte[] render(int size) {
		this.rendered.incrementAndGet();
		return new byte[size];
	}

	private static PageKey key(String catalogue, String code) {
		return new PageKey(catalogue, code, Locale.ENGLISH, READER);
	}

	@Test
	void pageIsRenderedOnce() {
		PageCache cache = new PageCache();
		Representation first = cache.get(key("a", "1"), () -> render(10));
		assertThat(cache.get(key("a", "1"), () -> render(10))).isSameAs(first);
		assertThat(this.rendered).hasValue(1);
	}

	@Test
	void anotherCatalogueHasOtherPages() {
		PageCache cache = new PageCache();
		cache.get(key("a", "1"), () -> render(10));
		cache.get(key("b", "1"), () -> render(10));
		assertThat(this.rendered).hasValue(2);
	}

	/** 100,000 codes in two languages would be 1.2 GB. */
	@Test
	void memoryIsBoundedWhateverIsAskedFor() {
		PageCache cache = new PageCache(1 << 20);
		for (int i = 0; i < 20_000; i++) {
			cache.get(key("a", String.valueOf(i)), () -> render(6_000));
		}
		assertThat(cache.weight()).isBetween(500_000L, 1L << 20);
	}

}
