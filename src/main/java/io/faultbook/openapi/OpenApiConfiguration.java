package io.faultbook.openapi;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.filters.OpenApiMethodFilter;
import org.springdoc.core.models.GroupedOpenApi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.RequestMapping;

/** The frame of the OpenAPI document; the operations are documented where they are. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	@Bean
	FilterRegistrationBean<DocumentationPolicyFilter> documentationPolicyFilter() {
		FilterRegistrationBean<DocumentationPolicyFilter> filter = new FilterRegistrationBean<>(
				new DocumentationPolicyFilter());
		filter.setOrder(Ordered.LOWEST_PRECEDENCE);
		filter.addUrlPatterns("/swagger-ui/*", "/swagger-ui.html");
		return filter;
	}

	private static final String ADMIN = "/admin/**";

	private static final String DESCRIPTION = """
			What an error code means and what to do about it, in the reader's language.

			**Start** with `GET /codes/2065`, or paste what you have into `GET /codes?search=`.

			**Language**: `lang` (a BCP 47 tag or a weighted list) counts before `Accept-Language`, and that before \
			the default. `zh-HK` is served zh-CN while there is no closer text. `Content-Language` says what you got; \
			`*;q=0` at the end of a list means "these or nothing".

			**Format**: set `Accept`. JSON is the default; a code also comes as text/plain and text/markdown, \
			a list as text/csv and text/plain.

			**Caching**: keep the `ETag` and send it as `If-None-Match`; the answer is 304 while nothing has changed.

			**Problems** are `application/problem+json` (RFC 9457). `type` is stable and can be opened; \
			`title` and `detail` are in the reader's language. What no operation lists (405, 414, 431, 5xx) has the same shape.

			`HEAD` works wherever `GET` does, and pages of every origin may read the answers.
			""";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		return new OpenAPI()
			.info(new Info().title("Faultbook")
				.description(DESCRIPTION)
				.version(build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"))
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
			.tags(List.of(tag("Codes", "What error codes mean: one, many, or what a search finds"),
					tag("Categories", "What codes are grouped by"),
					tag("Problems", "What the `type` of a problem leads to")));
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

	@Bean
	OpenApiCustomizer sharedComponents() {
		return new SharedComponentsCustomizer();
	}

	@Bean
	OpenApiCustomizer servedExamples() {
		return new ServedExamplesCustomizer();
	}

	/**
	 * The same document as the one without a group, for Swagger UI to offer beside the
	 * editors'.
	 */
	@Bean
	GroupedOpenApi readersDocument(OpenApiCustomizer sharedComponents, OpenApiCustomizer servedExamples) {
		return GroupedOpenApi.builder()
			.group("public")
			.displayName("For readers")
			.pathsToExclude(ADMIN)
			.addOpenApiCustomizer(sharedComponents)
			.addOpenApiCustomizer(servedExamples)
			.build();
	}

	/** The document without a group is the readers'. */
	@Bean
	OpenApiMethodFilter readersOperations() {
		return (method) -> {
			RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(),
					RequestMapping.class);
			return mapping == null || Stream.of(mapping.path()).noneMatch((path) -> path.startsWith("/admin/"));
		};
	}

	/** With the way to sign in that this instance has. */
	@Bean
	GroupedOpenApi editorsDocument(ObjectProvider<JwtDecoder> tokens) {
		return GroupedOpenApi.builder()
			.group("admin")
			.displayName("For editors")
			.pathsToMatch(ADMIN)
			.addOpenApiCustomizer(new EditorsDocument(tokens.getIfAvailable() != null))
			.build();
	}

	/** Only a path, so that the document holds for every host and behind any proxy. */
	@Bean
	ServerBaseUrlCustomizer relativeServer() {
		return (url, request) -> {
			String path = url.replaceFirst("^[^:/]+://[^/]*", "");
			return path.isEmpty() ? "/" : path;
		};
	}

}
