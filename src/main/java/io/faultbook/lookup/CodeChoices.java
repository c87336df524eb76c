package io.faultbook.lookup;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PublicPages;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Responds with the codes that a name can stand for, if the default catalog has none of
 * them (RFC 9110, section 15.4.1).
 */
@Component
class CodeChoices {

	private static final FormatNegotiation FORMATS = new FormatNegotiation(
			List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON, ListQuery.Format.TEXT.mediaType(),
					new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8), PageHeaders.MEDIA_TYPE));

	private final PublicPages pages;

	private final LookupResponses responses;

	private final MessageSource messages;

	CodeChoices(PublicPages pages, LookupResponses responses, MessageSource messages) {
		this.pages = pages;
		this.responses = responses;
		this.messages = messages;
	}

	void send(String name, List<RenderedCode> codes, Snapshot snapshot, ContentPreferences preferences,
			HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		MediaType type = FORMATS.choose(preferences.accept());
		PageLanguage language = preferences.pageLanguage(snapshot);
		List<Entry> entries = codes.stream()
			.map((code) -> code.entry(preferences.language(code.languages())).composeWithoutSteps())
			.toList();
		if (type.equals(PageHeaders.MEDIA_TYPE)) {
			this.responses.send(HttpStatus.MULTIPLE_CHOICES,
					this.pages.choices(snapshot, name, entries, PageLayout.root(request), language), type,
					language.labels(), response);
			return;
		}
		if (type.getType().equals("text")) {
			this.responses.send(HttpStatus.MULTIPLE_CHOICES, text(name, entries, snapshot, language.labels()), type,
					language.labels(), response);
			return;
		}
		throw new AmbiguousCodeException(name, entries.stream().map(Candidate::of).toList());
	}

	/** A list that is valid Markdown, too. */
	private byte[] text(String name, List<Entry> entries, Snapshot snapshot, Locale language) {
		StringBuilder text = new StringBuilder(
				this.messages.getMessage("page.choices.lead", new Object[] { name }, language))
			.append("\n\n");
		for (Entry entry : entries) {
			text.append("- `/").append(snapshot.catalogs().path(entry.id())).append("` ");
			text.append(snapshot.catalogs().title(entry.catalog(), language)).append(": ");
			text.append(entry.message()).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Schema(name = "CodeChoices", description = "The codes that a name can stand for (RFC 9457)")
	record Choices(
			@Schema(example = "/problems/ambiguous-code", requiredMode = Schema.RequiredMode.REQUIRED) String type,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
			@Schema(example = "300", requiredMode = Schema.RequiredMode.REQUIRED) int status,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail,
			@Schema(example = "/codes/2065", requiredMode = Schema.RequiredMode.REQUIRED) String instance,
			@Schema(description = "The page on which people can choose: absolute if `faultbook.public-url` is set, "
					+ "otherwise from the root", example = "/codes/2065",
					requiredMode = Schema.RequiredMode.REQUIRED) String url,
			@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Candidate> candidates) {

		Choices {
			candidates = List.copyOf(candidates);
		}

	}

	@Schema(name = "CodeCandidate", description = "A code that a name can stand for")
	record Candidate(@Schema(example = "acme", requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String message,
			@Schema(description = "The URL of the entry", example = "/catalogs/acme/codes/2065",
					requiredMode = Schema.RequiredMode.REQUIRED) String url) {

		static Candidate of(Entry entry) {
			return new Candidate(entry.catalog(), entry.code(), entry.message(), entry.url());
		}

	}

	private static final class AmbiguousCodeException extends ErrorResponseException {

		private static final long serialVersionUID = 1L;

		AmbiguousCodeException(String name, List<Candidate> candidates) {
			super(HttpStatus.MULTIPLE_CHOICES, ProblemDetail.forStatus(HttpStatus.MULTIPLE_CHOICES), null, null,
					new Object[] { name });
			setType(URI.create("/problems/ambiguous-code"));
			getBody().setProperty("code", name);
			getBody().setProperty("candidates", candidates);
		}

	}

}
