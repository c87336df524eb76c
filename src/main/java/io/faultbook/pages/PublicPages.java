package io.faultbook.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.faultbook.snapshot.Category;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.RenderedEntry;
import io.faultbook.snapshot.Representation;
import io.faultbook.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

@Component
public class PublicPages {

	private final RemediationHtml remediation = new RemediationHtml();

	private final PageRenderer renderer;

	private final MessageSource messages;

	PublicPages(PageRenderer renderer, MessageSource messages) {
		this.renderer = renderer;
		this.messages = messages;
	}

	/** Identifies everything that pages are rendered from, apart from the snapshot. */
	public String version() {
		return this.renderer.version();
	}

	public Representation home(Snapshot snapshot, PageLanguage pageLanguage) {
		List<Entry> recent = snapshot.recent(pageLanguage.content()).stream().map(RenderedEntry::compose).toList();
		return Representation.of(render("home", snapshot, pageLanguage, "./", (tag) -> "./?lang=" + tag,
				Map.of("recent", recent, "categories", snapshot.categories().all(), "total", snapshot.codes().size())));
	}

	public Representation categories(Snapshot snapshot, PageLanguage pageLanguage) {
		return Representation.of(render("categories", snapshot, pageLanguage, "./", (tag) -> "categories?lang=" + tag,
				Map.of("categories", snapshot.categories().all())));
	}

	/**
	 * Render the page of a code.
	 * @param root the relative path from the page to the root of the service
	 */
	public Representation code(Snapshot snapshot, RenderedCode code, String root, Locale language,
			PageLanguage pageLanguage) {
		Entry entry = code.entry(language).compose();
		UnaryOperator<String> urlForTag = (tag) -> code.code() + "?lang=" + tag;
		Map<String, Object> model = new HashMap<>();
		model.put("entry", entry);
		model.put("category", snapshot.categories().title(entry.catalog(), entry.category(), pageLanguage.labels()));
		model.put("receivedMessage", code.receivedMessage());
		model.put("alternates", LanguageLink.of(code.languages().languages(), language, urlForTag));
		model.put("remediationLanguage", languageName(entry.fallbacks().get("remediation"), pageLanguage));
		model.put("substituteLanguage",
				language.equals(pageLanguage.content()) ? "" : languageName(entry.language(), pageLanguage));
		model.put("requestedLanguage", languageName(pageLanguage.tag(), pageLanguage));
		if (entry.remediation() != null) {
			model.put("remediation", this.remediation.render(entry.remediation(), root, pageLanguage));
		}
		model.put("related", entries(snapshot, entry.related(), entry.catalog(), language));
		model.put("alsoIn",
				entries(snapshot, List.of(entry.code()), null, language).stream()
					.filter((other) -> entry.alsoIn().contains(other.catalog()))
					.toList());
		return Representation.of(render("code", snapshot, pageLanguage, root, urlForTag, model));
	}

	/**
	 * Render a list of codes.
	 * @param root the relative path from the page to the root of the service
	 */
	public byte[] list(Snapshot snapshot, CodeListView listing, String root, PageLanguage pageLanguage) {
		ListUrls urls = new ListUrls(listing, root, pageLanguage);
		Map<String, Object> model = new HashMap<>();
		model.put("listing", listing);
		model.put("urls", urls);
		model.put("rows", listing.items().stream().map(ListRow::of).toList());
		model.put("categories", categories(snapshot, listing));
		model.put("heading", heading(snapshot, listing, pageLanguage.labels()));
		return render("list", snapshot, pageLanguage, root, urls::forLanguage, model);
	}

	private static List<Category> categories(Snapshot snapshot, CodeListView listing) {
		return snapshot.categories().all().stream().filter((category) -> listing.covers(category.catalog())).toList();
	}

