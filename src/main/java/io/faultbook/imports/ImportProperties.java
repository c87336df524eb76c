package io.faultbook.imports;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Imports of tables.
 *
 * @param draftExpiry how long a draft is kept after its last change, 1 minute to 3650
 * days; applied imports are kept forever
 */
@ConfigurationProperties("faultbook.imports")
record ImportProperties(@DefaultValue("7d") Duration draftExpiry) {

	ImportProperties {
		if (draftExpiry.toMinutes() < 1 || draftExpiry.toDays() > 3650) {
			throw new IllegalArgumentException("faultbook.imports.draft-expiry must be from 1m to 3650d");
		}
	}

}
