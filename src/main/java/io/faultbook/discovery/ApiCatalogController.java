package io.faultbook.discovery;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.faultbook.mcp.McpProperties;
import io.faultbook.snapshot.PublicUrl;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the APIs and their descriptions for tools.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9727">RFC 9727</a>
 */
@Hidden
@RestController
class ApiCatalogController {

	private static final MediaType LINK_SET = new MediaType(new MediaType("application", "linkset+json"),
			Map.of("profile", "\"https://www.rfc-editor.org/info/rfc9727\""));

	/** Relative, because the host of a request can be too long for a header. */
	private static final String LINK = "<api-catalog>; rel=\"api-catalog\"";

	private static final String PATH = "/.well-known/api-catalog";

	private final PublicUrl publicUrl;

	private final List<String> apis;

	ApiCatalogController(PublicUrl publicUrl, McpProperties mcp) {
		this.publicUrl = publicUrl;
		this.apis = mcp.enabled() ? List.of("/", "/admin", "/mcp") : List.of("/", "/admin");
	}

	@GetMapping(PATH)
	ResponseEntity<LinkSet> apiCatalog(HttpServletRequest request) {
		String root = this.publicUrl.root(request);
		return ResponseEntity.ok()
			.contentType(LINK_SET)
			.header(HttpHeaders.LINK, LINK)
			.body(new LinkSet(
					List.of(new Index(root + PATH, this.apis.stream().map((path) -> new Item(root + path)).toList()),
							Api.of(root, "/", "/v3/api-docs"), Api.of(root, "/admin", "/v3/api-docs/admin"))));
	}

	/** A set of links (RFC 9264, section 4.2). */
	record LinkSet(List<Context> linkset) {

		LinkSet {
			linkset = List.copyOf(linkset);
		}

	}

	/** The resource that some links belong to. */
	sealed interface Context {

	}

	/**
	 * All APIs, also those without an OpenAPI document.
	 *
	 * @param anchor the URL of this list
	 * @param apis the URLs of the APIs
	 */
	record Index(String anchor, @JsonProperty("item") List<Item> apis) implements Context {

		Index {
			apis = List.copyOf(apis);
		}

	}

	record Item(String href) {
	}

	/**
	 * The links of an API (RFC 8631).
	 *
	 * @param anchor the URL of the API
	 * @param descriptions the OpenAPI documents
	 * @param documentation the pages for people
	 * @param status the health checks
	 */
	record Api(String anchor, @JsonProperty("service-desc") List<Link> descriptions,
			@JsonProperty("service-doc") List<Link> documentation, List<Link> status) implements Context {

		Api {
			descriptions = List.copyOf(descriptions);
			documentation = List.copyOf(documentation);
			status = List.copyOf(status);
		}

		static Api of(String root, String path, String description) {
			return new Api(root + path, List.of(new Link(root + description, MediaType.APPLICATION_JSON_VALUE)),
					List.of(new Link(root + "/swagger-ui/index.html", MediaType.TEXT_HTML_VALUE)),
					List.of(new Link(root + "/readyz", MediaType.APPLICATION_JSON_VALUE)));
		}

	}

	record Link(String href, String type) {

	}

}
