package io.faultbook.editing;

import java.time.Instant;
import java.util.Locale;

import io.faultbook.TestCodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextStateTests {

	private static final Instant SHIPPED = Instant.parse("2018-09-04T01:42:34Z");

	private static final Instant EDITED = Instant.parse("2026-11-24T12:00:00Z");

	private static final TextContent ORIGINAL = new TextContent("设备未绑定", "请绑定");

	private static final TextContent NEW_ORIGINAL = new TextContent("设备未绑定", null);

	private static final TextContent TRANSLATION = new TextContent("Not bound.", "Bind it.");

	private static final TextContent EDIT = new TextContent("The device is not bound.", "Bind it.");

	private static final TextChange SHIPPED_CHANGE = new TextChange(5, SHIPPED, null);

	private static SourceLayer.TextRow translated(TextContent content, @Nullable TextContent original) {
		return new SourceLayer.TextRow(TestCodes.id("2065"), Locale.ENGLISH,
				new WrittenText(Origin.TRANSLATED, content, SHIPPED), original, SHIPPED_CHANGE);
	}

	private static TextRevision revision(TextRevision.Kind kind, @Nullable TextContent content,
			@Nullable TextContent source, @Nullable TextContent original) {
		return new TextRevision(new TextRevision.Key("link-living", "2065", "en", 3),
				new TextRevision.Draft(kind, content, null, (kind == TextRevision.Kind.CONFIRMATION) ? SHIPPED : null),
				new TextRevision.Basis(source, original, 7, TRANSLATION, SHIPPED_CHANGE), "editor", EDITED);
	}

	private static TextState state(SourceLayer.@Nullable TextRow source, @Nullable TextRevision newest,
			@Nullable TextContent original) {
		return TextState.of(Locale.ENGLISH, source, newest, original);
	}

	@Test
	void revisionIsZeroWithoutTexts() {
		assertThat(state(null, null, ORIGINAL)).isEqualTo(TextState.empty(Locale.ENGLISH));
	}

	@Test
	void sourceTextIsEffectiveWithoutEdits() {
		TextState state = state(translated(TRANSLATION, ORIGINAL), null, ORIGINAL);
		assertThat(state.content()).isEqualTo(TRANSLATION);
		assertThat(state.revision()).isZero();
		assertThat(state.isEdited()).isFalse();
		assertThat(state.outdated()).isFalse();
	}

	@Test
	void translationIsOutdatedOnceItsOriginalChanges() {
		assertThat(state(translated(TRANSLATION, ORIGINAL), null, NEW_ORIGINAL).outdated()).isTrue();
	}

	@Test
	void translationIsOutdatedOnceItsOriginalIsRemoved() {
		assertThat(state(translated(TRANSLATION, ORIGINAL), null, null).outdated()).isTrue();
	}

	@Test
	void translationOfUnknownOriginalIsNeverOutdated() {
		assertThat(state(translated(TRANSLATION, null), null, ORIGINAL).outdated()).isFalse();
	}

	@Test
	void editOverridesTheSourceText() {
		TextState state = state(translated(TRANSLATION, ORIGINAL),
				revision(TextRevision.Kind.EDIT, EDIT, TRANSLATION, ORIGINAL), ORIGINAL);
		assertThat(state.content()).isEqualTo(EDIT);
		assertThat(state.source()).isEqualTo(new WrittenText(Origin.TRANSLATED, TRANSLATION, SHIPPED));
		assertThat(state.revision()).isEqualTo(3);
		assertThat(state.isEdited()).isTrue();
		assertThat(state.outdated()).isFalse();
	}

	@Test
	void editIsOutdatedOnceItsSourceTextChanges() {
		SourceLayer.TextRow changed = translated(new TextContent("Unbound.", "Bind it."), ORIGINAL);
		assertThat(state(changed, revision(TextRevision.Kind.EDIT, EDIT, TRANSLATION, ORIGINAL), ORIGINAL).outdated())
			.isTrue();
	}

	@Test
	void editIsOutdatedOnceASourceTextIsAdded() {
		assertThat(state(translated(TRANSLATION, ORIGINAL), revision(TextRevision.Kind.EDIT, EDIT, null, ORIGINAL),
				ORIGINAL)
			.outdated()).isTrue();
	}

	@Test
	void editIsOutdatedOnceItsOriginalChanges() {
		TextRevision edit = revision(TextRevision.Kind.EDIT, EDIT, TRANSLATION, ORIGINAL);
		assertThat(state(translated(TRANSLATION, ORIGINAL), edit, NEW_ORIGINAL).outdated()).isTrue();
	}

	@Test
	void editIsUpToDateAgainOnceItsOriginalIsRestored() {
		TextRevision edit = revision(TextRevision.Kind.EDIT, EDIT, TRANSLATION, ORIGINAL);
		assertThat(state(translated(TRANSLATION, NEW_ORIGINAL), edit, ORIGINAL).outdated())
			.as("contents are compared, not times; the original of the source text does not count")
			.isFalse();
	}

	@Test
	void withdrawalRestoresTheSourceTextAndKeepsTheRevision() {
		TextState state = state(translated(TRANSLATION, ORIGINAL),
				revision(TextRevision.Kind.WITHDRAWAL, null, TRANSLATION, ORIGINAL), ORIGINAL);
		assertThat(state.content()).isEqualTo(TRANSLATION);
		assertThat(state.revision()).isEqualTo(3);
		assertThat(state.isEdited()).isFalse();
	}

	@Test
	void withdrawalOfTheOnlyTextLeavesNoText() {
		TextState state = state(null, revision(TextRevision.Kind.WITHDRAWAL, null, null, ORIGINAL), NEW_ORIGINAL);
		assertThat(state.effective()).isNull();
		assertThat(state.revision()).isEqualTo(3);
		assertThat(state.outdated()).isFalse();
	}

	@Test
	void withdrawnTextIsAsOutdatedAsItsSourceText() {
		TextRevision withdrawal = revision(TextRevision.Kind.WITHDRAWAL, null, TRANSLATION, NEW_ORIGINAL);
		assertThat(state(translated(TRANSLATION, ORIGINAL), withdrawal, NEW_ORIGINAL).outdated())
			.as("the basis of the withdrawal does not count")
			.isTrue();
	}

	@Test
	void confirmationMarksATextAsUpToDateAndKeepsItsTime() {
		TextState state = state(translated(TRANSLATION, ORIGINAL),
				revision(TextRevision.Kind.CONFIRMATION, TRANSLATION, TRANSLATION, NEW_ORIGINAL), NEW_ORIGINAL);
		assertThat(state.outdated()).isFalse();
		assertThat(state.effective()).isEqualTo(new WrittenText(Origin.EDITED, TRANSLATION, SHIPPED));
	}

	@Test
	void confirmedTextIsOutdatedOnceItsOriginalChangesAgain() {
		TextRevision confirmation = revision(TextRevision.Kind.CONFIRMATION, TRANSLATION, TRANSLATION, NEW_ORIGINAL);
		assertThat(state(translated(TRANSLATION, ORIGINAL), confirmation, ORIGINAL).outdated()).isTrue();
	}

	@Test
	void editChangesTheText() {
		TextState state = state(translated(TRANSLATION, ORIGINAL),
				revision(TextRevision.Kind.EDIT, EDIT, TRANSLATION, ORIGINAL), ORIGINAL);
		assertThat(state.change()).isEqualTo(new TextChange(8, EDITED, TRANSLATION));
	}

	@Test
	void withdrawalChangesTheText() {
		TextState state = state(translated(TRANSLATION, ORIGINAL),
				revision(TextRevision.Kind.WITHDRAWAL, null, TRANSLATION, ORIGINAL), ORIGINAL);
		assertThat(state.change()).isEqualTo(new TextChange(8, EDITED, TRANSLATION));
	}

	@Test
	void confirmationDoesNotChangeTheText() {
		TextState state = state(translated(TRANSLATION, ORIGINAL),
				revision(TextRevision.Kind.CONFIRMATION, TRANSLATION, TRANSLATION, ORIGINAL), ORIGINAL);
		assertThat(state.change()).isEqualTo(SHIPPED_CHANGE);
	}

}
