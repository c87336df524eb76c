package io.faultbook.openapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.faultbook.snapshot.PublicUrl;
import io.swagger.v3.core.jackson.mixin.OpenAPI31Mixin;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.filters.OpenApiMethodFilter;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.providers.ObjectMapperProvider;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The general part of the OpenAPI documents; controllers document their operations. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String ADMIN_PATHS = "/admin/**";

	private static final String SWAGGER_UI_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

	private static final String DESCRIPTION = """
			What an error code means and what to do about it, in your language.

			**Start** with `GET /codes/2065`, or paste any text into `GET /codes?search=`.

			**Language**: `lang` takes precedence over `Accept-Language`. Both accept BCP 47 tags, with optional \
			weights. You get the closest language that has a text (zh-CN for `zh-HK`, for example), and \
			`Content-Language` names it. If no language matches, you get the fallback language. A list that ends with \
			`*;q=0` means "these languages or none".

			**Format**: set `Accept`, or the parameter `format` if you can't set headers. JSON is the default. A code is also available as text/plain and text/markdown, \
			and a list as text/csv and text/plain.

			**Caching**: keep the `ETag` and send it in `If-None-Match`. You get a 304 until something changes.

			**Problems** are `application/problem+json` (RFC 9457). `type` is a stable URL that you can open. `title` \
			and `detail` are in your language. Errors that aren't listed for an operation (405, 414, 431, 5xx) have \
			the same format.

			`HEAD` works wherever `GET` does, and pages from any origin can read the responses.

			**What can change**: a new version can add operations, optional parameters, fields, formats, problem types, \
			and values of `origin`, `confidence`, and `rule`. Ignore fields and values that you don't know. Texts, their \
			wording, and the ranking of searches change at any time. Within a major version, paths, parameters, fields \
			and their types, the meaning of status codes, and the `type` of problems don't change or go away.
			""";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		return new OpenAPI().info(new Info().title("Faultbook")
			.description(DESCRIPTION)
			.version(build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"))
			.contact(new Contact().name("The operator of this service"))
			.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	@Bean
	OpenApiCustomizer publicApiCustomizer() {
		return new PublicApiCustomizer();
	}

	/** The same as the document without a group, so that Swagger UI can list it. */
	@Bean
	GroupedOpenApi publicGroup(OpenApiCustomizer publicApiCustomizer) {
		return GroupedOpenApi.builder()
			.group("public")
			.displayName("For readers")
			.pathsToExclude(ADMIN_PATHS)
			.addOpenApiCustomizer(publicApiCustomizer)
			.build();
	}

	/** Keeps the admin API out of the document without a group. */
	@Bean
	OpenApiMethodFilter publicOperations() {
		return (method) -> !AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), SecurityRequirement.class);
	}

	@Bean
	GroupedOpenApi adminGroup(ObjectProvider<JwtDecoder> decoders) {
		return GroupedOpenApi.builder()
			.group("admin")
			.displayName("For editors")
			.pathsToMatch(ADMIN_PATHS)
			.addOpenApiCustomizer(new AdminApiCustomizer(decoders.getIfAvailable() != null))
			.build();
	}

	/**
	 * Only a path, so that the document is valid on every host and behind every proxy,
	 * unless the public URL is known.
	 */
	@Bean
	ServerBaseUrlCustomizer serverUrl(PublicUrl publicUrl) {
		return (url, request) -> {
			if (publicUrl.publicUrl() != null) {
				return publicUrl.publicUrl().toString();
			}
			String path = url.replaceFirst("^[^:/]+://[^/]*", "");
			return path.isEmpty() ? "/" : path;
		};
	}

	/** Leaves out "Generated server url". */
	@Autowired
	void omitServerDescription(ObjectMapperProvider mappers) {
		mappers.jsonMapper().addMixIn(OpenAPI.class, ServerUrlMixin.class);
	}

	/**
	 * Affects only whole documents: springdoc compares copies of servers to find out
	 * whether they were changed.
	 */
	abstract static class ServerUrlMixin extends OpenAPI31Mixin {

		@JsonIgnoreProperties("description")
		abstract List<Server> getServers();

	}

	/** Swagger UI needs inline styles and icons, which other pages don't. */
	@Bean
	FilterRegistrationBean<Filter> swaggerUiPolicy() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			((HttpServletResponse) response).setHeader("Content-Security-Policy", SWAGGER_UI_POLICY);
			((HttpServletResponse) response).setHeader("X-Content-Type-Options", "nosniff");
			chain.doFilter(request, response);
		});
		registration.addUrlPatterns("/swagger-ui/*", "/swagger-ui.html");
		return registration;
	}

}
