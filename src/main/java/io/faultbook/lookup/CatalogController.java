package io.faultbook.lookup;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.faultbook.lookup.LookupResponses.ResponseContent;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.Representation;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Catalogs", description = "Tables of vendors and products")
class CatalogController {

	private final FormatNegotiation formats = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, PageHeaders.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final PublicPages pages;

	private final JsonMapper mapper;

	CatalogController(SnapshotHolder holder, LookupResponses responses, PublicPages pages, JsonMapper mapper) {
		this.holder = holder;
		this.responses = responses;
		this.pages = pages;
		this.mapper = mapper;
	}

	@CatalogOperations.Catalogs
	@GetMapping("/catalogs")
	void catalogs(HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		MediaType type = this.formats.choose(preferences.accept());
		PageLanguage pageLanguage = preferences.pageLanguage(snapshot);
		Locale language = pageLanguage.content();
		Representation body = type.equals(PageHeaders.MEDIA_TYPE) ? this.pages.catalogs(snapshot, pageLanguage)
				: Representation.of(this.mapper.writeValueAsBytes(CatalogList.of(snapshot.catalogs(), language)));
		this.responses.send(new ResponseContent(body, type, language, ""), request, response);
	}

}
