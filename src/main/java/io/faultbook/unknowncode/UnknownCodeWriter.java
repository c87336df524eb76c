package io.faultbook.unknowncode;

import java.time.Clock;

import org.springframework.stereotype.Component;

@Component
class UnknownCodeWriter extends CountWriter<String> {

	UnknownCodeWriter(UnknownCodeCounter counter, UnknownCodeStore store, UnknownCodeProperties properties,
			Clock clock) {
		super("unknown codes", counter.counts(), store, properties.settings(), clock);
	}

}
