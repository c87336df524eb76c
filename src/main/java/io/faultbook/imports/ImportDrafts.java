package io.faultbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.faultbook.imports.ImportedTable.ParsedFile;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.table.TableReader;
import io.faultbook.table.format.TableLimits;
import io.faultbook.table.format.UnreadableTableException;

import org.springframework.stereotype.Component;

/** Creates, changes, and discards drafts. */
@Component
public class ImportDrafts {

	/** In total. */
	public static final int MAX_FILE_BYTES = TableLimits.MAX_FILE_BYTES;

	static final int MAX_FILES = 20;

	private final ImportStore store;

	private final ImportFinder finder;

	private final CatalogStore catalogs;

	private final SnapshotHolder holder;

	private final TableReader reader;

	ImportDrafts(ImportStore store, ImportFinder finder, CatalogStore catalogs, SnapshotHolder holder,
			TableReader reader) {
		this.store = store;
		this.finder = finder;
		this.catalogs = catalogs;
		this.holder = holder;
		this.reader = reader;
	}

	/**
	 * Create a draft.
	 * @throws UnreadableFileException if the file can't be read
	 */
	Draft create(String catalog, String fileName, FileOptions options, byte[] content, String editor) {
		return create(catalog, CatalogSettings.NONE, fileName, options, content, editor);
	}

	/**
	 * Create a draft that changes its catalog.
	 * @throws UnreadableFileException if the file can't be read
	 */
	public Draft create(String catalog, CatalogSettings settings, String fileName, FileOptions options, byte[] content,
			String editor) {
		this.store.deleteExpired();
		ImportFile file = file(1, fileName, options, content);
		ImportedTable table = read(List.of(file), (any) -> content);
		return compare(find(this.store.create(catalog, settings, file, content, editor)), table);
	}

	/**
	 * Find an import.
	 * @throws ImportRejectedException (404) if there is none, or the draft has expired
	 */
	public TableImport find(long id) {
		return this.finder.find(id).orElseThrow(() -> ImportRejectedException.forUnknownImport(id));
	}

	/** Read the files of an import, and compare them with what is served. */
	public Draft read(TableImport found) {
		return compare(found, read(found.files(), (file) -> this.finder.content(found.id(), file.number())));
	}

	/** Check that a change is based on the current state of a draft. */
	public TableImport findDraft(long id, DraftCondition condition) {
		TableImport found = find(id);
		condition.check(found.tag(this.holder.current().version()));
		if (found.isApplied()) {
			throw ImportRejectedException.forAppliedImport();
		}
		return found;
	}

	/**
	 * Change a draft.
	 * @throws UnreadableFileException if a file can't be read with its new options
	 */
	public Draft change(TableImport draft, ImportPatch patch) {
		MergePatch fields = new MergePatch();
		CatalogSettings settings = patch.applyTo(draft.settings(), fields);
		List<ImportFile> files = patch.applyTo(draft.files(), fields);
		fields.throwIfInvalid();
		ImportedTable table;
		try {
			table = read(files, (file) -> this.finder.content(draft.id(), file.number()));
		}
		catch (UnreadableFileException ex) {
			throw patch.rejection(ex);
		}
		checkStored(this.store.update(draft, settings, files), draft);
		return compare(find(draft.id()), table);
	}

	/**
	 * Add a file to a draft.
	 * @throws UnreadableFileException if the file can't be read
	 */
	public Draft addFile(TableImport draft, String fileName, byte[] content) {
		int number = draft.files().size() + 1;
		if (number > MAX_FILES) {
			throw ImportRejectedException.forTooManyFiles(MAX_FILES);
		}
		if (draft.files().stream().mapToLong(ImportFile::size).sum() + content.length > TableLimits.MAX_FILE_BYTES) {
			throw RejectedFileException.forTooLargeFile(TableLimits.MAX_FILE_BYTES);
		}
		ImportFile file = file(number, fileName, FileOptions.NONE, content);
		List<ImportFile> files = new ArrayList<>(draft.files());
		files.add(file);
		ImportedTable table = read(files,
				(any) -> (any.number() == number) ? content : this.finder.content(draft.id(), any.number()));
		checkStored(this.store.addFile(draft, file, content), draft);
		return compare(find(draft.id()), table);
	}

	/**
	 * Remove a file from a draft. The numbers of the files after it decrease by one.
	 * @throws ImportRejectedException if there is no such file, or no other file
	 */
	public Draft removeFile(TableImport draft, int number) {
		ImportFile file = draft.file(number);
		if (draft.files().size() == 1) {
			throw ImportRejectedException.forOnlyFile();
		}
		checkStored(this.store.removeFile(draft, file), draft);
		return read(find(draft.id()));
	}

	public void discard(TableImport draft) {
		checkStored(this.store.discard(draft), draft);
	}

	private void checkStored(boolean stored, TableImport draft) {
		if (!stored) {
			throw ImportRejectedException.forStaleTag(find(draft.id()).tag(this.holder.current().version()));
		}
	}

	private static ImportFile file(int number, String fileName, FileOptions options, byte[] content) {
		return new ImportFile(number, fileName, FileContent.sha256(content), content.length, options);
	}

	private ImportedTable read(List<ImportFile> files, Function<ImportFile, byte[]> contents) {
		TableJoiner joiner = new TableJoiner();
		for (ImportFile file : files) {
			try {
				joiner.add(new ParsedFile(file,
						this.reader.read(contents.apply(file), file.fileName(), file.options().toTableOptions())));
			}
			catch (UnreadableTableException ex) {
				throw new UnreadableFileException(file.number(), ex);
			}
		}
		return joiner.build();
	}

	private Draft compare(TableImport found, ImportedTable table) {
		ServedCatalog catalog = ServedCatalog.of(this.holder.current(), found.catalog(),
				this.catalogs.find(found.catalog()));
		return new Draft(found, ImportComparison.of(table, catalog, found));
	}

}
