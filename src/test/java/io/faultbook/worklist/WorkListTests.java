package io.faultbook.worklist;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.faultbook.TestCodes;
import io.faultbook.admin.PageView;
import io.faultbook.admin.TextView;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextChange;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkListTests {

	private static final Locale JAPANESE = Locale.JAPANESE;

	private static final List<Locale> BOTH = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private static final List<CodeTexts> CODES = List.of(
			code("1", text(Locale.ENGLISH, Origin.TRANSLATED, false),
					text(Locale.SIMPLIFIED_CHINESE, Origin.VENDOR, false)),
			code("2", text(Locale.ENGLISH, Origin.TRANSLATED, true),
					text(Locale.SIMPLIFIED_CHINESE, Origin.EDITED, false)),
			code("3", text(Locale.SIMPLIFIED_CHINESE, Origin.VENDOR, false)),
			code("10", text(Locale.ENGLISH, Origin.EDITED, true)));

	private static CodeTexts code(String code, TextState... texts) {
		return new CodeTexts(TestCodes.id(code), List.of("message " + code), null, List.of(), "device", Origin.VENDOR,
				false, Locale.SIMPLIFIED_CHINESE, new TextChange(1, Instant.EPOCH, null),
				TextState.empty(Handling.LANGUAGE), TextState.empty(CodeDetails.LANGUAGE), List.of(texts));
	}

	private static TextState text(Locale language, Origin origin, boolean outdated) {
		WrittenText text = new WrittenText(origin, new TextContent("words", (origin == Origin.EDITED) ? "" : null),
				Instant.EPOCH);
		return new TextState(language, (origin == Origin.EDITED) ? 1 : 0, text, null, outdated,
				new TextChange(1, Instant.EPOCH, null));
	}

	private static WorkList list(WorkState state, List<Locale> languages) {
		return list(state, languages, 0, 20);
	}

	private static WorkList list(WorkState state, List<Locale> languages, int page, int size) {
		return WorkList.of(new WorkCodes(CODES, languages, state, false), Map.of(TestCodes.id("2"), 7L), page, size);
	}

	private static List<String> codes(WorkList list) {
		return list.content().stream().map(WorkList.Row::code).toList();
	}

	@ParameterizedTest
	@CsvSource({ "all,1 2 3 10", "edited,2 10", "outdated,2 10", "missing,3 10", "no-remediation,1 2 3" })
	void codeIsListedIfAnyLanguageIsInTheState(String state, String codes) {
		assertThat(codes(list(WorkState.of(state), BOTH))).containsExactly(codes.split(" ", -1));
	}

	@ParameterizedTest
	@CsvSource({ "edited,10", "outdated,2 10", "missing,3", "no-remediation,1 2" })
	void onlyTheRequestedLanguageCounts(String state, String codes) {
		assertThat(codes(list(WorkState.of(state), List.of(Locale.ENGLISH)))).containsExactly(codes.split(" ", -1));
	}

	@Test
	void everyStateIsCountedWhicheverIsListed() {
		Map<String, Long> counts = Map.of("all", 4L, "edited", 1L, "outdated", 2L, "missing", 1L, "no-remediation", 2L);
		for (WorkState state : WorkState.values()) {
			assertThat(list(state, List.of(Locale.ENGLISH)).counts()).isEqualTo(counts);
		}
	}

	@Test
	void lookupsOfEachCodeAreCounted() {
		assertThat(list(WorkState.ALL, BOTH).content()).extracting(WorkList.Row::lookups)
			.containsExactly(0L, 7L, 0L, 0L);
	}

	@Test
	void neighborsAreInTheListEvenIfTheCodeHasLeftIt() {
		WorkCodes outdated = new WorkCodes(CODES, List.of(Locale.ENGLISH), WorkState.OUTDATED, false);
		assertThat(neighbors(outdated, "2")).containsExactly(null, "10");
		assertThat(neighbors(outdated, "3")).containsExactly("2", "10");
		assertThat(neighbors(outdated, "10")).containsExactly("2", null);
		assertThat(neighbors(outdated, "elsewhere")).containsExactly(null, "2");
		assertThat(outdated.position(TestCodes.id("10")).number()).isEqualTo(2);
		assertThat(outdated.position(TestCodes.id("3")).number()).isZero();
	}

	private static List<@Nullable String> neighbors(WorkCodes codes, String code) {
		WorkCodes.Position position = codes.position(TestCodes.id(code));
		return Arrays.asList((position.previous() != null) ? position.previous().code() : null,
				(position.next() != null) ? position.next().code() : null);
	}

	@ParameterizedTest
	@CsvSource({ "ALL,en,2,en", "ALL,ja,2,en", "MISSING,zh-CN,3,en", "MISSING,en,10,zh-CN", "EDITED,en,2,zh-CN" })
	void textInTheStateIsEditedFirst(WorkState state, String preferred, String code, String language) {
		CodeTexts texts = CODES.stream().filter((each) -> each.code().equals(code)).findFirst().orElseThrow();
		assertThat(new WorkCodes(CODES, BOTH, state, false).target(texts, Locale.forLanguageTag(preferred)).tag())
			.isEqualTo(language);
	}

	@Test
	void everyCodeIsMissingInALanguageWithoutTexts() {
		WorkList list = list(WorkState.MISSING, List.of(JAPANESE));
		assertThat(codes(list)).hasSize(CODES.size());
		assertThat(list.content().get(0).texts()).extracting(TextView::language).containsExactly("ja");
	}

	@Test
	void pagesContainOnlyTheListedState() {
		WorkList list = list(WorkState.EDITED, BOTH, 1, 1);
		assertThat(codes(list)).containsExactly("10");
		assertThat(list.page()).isEqualTo(new PageView(1, 1, 2, 2));
	}

	@Test
	void pagePastTheEndIsEmpty() {
		WorkList list = list(WorkState.ALL, BOTH, Integer.MAX_VALUE, PageView.MAX_SIZE);
		assertThat(list.content()).isEmpty();
		assertThat(list.page().totalElements()).isEqualTo(4);
	}

	@Test
	void pagesAddUpToTheList() {
		assertThat(IntStream.range(0, 4)
			.mapToObj((page) -> list(WorkState.ALL, BOTH, page, 1))
			.flatMap((list) -> codes(list).stream())).containsExactly("1", "2", "3", "10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ALL", "new", " all", "all,edited" })
	void unknownStateIsRejected(String state) {
		assertThatExceptionOfType(EditRejectedException.class).isThrownBy(() -> WorkState.of(state))
			.matches((ex) -> ex.reason() == EditRejectedException.Reason.INVALID_PARAMETER);
	}

}
