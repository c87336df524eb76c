package io.faultbook.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

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

	public Representation code(Snapshot snapshot, RenderedCode code, Locale language, PageLanguage pageLanguage) {
		Entry entry = code.entry(language).compose();
		UnaryOperator<String> urlForTag = (tag) -> code.code() + "?lang=" + tag;
		Map<String, Object> model = new HashMap<>();
		model.put("entry", entry);
		model.put("category", snapshot.categories().title(entry.category(), pageLanguage.labels()));
		model.put("receivedMessage", code.receivedMessage());
		model.put("alternates", LanguageLink.of(code.languages().languages(), language, urlForTag));
		model.put("remediationLanguage", languageName(entry.fallbacks().get("remediation"), pageLanguage));
		model.put("substituteLanguage",
				language.equals(pageLanguage.content()) ? "" : languageName(entry.language(), pageLanguage));
		model.put("requestedLanguage", languageName(pageLanguage.tag(), pageLanguage));
		if (entry.remediation() != null) {
			model.put("remediation", this.remediation.render(entry.remediation(), "../", pageLanguage));
		}
		model.put("related", entries(snapshot, entry.related(), language));
		return Representation.of(render("code", snapshot, pageLanguage, "../", urlForTag, model));
	}

	public byte[] list(Snapshot snapshot, CodeListView listing, PageLanguage pageLanguage) {
		ListUrls urls = new ListUrls(listing, pageLanguage);
		Map<String, Object> model = new HashMap<>();
		model.put("listing", listing);
		model.put("urls", urls);
		model.put("rows", listing.items().stream().map(ListRow::of).toList());
		model.put("categories", snapshot.categories().all());
		model.put("heading", heading(snapshot, listing, pageLanguage.labels()));
		return render("list", snapshot, pageLanguage, "./", urls::forLanguage, model);
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
				remediations.put(finding.entry().code(), this.remediation.render(markdown, "./", pageLanguage));
			}
		}
		return render("resolve", snapshot, pageLanguage, "./", (tag) -> "resolve?lang=" + tag,
				Map.of("resolved", resolved, "remediations", remediations));
	}

	public byte[] unknownCode(Snapshot snapshot, String code, List<String> suggestions, boolean counted,
			PageLanguage pageLanguage) {
		return render("missing", snapshot, pageLanguage, "../", (tag) -> "?lang=" + tag, Map.of("code", code, "counted",
				counted, "suggestions", entries(snapshot, suggestions, pageLanguage.content())));
	}

	private byte[] render(String template, Snapshot snapshot, PageLanguage pageLanguage, String root,
			UnaryOperator<String> urlForTag, Map<String, Object> model) {
		List<LanguageLink> languages = LanguageLink.of(snapshot.languages().languages(), pageLanguage.content(),
				urlForTag);
		return this.renderer.render(template, new PageLayout(root, pageLanguage, languages), model);
	}

	private static List<Entry> entries(Snapshot snapshot, List<String> codes, Locale language) {
		return codes.stream()
			.flatMap((code) -> snapshot.find(code).stream())
			.map((code) -> code.entryOrDefault(language).compose())
			.toList();
	}

	/** The name of a language in the language of the labels; empty if there is no tag. */
	private static String languageName(@Nullable String tag, PageLanguage pageLanguage) {
		return (tag != null) ? LanguageLink.name(Locale.forLanguageTag(tag), pageLanguage.labels()) : "";
	}

}
