package io.faultbook.demand;

import java.time.Clock;

import io.faultbook.unknowncode.CountWriter;

import org.springframework.stereotype.Component;

@Component
class FeedbackWriter extends CountWriter<Feedback> {

	FeedbackWriter(FeedbackCounter counter, FeedbackStore store, FeedbackProperties properties, Clock clock) {
		super("feedback", counter.counts(), store, properties.settings(), clock);
	}

}
