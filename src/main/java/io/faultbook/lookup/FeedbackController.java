package io.faultbook.lookup;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.code.Code;
import io.faultbook.demand.FeedbackCounter;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the feedback of readers, from programs and from the forms of pages. */
@RestController
@Tag(name = "Codes")
class FeedbackController {

	static final String PATH = "/codes/{code}/feedback";

	static final String CATALOG_PATH = "/catalogs/{catalog}" + PATH;

	private static final FormatNegotiation PAGE = new FormatNegotiation(List.of(PageHeaders.MEDIA_TYPE));

	private final SnapshotHolder holder;

	private final FeedbackCounter counter;

	private final PublicPages pages;

	private final LookupResponses responses;

	FeedbackController(SnapshotHolder holder, FeedbackCounter counter, PublicPages pages, LookupResponses responses) {
		this.holder = holder;
		this.counter = counter;
		this.pages = pages;
		this.responses = responses;
	}

	@FeedbackOperation
	@FeedbackOperation.Shared
	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> feedback(@PathVariable String code, @RequestBody GivenFeedback feedback) {
		return accept(code, null, feedback);
	}

	@FeedbackOperation.InCatalog
	@FeedbackOperation.Shared
	@PostMapping(path = CATALOG_PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> feedbackInCatalog(@PathVariable String catalog, @PathVariable String code,
			@RequestBody GivenFeedback feedback) {
		return accept(code, catalog, feedback);
	}

	private ResponseEntity<Void> accept(String code, @Nullable String catalog, GivenFeedback feedback) {
		add(code, catalog, feedback.helpful(), feedback.comment());
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	/** Redirects, so that reloading the page doesn't send the form again. */
	@Hidden
	@PostMapping(path = { PATH, CATALOG_PATH }, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<Void> form(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			@RequestParam(required = false) @Nullable Boolean helpful,
			@RequestParam(required = false) @Nullable String comment, HttpServletRequest request) {
		add(code, catalog, helpful, comment);
		String query = pageLanguage(request).query();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("feedback" + query))
			.cacheControl(CacheControl.noStore())
			.build();
	}

	@Hidden
	@GetMapping({ PATH, CATALOG_PATH })
	void thanks(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		PAGE.choose(ContentPreferences.of(request).accept());
		if (!Code.isCode(code)) {
			throw notFound(code);
		}
		PageLanguage language = pageLanguage(request);
		this.responses.send(HttpStatus.OK,
				this.pages.thanks(this.holder.current(), code, PageLayout.root(request), language),
				PageHeaders.MEDIA_TYPE, language.labels(), response);
	}

	private PageLanguage pageLanguage(HttpServletRequest request) {
		return ContentPreferences.of(request).pageLanguage(this.holder.current());
	}

	/** Add feedback about the code that a page of the same path shows. */
	private void add(String code, @Nullable String catalog, @Nullable Boolean helpful, @Nullable String comment) {
		Snapshot snapshot = this.holder.current();
		if (catalog != null) {
			snapshot.catalogs().checkPath(catalog);
		}
		List<RenderedCode> codes = snapshot.resolve(code, catalog);
		boolean added = (codes.size() == 1) ? this.counter.add(codes.get(0).id(), helpful, comment)
				: codes.isEmpty() && this.counter.describe(code, comment);
		if (!added) {
			throw notFound(code);
		}
	}

	private static ErrorResponseException notFound(String code) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/feedback-not-possible"));
		String echo = code.substring(0, Math.min(code.length(), CodeController.MAX_ECHO_LENGTH));
		problem.setProperty("code", echo);
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { echo });
	}

	@Schema(name = "Feedback", description = "What a reader says about a code",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record GivenFeedback(
			@Schema(description = "Whether the text helped. Required if a catalog has the code, otherwise ignored.",
					types = {
							"boolean", "null" },
					example = "false") @JsonSetter(nulls = Nulls.SET) @Nullable Boolean helpful,
			@Schema(description = "A few words in plain text, without personal data. Required if no catalog has the code.",
					maxLength = FeedbackCounter.MAX_COMMENT_LENGTH, types = { "string", "null" },
					example = "The menu has another name in version 5.") @JsonSetter(
							nulls = Nulls.SET) @Nullable String comment){
	}

}
