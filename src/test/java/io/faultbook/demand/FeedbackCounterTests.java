package io.faultbook.demand;

import java.time.Duration;
import java.util.stream.IntStream;

import io.faultbook.code.CodeId;
import io.faultbook.editing.EditRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeedbackCounterTests {

	private static final CodeId CODE = new CodeId("link-living", "2065");

	private final FeedbackCounter counter = counter(true);

	private static FeedbackCounter counter(boolean enabled) {
		return new FeedbackCounter(
				new FeedbackProperties(enabled, Duration.ofSeconds(10), 10_000, Duration.ofDays(365)));
	}

	private String added() {
		StringBuilder comments = new StringBuilder();
		this.counter.counts().removeIf((feedback) -> {
			comments.append(feedback.comment());
			return true;
		});
		return comments.toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The menu has another name.       | The menu has another name.
			Write to zhangsan@example.com    | Write to \u2026
			打13800138000找我                | 打\u2026找我
			Call 138 0013 8000 now           | Call \u2026 now
			see https://evil.example/x       | see \u2026
			at 192.168.0.5, code 2065        | at \u2026, code 2065
			my password is Passw0rd123       | my password is \u2026
			""")
	void personalDataIsReplaced(String comment, String stored) {
		this.counter.add(CODE, false, comment);
		assertThat(added()).isEqualTo(stored);
	}

	@Test
	void charactersThatCouldMisleadAreRemoved() {
		this.counter.add(CODE, false, " a\u0007b\u202Ec\u2066d\r\n\te\ud800f\u0000 ");
		assertThat(added()).isEqualTo("abcd ef");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u200b", "\u3164" })
	void blankCommentIsNoComment(String comment) {
		this.counter.add(CODE, true, comment);
		assertThat(added()).isEmpty();
	}

	@Test
	void voteIsRequiredForAKnownCode() {
		assertThatExceptionOfType(EditRejectedException.class)
			.isThrownBy(() -> this.counter.add(CODE, null, "x".repeat(501)))
			.satisfies((ex) -> assertThat(ex.details()).asString().contains("/helpful", "/comment"));
		this.counter.add(CODE, true, "\ud83d\udd11".repeat(500));
		assertThat(this.counter.counts().pending()).isEqualTo(1);
	}

	@Test
	void descriptionIsRequiredForAnUnknownCode() {
		assertThatExceptionOfType(EditRejectedException.class)
			.isThrownBy(() -> this.counter.describe("FW-17", "\u200b"))
			.satisfies((ex) -> assertThat(ex.details()).asString().contains("/comment"));
		assertThat(this.counter.describe("fw-17", "A lock.")).isTrue();
		assertThat(this.counter.describe("13800138000", "My phone.")).isFalse();
		assertThat(this.counter.counts().pending()).isEqualTo(1);
	}

	@Test
	void pendingFeedbackIsLimited() {
		IntStream.range(0, 10_000).forEach((i) -> this.counter.add(CODE, false, "comment " + i));
		assertThat(this.counter.counts().pending()).isEqualTo(FeedbackCounter.MAX_PENDING);
	}

	@Test
	void nothingIsCountedIfTurnedOff() {
		FeedbackCounter off = counter(false);
		assertThat(off.add(CODE, true, null)).isFalse();
		assertThat(off.describe("FW-17", "A lock.")).isFalse();
		assertThat(off.counts().pending()).isZero();
	}

}
