package io.faultbook.lookup;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.faultbook.lookup.LookupResponses.ResponseContent;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Categories", description = "Groups of codes")
class CategoryController {

	private final FormatNegotiation formats = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, PageHeaders.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final PublicPages pages;

	CategoryController(SnapshotHolder holder, LookupResponses responses, PublicPages pages) {
		this.holder = holder;
		this.responses = responses;
		this.pages = pages;
	}

	@CategoryListOperation
	@GetMapping("/categories")
	void categories(HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		MediaType type = this.formats.choose(preferences.accept());
		if (type.equals(PageHeaders.MEDIA_TYPE)) {
			PageLanguage pageLanguage = preferences.pageLanguage(snapshot);
			this.responses.send(new ResponseContent(this.pages.categories(snapshot, pageLanguage), type,
					pageLanguage.content(), ""), request, response);
		}
		else {
			Locale language = preferences.language(snapshot.languages());
			this.responses.send(new ResponseContent(snapshot.categories().representation(language), type, language, ""),
					request, response);
		}
	}

}