	private String heading(Snapshot snapshot, CodeListView listing, Locale labels) {
		if (listing.search() != null) {
			return this.messages.getMessage("page.list.found", new Object[] { listing.total() }, labels);
		}
		if (listing.category() != null) {
			String name = listing.category();
			return snapshot.categories()
				.all()
				.stream()
				.filter((category) -> category.name().equals(name) && listing.covers(category.catalog()))
				.findFirst()
				.map((category) -> category.title(labels))
				.orElse(name);
		}
		if (!listing.isBulk() && !listing.isInAll()) {
			return snapshot.catalogs()
				.all()
				.stream()
				.filter((catalog) -> listing.covers(catalog.name()))
				.map((catalog) -> catalog.title(labels))
				.collect(Collectors.joining(", "));
		}
		return this.messages.getMessage(listing.isBulk() ? "page.list.bulk" : "page.all", null, labels);
	}

	/** The page that a text can be pasted to. */
	public byte[] resolveForm(Snapshot snapshot, PageLanguage pageLanguage) {
		return render("resolve", snapshot, pageLanguage, "./", (tag) -> "resolve?lang=" + tag, Map.of());
	}

	public byte[] resolvedText(Snapshot snapshot, ResolvedTextView resolved, PageLanguage pageLanguage) {
		Map<String, String> remediations = new HashMap<>();
		List<ResolvedTextView.Finding> all = new ArrayList<>(resolved.findings());
		all.addAll(resolved.near());
		for (ResolvedTextView.Finding finding : all) {
			String markdown = finding.entry().remediation();
			if (markdown != null) {
				remediations.put(finding.entry().id().toString(),
						this.remediation.render(markdown, "./", pageLanguage));
			}
		}
		return render("resolve", snapshot, pageLanguage, "./", (tag) -> "resolve?lang=" + tag,
				Map.of("resolved", resolved, "remediations", remediations));
	}

	public Representation catalogs(Snapshot snapshot, PageLanguage pageLanguage) {
		return Representation
			.of(render("catalogs", snapshot, pageLanguage, "./", (tag) -> "catalogs?lang=" + tag, Map.of()));
	}

	/** The page for a name that stands for several codes. */
	public byte[] choices(Snapshot snapshot, String name, List<Entry> entries, String root, PageLanguage pageLanguage) {
		return render("choices", snapshot, pageLanguage, root, (tag) -> "?lang=" + tag,
				Map.of("code", name, "entries", entries));
	}

	/**
	 * The page for a code that doesn't exist.
	 * @param catalog the catalog that the path names, or null
	 */
	public byte[] unknownCode(Snapshot snapshot, String code, @Nullable String catalog, List<String> suggestions,
			boolean counted, PageLanguage pageLanguage) {
		return render("missing", snapshot, pageLanguage, (catalog == null) ? "../" : "../../../",
				(tag) -> "?lang=" + tag, Map.of("code", code, "counted", counted, "suggestions",
						entries(snapshot, suggestions, catalog, pageLanguage.content())));
	}

	private byte[] render(String template, Snapshot snapshot, PageLanguage pageLanguage, String root,
			UnaryOperator<String> urlForTag, Map<String, Object> model) {
		List<LanguageLink> languages = LanguageLink.of(snapshot.languages().languages(), pageLanguage.content(),
				urlForTag);
		Map<String, Object> all = new HashMap<>(model);
		all.put("catalogs", snapshot.catalogs());
		return this.renderer.render(template, new PageLayout(root, pageLanguage, languages), all);
	}

	private static List<Entry> entries(Snapshot snapshot, List<String> codes, @Nullable String catalog,
			Locale language) {
		return codes.stream()
			.flatMap((code) -> snapshot.named(code, catalog).stream())
			.map((code) -> code.entryOrDefault(language).compose())
			.toList();
	}

	/** The name of a language in the language of the labels; empty if there is no tag. */
	private static String languageName(@Nullable String tag, PageLanguage pageLanguage) {
		return (tag != null) ? LanguageLink.name(Locale.forLanguageTag(tag), pageLanguage.labels()) : "";
	}

}
