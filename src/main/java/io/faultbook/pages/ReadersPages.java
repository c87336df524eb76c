package io.faultbook.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.faultbook.snapshot.CatalogCode;
import io.faultbook.snapshot.CatalogEntry;
import io.faultbook.snapshot.CatalogSnapshot;
import io.faultbook.snapshot.RenderedEntry;
import io.faultbook.snapshot.Representation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages that readers are served. */
@Component
public class ReadersPages {

	private static final int RECENT = 8;

	private static final Comparator<RenderedEntry> NEWEST_FIRST = Comparator.comparing(RenderedEntry::updatedAt)
		.reversed();

	private final PageCache cache = new PageCache();

	private final RemediationHtml remediation = new RemediationHtml();

	private final PageRenderer renderer;

	private final MessageSource messages;

	ReadersPages(PageRenderer renderer, MessageSource messages) {
		this.renderer = renderer;
		this.messages = messages;
	}

	/** Names what pages are made with, besides the catalogue. */
	public String version() {
		return this.renderer.version();
	}

	/** The page that the service opens with. */
	public Representation home(CatalogSnapshot snapshot, PageReader reader) {
		PageKey key = new PageKey(snapshot.fingerprint(), "/", reader.language(), reader);
		return this.cache.get(key, () -> {
			List<CatalogEntry> recent = snapshot.codes()
				.stream()
				.map((code) -> rendered(code, reader.language()))
				.sorted(NEWEST_FIRST)
				.limit(RECENT)
				.map(RenderedEntry::entry)
				.toList();
			return render("home", snapshot, reader, "./", (tag) -> "./?lang=" + tag, Map.of("recent", recent,
					"categories", snapshot.categories().all(), "total", snapshot.codes().size()));
		});
	}

	/** All categories. */
	public Representation categories(CatalogSnapshot snapshot, PageReader reader) {
		PageKey key = new PageKey(snapshot.fingerprint(), "/categories", reader.language(), reader);
		return this.cache.get(key, () -> render("categories", snapshot, reader, "./", (tag) -> "categories?lang=" + tag,
				Map.of("categories", snapshot.categories().all())));
	}

	/**
	 * The page of a code.
	 * @param language one of the code's languages
	 */
	public Representation code(CatalogSnapshot snapshot, CatalogCode code, Locale language, PageReader reader) {
		PageKey key = new PageKey(snapshot.fingerprint(), code.code(), language, reader);
		return this.cache.get(key, () -> {
			CatalogEntry entry = code.in(language).entry();
			Map<String, Object> model = new HashMap<>();
			model.put("entry", entry);
			model.put("category", snapshot.categories().title(entry.category(), reader.labels()));
			model.put("message", entry.message());
			model.put("received", code.receivedMessage());
			model.put("alternates", languages(code.languages().languages(), language, (tag) -> link(code, tag)));
			model.put("fallback", name(entry.fallbacks().get("remediation"), reader));
			model.put("elsewhere", language.equals(reader.language()) ? "" : name(entry.language(), reader));
			model.put("wanted", name(reader.tag(), reader));
			if (entry.remediation() != null) {
				model.put("remediation", this.remediation.render(entry.remediation(), "../", reader));
			}
			model.put("related", entries(snapshot, entry.related(), language));
			return render("code", snapshot, reader, "../", (tag) -> link(code, tag), model);
		});
	}

	private static String link(CatalogCode code, String tag) {
		return code.code() + "?lang=" + tag;
	}

	/** A list of codes, or what a search found. */
	public byte[] list(CatalogSnapshot snapshot, CodeListing listing, PageReader reader) {
		ListAddress address = new ListAddress(listing, reader);
		Map<String, Object> model = new HashMap<>();
		model.put("listing", listing);
		model.put("address", address);
		model.put("rows", listing.items().stream().map(ListRow::of).toList());
		model.put("categories", snapshot.categories().all());
		model.put("heading", heading(snapshot, listing, reader.labels()));
		return render("list", snapshot, reader, "./", address::in, model);
	}

	private String heading(CatalogSnapshot snapshot, CodeListing listing, Locale labels) {
		if (listing.search() != null) {
			return this.messages.getMessage("page.list.found", new Object[] { listing.total() }, labels);
		}
		if (listing.category() != null) {
			return snapshot.categories().title(listing.category(), labels);
		}
		return this.messages.getMessage(listing.isBulk() ? "page.list.bulk" : "page.all", null, labels);
	}

	/**
	 * The page of a code that there is not.
	 * @param suggestions known codes, the nearest first
	 * @param noted whether it was noted that somebody asked
	 */
	public byte[] missing(CatalogSnapshot snapshot, String code, List<String> suggestions, boolean noted,
			PageReader reader) {
		return render("missing", snapshot, reader, "../", (tag) -> "?lang=" + tag,
				Map.of("code", code, "noted", noted, "suggestions", entries(snapshot, suggestions, reader.language())));
	}

	private byte[] render(String template, CatalogSnapshot snapshot, PageReader reader, String root,
			UnaryOperator<String> address, Map<String, Object> model) {
		List<LanguageLink> languages = languages(snapshot.languages().languages(), reader.language(), address);
		return this.renderer.render(template, new PageFrame(root, reader, languages), model);
	}

	private static List<LanguageLink> languages(List<Locale> languages, Locale current, UnaryOperator<String> address) {
		return LanguageLink.of(languages, current, address);
	}

	private static List<CatalogEntry> entries(CatalogSnapshot snapshot, List<String> codes, Locale language) {
		return codes.stream()
			.flatMap((code) -> snapshot.find(code).stream())
			.map((code) -> rendered(code, language).entry())
			.toList();
	}

	/** In a language, or where a code lacks it in its first. */
	private static RenderedEntry rendered(CatalogCode code, Locale language) {
		boolean written = code.languages().languages().contains(language);
		return code.in(written ? language : code.languages().defaultLanguage());
	}

	/** The name of a language in the words of the page; empty for none. */
	private static String name(@Nullable String tag, PageReader reader) {
		return (tag != null) ? Locale.forLanguageTag(tag).getDisplayName(reader.labels()) : "";
	}

}
