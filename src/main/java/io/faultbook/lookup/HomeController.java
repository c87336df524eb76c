package io.faultbook.lookup;

import java.io.IOException;
import java.util.List;

import io.faultbook.demand.PopularCodes;
import io.faultbook.lookup.LookupResponses.ResponseContent;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Hidden
@RestController
class HomeController {

	private final FormatNegotiation formats = new FormatNegotiation(List.of(PageHeaders.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final PublicPages pages;

	private final PopularCodes popular;

	HomeController(SnapshotHolder holder, LookupResponses responses, PublicPages pages, PopularCodes popular) {
		this.holder = holder;
		this.responses = responses;
		this.pages = pages;
		this.popular = popular;
	}

	@GetMapping("/")
	void home(HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		this.formats.choose(preferences.accept());
		PageLanguage pageLanguage = preferences.pageLanguage(snapshot);
		this.responses.send(new ResponseContent(this.pages.home(snapshot, this.popular.top(snapshot), pageLanguage),
				PageHeaders.MEDIA_TYPE, pageLanguage.content(), ""), request, response);
	}

}
