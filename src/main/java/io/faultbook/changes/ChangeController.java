package io.faultbook.changes;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.faultbook.lookup.ContentPreferences;
import io.faultbook.lookup.LookupResponses;
import io.faultbook.lookup.LookupResponses.ResponseContent;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.FormatParameter;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.PublicUrl;
import io.faultbook.snapshot.Representation;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Changes", description = "What changed since a data version")
class ChangeController {

	private static final FormatNegotiation FORMATS = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_ATOM_XML, PageHeaders.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final PublicPages pages;

	private final PublicUrl publicUrl;

	private final JsonMapper mapper;

	private final MessageSource messages;

	ChangeController(SnapshotHolder holder, LookupResponses responses, PublicPages pages, PublicUrl publicUrl,
			JsonMapper mapper, MessageSource messages) {
		this.holder = holder;
		this.responses = responses;
		this.pages = pages;
		this.publicUrl = publicUrl;
		this.mapper = mapper;
		this.messages = messages;
	}

	@ChangeOperation
	@GetMapping("/changes")
	void changes(@RequestParam(defaultValue = "0") @Min(0) long since,
			@RequestParam(required = false) @Nullable List<String> catalog,
			@RequestParam(defaultValue = "0") @Min(0) int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size, HttpServletRequest request,
			HttpServletResponse response) throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		MediaType type = FORMATS.choose(preferences.accept());
		PageLanguage pageLanguage = preferences.pageLanguage(snapshot);
		Locale language = pageLanguage.content();
		Locale texts = filter(preferences.lang(), language, snapshot);
		boolean html = type.equals(PageHeaders.MEDIA_TYPE);
		ChangeQuery query = new ChangeQuery(since, (catalog != null) ? catalog : List.of(),
				(pageLanguage.chosen() || html) ? texts : null, page, size, FormatParameter.value(request));
		snapshot.catalogs().checkParameter(query.catalogs());
		ChangePage found = ChangePage.of(snapshot, query);
		byte[] body;
		if (html) {
			body = this.pages.changes(snapshot, found.changes(), since, texts, query::withLanguage,
					query.pages(found.total()), pageLanguage);
		}
		else if (type.equals(MediaType.APPLICATION_ATOM_XML)) {
			body = new AtomFeed(snapshot, query, this.publicUrl.root(request), pageLanguage.labels(), this.messages)
				.write(found);
		}
		else {
			body = this.mapper.writeValueAsBytes(ChangeList.of(snapshot, query, found, this.publicUrl.prefix()));
		}
		String links = query.links(found.total())
			.entrySet()
			.stream()
			.map((link) -> "<" + link.getValue() + ">; rel=\"" + link.getKey() + '"')
			.collect(Collectors.joining(", "));
		this.responses.send(new ResponseContent(Representation.of(body), type, language, links), request, response);
	}

	/** A language whose last text was removed isn't available, but still has changes. */
	private static Locale filter(@Nullable String lang, Locale negotiated, Snapshot snapshot) {
		Locale requested = Locale.forLanguageTag(String.valueOf(lang));
		return snapshot.changes().languages().contains(requested) ? requested : negotiated;
	}

}
