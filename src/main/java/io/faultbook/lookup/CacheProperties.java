package io.faultbook.lookup;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.CacheControl;

/**
 * How long others may keep what readers are served.
 *
 * @param maxAge time that an answer may be served again without asking
 * @param staleIfError time after that in which it may be served when Faultbook does not
 * answer
 */
@ConfigurationProperties("faultbook.cache")
record CacheProperties(@DefaultValue("60s") Duration maxAge, @DefaultValue("1d") Duration staleIfError) {

	/** The field's value (RFC 9111, 5.2; RFC 5861, 4). */
	String cacheControl() {
		CacheControl control = CacheControl.maxAge(this.maxAge).cachePublic().staleIfError(this.staleIfError);
		return String.valueOf(control.getHeaderValue());
	}

}
