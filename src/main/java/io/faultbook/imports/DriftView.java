package io.faultbook.imports;

import java.util.List;
import java.util.Locale;

import io.faultbook.imports.CodeChange.FieldChange;
import io.faultbook.imports.CodeChange.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a table differs from what is served, as served in JSON. */
@Schema(name = "ImportDrift", description = "How the table differs from what is served, by code")
public record DriftView(
		@Schema(description = "How an existing catalog changes, apart from its codes",
				requiredMode = Schema.RequiredMode.REQUIRED) List<CatalogChange> catalog,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Changes added,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Changes retired,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Changes changed,
		@Schema(description = "Changed only in spacing or punctuation",
				requiredMode = Schema.RequiredMode.REQUIRED) Changes spacing,
		@Schema(description = "Back from retirement", requiredMode = Schema.RequiredMode.REQUIRED) Changes restored,
		@Schema(description = "Added by an editor, and in the table with other texts",
				requiredMode = Schema.RequiredMode.REQUIRED) Changes collidingWithAdded,
		@Schema(description = "Edits that become outdated, because the texts that they are based on change",
				requiredMode = Schema.RequiredMode.REQUIRED) OutdatedEdits outdatedEdits,
		@Schema(description = "The number of codes that don't change", example = "49",
				requiredMode = Schema.RequiredMode.REQUIRED) int unchanged) {

	private static final int MAX_CHANGES = 100;

	public DriftView {
		catalog = List.copyOf(catalog);
	}

	/**
	 * The number of codes that change in any way, as the result of an import counts them.
	 */
	public int allChanged() {
		return this.changed.total() + this.spacing.total() + this.restored.total() + this.collidingWithAdded.total();
	}

	static DriftView of(ImportComparison comparison) {
		Drift drift = comparison.drift();
		List<OutdatedEdit> edits = OutdatedEdit.of(drift.changes(), comparison.state().sourceLanguage());
		return new DriftView(CatalogChange.between(comparison.catalog().state(), comparison.state()),
				changes(drift, Kind.ADDED), changes(drift, Kind.RETIRED), changes(drift, Kind.CHANGED),
				changes(drift, Kind.SPACING), changes(drift, Kind.RESTORED), changes(drift, Kind.COLLIDING_WITH_ADDED),
				new OutdatedEdits(edits.size(), edits.stream().limit(MAX_CHANGES).toList()), drift.unchanged());
	}

	private static Changes changes(Drift drift, Kind kind) {
		List<CodeChange> changes = drift.of(kind);
		return new Changes(changes.size(),
				changes.stream()
					.limit(MAX_CHANGES)
					.map((change) -> new Change(change.code(), change.fields().stream().map(DriftView::diff).toList()))
					.toList());
	}

	private static FieldDiff diff(FieldChange change) {
		List<Piece> pieces = change.diff()
			.pieces()
			.stream()
			.map((piece) -> new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text()))
			.toList();
		return new FieldDiff(change.name().name(), change.name().language(), pieces);
	}

	@Schema(name = "ImportOutdatedEdits", description = "Edits that become outdated")
	public record OutdatedEdits(@Schema(example = "1", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 100, in natural order of their codes",
					requiredMode = Schema.RequiredMode.REQUIRED) List<OutdatedEdit> content) {

		public OutdatedEdits {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportChanges", description = "Codes that change in the same way")
	public record Changes(@Schema(example = "6", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 100, in natural order",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Change> content) {

		public Changes {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportChange", description = "How a code changes")
	public record Change(@Schema(example = "9153", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<FieldDiff> fields) {

		public Change {
			fields = List.copyOf(fields);
		}

	}

	@Schema(name = "ImportDiff", description = "How a text changes, word by word")
	public record FieldDiff(
			@Schema(description = TableView.FIELD_NAMES, example = "message",
					requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Piece> diff){

		public FieldDiff {
			diff = List.copyOf(diff);
		}

	}

	@Schema(name = "ImportDiffPiece", description = "Consecutive words")
	public record Piece(@Schema(allowableValues = {
			"unchanged", "removed", "added" }, example = "removed",
			requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(example = "device", requiredMode = Schema.RequiredMode.REQUIRED) String text){
	}

}
