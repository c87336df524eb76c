package io.faultbook.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.faultbook.demand.FeedbackCounter;
import io.faultbook.editing.Handling;
import io.faultbook.snapshot.Change;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.RenderedCode;
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

	private final boolean feedback;

	PublicPages(PageRenderer renderer, MessageSource messages, FeedbackCounter feedback) {
		this.renderer = renderer;
		this.messages = messages;
		this.feedback = feedback.isEnabled();
	}

	/** Identifies everything that pages are rendered from, apart from the snapshot. */
	public String version() {
		return this.renderer.version();
	}

	/**
	 * Render the home page.
	 * @param popular the codes that were looked up most
	 */
	public Representation home(Snapshot snapshot, List<RenderedCode> popular, PageLanguage pageLanguage) {
		List<Entry> most = popular.stream()
			.map((code) -> code.entryOrDefault(pageLanguage.content()).composeWithoutSteps())
			.toList();
		return Representation.of(render("home", "", snapshot, pageLanguage, "./", (tag) -> "./?lang=" + tag,
				Map.of("changes", snapshot.changes().news(pageLanguage.content()), "popular", most, "examples",
						snapshot.searchExamples(), "categories", snapshot.categories().all(), "total",
						snapshot.codes().size())));
	}

	/**
	 * Render a page of changes.
	 * @param since the data version that the changes came after
	 * @param language the language of the changed texts
	 */
	public byte[] changes(Snapshot snapshot, List<Change> changes, long since, Locale language,
			UnaryOperator<String> urlForTag, Pagination pages, PageLanguage pageLanguage) {
		return render("changes", snapshot, pageLanguage, "./", urlForTag,
				Map.of("changes", changes, "since", since, "words",
						new ChangeWords(this.messages, pageLanguage.labels()), "filters",
						LanguageLink.of(snapshot.changes().languages(), language, urlForTag), "pages", pages));
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
		List<Entry> compared = new ArrayList<>(List.of(entry));
		compared.addAll(entries(snapshot, entry.related(), entry.catalog(), pageLanguage.content()));
		model.put("compared", compared);
		model.put("remediations", remediations(compared, root, pageLanguage));
		model.put("editPath", "console/" + snapshot.catalogs().path(entry.id()) + "/texts/" + entry.language());
		model.put("alsoIn",
				entries(snapshot, List.of(entry.code()), null, pageLanguage.content()).stream()
					.filter((other) -> entry.alsoIn().contains(other.catalog()))
					.toList());
		return Representation.of(render("code", snapshot, pageLanguage, root, urlForTag, model));
	}

	/**
	 * Render a list of codes.
	 * @param root the relative path from the page to the root of the service
	 */
	public byte[] list(Snapshot snapshot, CodeListView listing, String root, PageLanguage pageLanguage) {
		ListUrls urls = new ListUrls(listing, snapshot.catalogs().areSeveral(), root, pageLanguage);
		Map<String, Object> model = new HashMap<>();
		model.put("listing", listing);
		model.put("urls", urls);
		model.put("pages", urls.pages());
		model.put("rows", listing.items().stream().map(ListRow::of).toList());
		model.put("categories", ListHeading.categories(snapshot, listing));
		model.put("category", ListHeading.categoryTitle(snapshot, listing, pageLanguage.labels()));
		model.put("actors", Handling.ACTORS.keySet());
		model.put("retries", Handling.RETRIES.keySet());
		if (listing.isBulk()) {
			model.put("remediations", remediations(listing.entries(), root, pageLanguage));
		}
		model.put("heading", new ListHeading(this.messages, pageLanguage.labels()).of(snapshot, listing));
		boolean all = listing.search() == null && !listing.isBulk();
		return render("list", all ? "codes" : "search", snapshot, pageLanguage, root, urls::forLanguage, model);
	}

	/** The page that a text can be pasted to. */
	public byte[] resolveForm(Snapshot snapshot, PageLanguage pageLanguage) {
		return render("resolve", snapshot, pageLanguage, "./", (tag) -> "resolve?lang=" + tag, Map.of());
	}

	public byte[] resolvedText(Snapshot snapshot, ResolvedTextView resolved, PageLanguage pageLanguage) {
		List<Entry> entries = Stream.concat(resolved.findings().stream(), resolved.near().stream())
			.map(ResolvedTextView.Finding::entry)
			.toList();
		return render("resolve", snapshot, pageLanguage, "./", (tag) -> "resolve?lang=" + tag,
				Map.of("resolved", resolved, "remediations", remediations(entries, "./", pageLanguage)));
	}

	/** The remediations as HTML, by the ID of the code. */
	private Map<String, String> remediations(List<Entry> entries, String root, PageLanguage pageLanguage) {
		Map<String, String> remediations = new HashMap<>();
		for (Entry entry : entries) {
			if (entry.remediation() != null) {
				remediations.put(entry.id().toString(),
						this.remediation.render(entry.remediation(), root, pageLanguage));
			}
		}
		return remediations;
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

	/** The page after feedback about a code. */
	public byte[] thanks(Snapshot snapshot, String code, String root, PageLanguage pageLanguage) {
		return render("feedback", snapshot, pageLanguage, root, (tag) -> "?lang=" + tag, Map.of("code", code));
	}

	private byte[] render(String template, Snapshot snapshot, PageLanguage pageLanguage, String root,
			UnaryOperator<String> urlForTag, Map<String, Object> model) {
		return render(template, template, snapshot, pageLanguage, root, urlForTag, model);
	}

	private byte[] render(String template, String path, Snapshot snapshot, PageLanguage pageLanguage, String root,
			UnaryOperator<String> urlForTag, Map<String, Object> model) {
		List<LanguageLink> languages = LanguageLink.of(snapshot.languages().languages(), pageLanguage.content(),
				urlForTag);
		Map<String, Object> all = new HashMap<>(model);
		all.put("catalogs", snapshot.catalogs());
		all.put("feedback", this.feedback);
		return this.renderer.render(template, new PageLayout(root, path, pageLanguage, languages), all);
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
