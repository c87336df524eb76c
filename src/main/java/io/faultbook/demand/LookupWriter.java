package io.faultbook.demand;

import java.time.Clock;

import io.faultbook.code.CodeId;
import io.faultbook.unknowncode.CountWriter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

@Component
@EnableConfigurationProperties(LookupProperties.class)
class LookupWriter extends CountWriter<CodeId> {

	LookupWriter(PopularCodes popular, LookupStore store, LookupProperties properties, Clock clock) {
		super("lookups", popular.pending(), store, properties.settings(), clock);
	}

}
