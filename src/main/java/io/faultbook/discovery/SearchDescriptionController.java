package io.faultbook.discovery;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.faultbook.snapshot.PublicUrl;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Describes the search, so that browsers can offer it in the address bar.
 *
 * @see <a href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a>
 */
@Hidden
@RestController
class SearchDescriptionController {

	private static final MediaType DESCRIPTION = new MediaType("application", "opensearchdescription+xml");

	private static final String XML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
			  <ShortName>%2$s</ShortName>
			  <Description>%3$s</Description>
			  <InputEncoding>UTF-8</InputEncoding>
			  <OutputEncoding>UTF-8</OutputEncoding>
			  <Language>*</Language>
			  <Image width="16" height="16" type="image/x-icon">%1$s/favicon.ico</Image>
			  <Url type="text/html" template="%1$s/codes?search={searchTerms}"/>
			  <Url type="application/json" template="%1$s/codes?search={searchTerms}&amp;format=json"/>
			  <Url type="application/opensearchdescription+xml" rel="self" template="%1$s/opensearch.xml"/>
			</OpenSearchDescription>
			""";

	private final PublicUrl publicUrl;

	private final MessageSource messages;

	SearchDescriptionController(PublicUrl publicUrl, MessageSource messages) {
		this.publicUrl = publicUrl;
		this.messages = messages;
	}

	@GetMapping("/opensearch.xml")
	ResponseEntity<byte[]> description(HttpServletRequest request, Locale language) {
		String xml = XML.formatted(escape(this.publicUrl.root(request)), message("page.search.engine", language),
				message("page.footer", language));
		return ResponseEntity.ok()
			.contentType(DESCRIPTION)
			.headers((headers) -> headers.setContentLanguage(language))
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
			.body(xml.getBytes(StandardCharsets.UTF_8));
	}

	private String message(String key, Locale language) {
		return escape(this.messages.getMessage(key, null, language));
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
