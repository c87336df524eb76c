package io.faultbook.imports;

import java.time.Duration;

import io.faultbook.editing.AuditLog;
import io.faultbook.editing.EditTransactions;
import io.faultbook.editing.EditTransactions.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.stereotype.Component;

/** Applies imports, each in one transaction. */
@Component
public class ImportApplier {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private final EditTransactions transactions;

	private final ImportStore store;

	private final ImportFinder finder;

	private final SourceTableWriter writer;

	private final AuditLog audit;

	ImportApplier(EditTransactions transactions, ImportStore store, ImportFinder finder, SourceTableWriter writer,
			AuditLog audit) {
		this.transactions = transactions;
		this.store = store;
		this.finder = finder;
		this.writer = writer;
		this.audit = audit;
	}

	/**
	 * Apply an import.
	 * @param confirmedRetirements the number of codes that the editor agrees to retire
	 * @throws ImportRejectedException if the import, or what is served, has changed, or
	 * if the retirements aren't confirmed
	 */
	public Result apply(Draft draft, int confirmedRetirements, String editor) {
		TableImport applied = draft.tableImport();
		ImportComparison comparison = draft.comparison();
		long version = comparison.catalog().version();
		Drift.Counts counts = comparison.drift().counts();
		if (comparison.table().codes().isEmpty()) {
			throw ImportRejectedException.forEmptyTable();
		}
		if (comparison.isEmpty()) {
			return new Result(true, version, counts.added(), counts.retired(), counts.changed());
		}
		comparison.drift().retirementsToConfirm().ifPresent((retirements) -> {
			if (retirements != confirmedRetirements) {
				throw ImportRejectedException.forUnconfirmedRetirements(retirements);
			}
		});
		return this.transactions.run(TIMEOUT, (current) -> {
			if (current != version || !this.store.lock(applied)) {
				TableImport found = this.finder.find(applied.id())
					.orElseThrow(() -> ImportRejectedException.forUnknownImport(applied.id()));
				throw ImportRejectedException.forStaleTag(found.tag(current));
			}
			this.writer.write(comparison, current + 1);
			this.store.insertApplication(applied.id(), current + 1, editor, counts);
			this.store.keepSettings(applied.id(), comparison.state());
			return Outcome.changedTable(
					new Result(false, current + 1, counts.added(), counts.retired(), counts.changed()),
					() -> this.audit.logImport(applied.id(), applied.catalog(),
							applied.files().stream().map(ImportFile::sha256).toList(), editor));
		});
	}

	@Schema(name = "ImportResult", description = "What applying an import did")
	public record Result(
			@Schema(description = "Whether nothing changed, because the table equals what is served",
					requiredMode = Schema.RequiredMode.REQUIRED) boolean unchanged,
			@Schema(description = "The data version that serves the table", example = "118",
					requiredMode = Schema.RequiredMode.REQUIRED) long dataVersion,
			@Schema(description = "How many codes were added", example = "3",
					requiredMode = Schema.RequiredMode.REQUIRED) int added,
			@Schema(description = "How many codes were retired", example = "0",
					requiredMode = Schema.RequiredMode.REQUIRED) int retired,
			@Schema(description = "How many codes were changed in any way", example = "6",
					requiredMode = Schema.RequiredMode.REQUIRED) int changed) {
	}

}
