package io.faultbook.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How often readers can give feedback.
 *
 * @param maxPerClient feedback allowed per client, 1 to 1000000
 * @param clientWindow time after which a client's count resets, a second to a year
 */
@ConfigurationProperties("faultbook.feedback")
record FeedbackLimits(@DefaultValue("20") int maxPerClient, @DefaultValue("10m") Duration clientWindow) {

	FeedbackLimits {
		Assert.isTrue(maxPerClient >= 1 && maxPerClient <= 1_000_000,
				"faultbook.feedback.max-per-client must be from 1 to 1000000");
		Assert.isTrue(clientWindow.toSeconds() >= 1 && clientWindow.toDays() <= 366,
				"faultbook.feedback.client-window must be from 1s to 366d");
	}

}
