package io.faultbook.lookup;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.CacheControl;

/**
 * How long clients and proxies may cache public responses.
 *
 * @param maxAge time for which caches may reuse a response without revalidation
 * @param staleIfError time after that for which caches may reuse it if Faultbook is
 * unavailable
 */
@ConfigurationProperties("faultbook.cache")
record CacheProperties(@DefaultValue("60s") Duration maxAge, @DefaultValue("1d") Duration staleIfError) {

	/**
	 * The value of {@code Cache-Control} (RFC 9111, section 5.2; RFC 5861, section 4).
	 */
	String cacheControl() {
		CacheControl control = CacheControl.maxAge(this.maxAge).cachePublic().staleIfError(this.staleIfError);
		return String.valueOf(control.getHeaderValue());
	}

}
