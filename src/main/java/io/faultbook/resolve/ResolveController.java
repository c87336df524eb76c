package io.faultbook.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import io.faultbook.lookup.ContentPreferences;
import io.faultbook.lookup.LookupResponses;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds the codes in a text of any length. The text is neither stored nor logged. */
@RestController
@Tag(name = "Codes")
class ResolveController {

	static final int MAX_FIRST_LINE = 1_000_000_000;

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final FormatNegotiation FORMATS = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, TEXT, PageHeaders.MEDIA_TYPE));

	private static final FormatNegotiation PAGE = new FormatNegotiation(List.of(PageHeaders.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final TextRequestReader reader;

	private final ResolvedTextWriter textWriter;

	private final ResolvedPages resolvedPages;

	private final PublicPages pages;

	private final LookupResponses responses;

	private final TextExplainer explainer;

	private final JsonMapper mapper;

	ResolveController(SnapshotHolder holder, TextRequestReader reader, ResolvedTextWriter textWriter,
			ResolvedPages resolvedPages, PublicPages pages, LookupResponses responses, TextExplainer explainer,
			JsonMapper mapper) {
		this.holder = holder;
		this.reader = reader;
		this.textWriter = textWriter;
		this.resolvedPages = resolvedPages;
		this.pages = pages;
		this.responses = responses;
		this.explainer = explainer;
		this.mapper = mapper;
	}

	@ResolveOperation
	@PostMapping("/resolve")
	void resolve(@RequestParam(defaultValue = "1") @Min(1) @Max(MAX_FIRST_LINE) int firstLine,
			HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		TextRequest textRequest = this.reader.read(request);
		String text = textRequest.text();
		Set<String> catalogs = textRequest.catalogs();
		Snapshot snapshot = this.holder.current();
		snapshot.catalogs().checkParameter(catalogs);
		ContentPreferences preferences = ContentPreferences.of(request);
		MediaType format = FORMATS.choose(preferences.accept());
		PageLanguage language = preferences.pageLanguage(snapshot);
		if (text.isBlank() && format.equals(PageHeaders.MEDIA_TYPE)) {
			form(request, response);
			return;
		}
		Resolution resolution = this.explainer.resolve(text, firstLine, snapshot, catalogs, language.content());
		byte[] body;
		if (format.equals(PageHeaders.MEDIA_TYPE)) {
			body = this.resolvedPages.render(snapshot, resolution, text, firstLine, language);
		}
		else {
			ResolvedText resolved = new EntryFinder(snapshot, catalogs, preferences).find(resolution);
			body = format.equals(TEXT)
					? this.textWriter.write(resolution, resolved, snapshot.catalogs().areSeveral(), language.labels())
					: this.mapper.writeValueAsBytes(resolved);
		}
		this.responses.sendPrivate(body, format, language.content(), response);
	}

	@Hidden
	@GetMapping("/resolve")
	void form(HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		PAGE.choose(preferences.accept());
		PageLanguage language = preferences.pageLanguage(snapshot);
		this.responses.sendPrivate(this.pages.resolveForm(snapshot, language), PageHeaders.MEDIA_TYPE,
				language.content(), response);
	}

}
