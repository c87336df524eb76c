package io.faultbook.snapshot;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Settings of absolute links.
 *
 * @param publicUrl URL at which clients reach Faultbook, with http or https; if null,
 * absolute links start with the URL of the request
 */
@ConfigurationProperties("faultbook")
public record PublicUrl(@Nullable URI publicUrl) {

	public PublicUrl {
		if (publicUrl != null) {
			Assert.isTrue(isBaseUrl(publicUrl), "faultbook.public-url must be an http or https URL without a query");
			publicUrl = URI.create(StringUtils.trimTrailingCharacter(publicUrl.toString(), '/'));
		}
	}

	private static boolean isBaseUrl(URI url) {
		return url.getHost() != null
				&& ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
				&& url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null;
	}

	/** The URL of the root, without a trailing slash; empty if it isn't set. */
	public String prefix() {
		return (this.publicUrl != null) ? this.publicUrl.toString() : "";
	}

	/** The URL of the root, without a trailing slash. */
	public String root(HttpServletRequest request) {
		return (this.publicUrl != null) ? this.publicUrl.toString()
				: ServletUriComponentsBuilder.fromContextPath(request).toUriString();
	}

}
