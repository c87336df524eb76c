package io.faultbook.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.RenderedEntry;
import io.faultbook.snapshot.Representation;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The public pages. */
@Component
public class PublicPages {

	private final RemediationHtml remediation = new RemediationHtml();

	private final PageRenderer renderer;

	private final MessageSource messages;

	PublicPages(PageRenderer renderer, MessageSource messages) {
		this.renderer = renderer;
		this.messages = messages;
	}

	/** Identifies what pages are made of, apart from the catalog. */
	public String version() {
		return this.renderer.version();
	}

	public Representation home(Snapshot snapshot, PageLanguage reader) {
		List<Entry> recent = snapshot.recent(reader.language()).stream().map(RenderedEntry::entry).toList();
		return Representation.of(render("home", snapshot, reader, "./", (tag) -> "./?lang=" + tag,
				Map.of("recent", recent, "categories", snapshot.categories().all(), "total", snapshot.codes().size())));
	}

	public Representation categories(Snapshot snapshot, PageLanguage reader) {
		return Representation.of(render("categories", snapshot, reader, "./", (tag) -> "categories?lang=" + tag,
				Map.of("categories", snapshot.categories().all())));
	}

	/**
	 * The page of a code.
	 * @param language one of the code's languages
	 */
	public Representation code(Snapshot snapshot, RenderedCode code, Locale language, PageLanguage reader) {
		Entry entry = code.in(language).entry();
		UnaryOperator<String> address = (tag) -> code.code() + "?lang=" + tag;
		Map<String, Object> model = new HashMap<>();
		model.put("entry", entry);
		model.put("category", snapshot.categories().title(entry.category(), reader.labels()));
		model.put("received", code.receivedMessage());
		model.put("alternates", LanguageLink.of(code.languages().languages(), language, address));
		model.put("fallback", name(entry.fallbacks().get("remediation"), reader));
		model.put("elsewhere", language.equals(reader.language()) ? "" : name(entry.language(), reader));
		model.put("wanted", name(reader.tag(), reader));
		if (entry.remediation() != null) {
			model.put("remediation", this.remediation.render(entry.remediation(), "../", reader));
		}
		model.put("related", entries(snapshot, entry.related(), language));
		return Representation.of(render("code", snapshot, reader, "../", address, model));
	}

	/** A list of codes, or the results of a search. */
	public byte[] list(Snapshot snapshot, CodeListView listing, PageLanguage reader) {
		ListUrls address = new ListUrls(listing, reader);
		Map<String, Object> model = new HashMap<>();
		model.put("listing", listing);
		model.put("address", address);
		model.put("rows", listing.items().stream().map(ListRow::of).toList());
		model.put("categories", snapshot.categories().all());
		model.put("heading", heading(snapshot, listing, reader.labels()));
		return render("list", snapshot, reader, "./", address::in, model);
	}

	private String heading(Snapshot snapshot, CodeListView listing, Locale labels) {
		if (listing.search() != null) {
			return this.messages.getMessage("page.list.found", new Object[] { listing.total() }, labels);
		}
		if (listing.category() != null) {
			return snapshot.categories().title(listing.category(), labels);
		}
		return this.messages.getMessage(listing.isBulk() ? "page.list.bulk" : "page.all", null, labels);
	}

	/**
	 * The page of an unknown code.
	 * @param suggestions known codes, the nearest first
	 * @param noted whether the lookup was counted
	 */
	public byte[] missing(Snapshot snapshot, String code, List<String> suggestions, boolean noted,
			PageLanguage reader) {
		return render("missing", snapshot, reader, "../", (tag) -> "?lang=" + tag,
				Map.of("code", code, "noted", noted, "suggestions", entries(snapshot, suggestions, reader.language())));
	}

	private byte[] render(String template, Snapshot snapshot, PageLanguage reader, String root,
			UnaryOperator<String> address, Map<String, Object> model) {
		List<LanguageLink> languages = LanguageLink.of(snapshot.languages().languages(), reader.language(), address);
		return this.renderer.render(template, new PageLayout(root, reader, languages), model);
	}

	private static List<Entry> entries(Snapshot snapshot, List<String> codes, Locale language) {
		return codes.stream()
			.flatMap((code) -> snapshot.find(code).stream())
			.map((code) -> code.inOrDefault(language).entry())
			.toList();
	}

	/** The name of a language in the language of the page; empty for none. */
	private static String name(@Nullable String tag, PageLanguage reader) {
		return (tag != null) ? LanguageLink.name(Locale.forLanguageTag(tag), reader.labels()) : "";
	}

}
