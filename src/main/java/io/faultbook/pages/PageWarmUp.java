package io.faultbook.pages;

import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Renders some pages in the background, so that no reader waits for the first one. */
@Component
class PageWarmUp {

	private static final int COUNT = 30;

	private final SnapshotHolder holder;

	private final PublicPages pages;

	PageWarmUp(SnapshotHolder holder, PublicPages pages) {
		this.holder = holder;
		this.pages = pages;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		Thread thread = new Thread(this::renderPages, "page-warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void renderPages() {
		Snapshot snapshot = this.holder.current();
		snapshot.codes()
			.stream()
			.limit(COUNT)
			.forEach((code) -> code.languages()
				.languages()
				.forEach((language) -> this.pages.code(snapshot, code, "../", language,
						new PageLanguage(language, language, false))));
	}

}
