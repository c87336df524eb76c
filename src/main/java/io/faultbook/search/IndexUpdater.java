package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.TextTokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes an in-memory index and opens readers of it. A reader sees what was committed
 * before it was opened. Neither the writer nor a reader holds a file, so nothing needs
 * closing.
 */
final class IndexUpdater {

	private static final double BUFFER_MEGABYTES = 256;

	/**
	 * Up to this size, each update merges the index into one segment. Deleted documents
	 * then don't count in the scores. Merging a larger index takes seconds.
	 */
	private static final int MAX_MERGED_DOCUMENTS = 5_000;

	private static final double MAX_DELETED_PERCENT = 50;

	private static final long NO_VERSION = -1;

	private final TextTokenizer tokenizer;

	private final IndexWriter writer;

	/** Documents written since the reader with the {@link #baseVersion} was opened. */
	private final Set<CodeId> changedSinceBase = new HashSet<>();

	/** The version of the reader that the latest update started from. */
	private long baseVersion;

	/** The version of the newest reader, or {@link #NO_VERSION} if an update failed. */
	private long newestVersion = NO_VERSION;

	IndexUpdater(Stream<SearchDocument> documents, TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
		ByteBuffersDirectory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(),
				ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
		try {
			this.writer = new IndexWriter(directory, writerConfig());
			documents.forEach(this::addDocument);
			mergeAndCommit();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Merges on the calling thread, so no thread is left running. */
	private static IndexWriterConfig writerConfig() {
		TieredMergePolicy policy = new TieredMergePolicy();
		policy.setDeletesPctAllowed(MAX_DELETED_PERCENT);
		return new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(policy)
			.setMergeScheduler(new SerialMergeScheduler())
			.setRAMBufferSizeMB(BUFFER_MEGABYTES);
	}

	/** Open the first reader. Call it once, before any update. */
	synchronized DirectoryReader openReader() {
		try {
			DirectoryReader reader = DirectoryReader.open(this.writer.getDirectory());
			this.newestVersion = reader.getVersion();
			return reader;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Update documents and open a new reader. The given reader doesn't change. If the
	 * reader returned last was dropped, its changes are written again from the given
	 * documents.
	 * @param reader the newest reader, or the previous one if the newest was dropped
	 * @param changed the codes of the documents that differ from those of the reader
	 * @param documents finds a document by code; empty if it was removed
	 * @throws IllegalArgumentException if the reader is older than that
	 */
	synchronized DirectoryReader update(DirectoryReader reader, Set<CodeId> changed,
			Function<CodeId, Optional<SearchDocument>> documents) {
		if (reader.getVersion() == this.newestVersion) {
			this.baseVersion = this.newestVersion;
			this.changedSinceBase.clear();
		}
		else if (reader.getVersion() != this.baseVersion) {
			throw new IllegalArgumentException("The index has already been updated");
		}
		this.newestVersion = NO_VERSION;
		this.changedSinceBase.addAll(changed);
		try {
			for (CodeId id : this.changedSinceBase) {
				this.writer.deleteDocuments(new Term(SearchFields.ID, id.toString()));
				documents.apply(id).ifPresent(this::addDocument);
			}
			mergeAndCommit();
			DirectoryReader updated = Objects.requireNonNullElse(DirectoryReader.openIfChanged(reader), reader);
			this.newestVersion = updated.getVersion();
			return updated;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void mergeAndCommit() throws IOException {
		if (this.writer.getDocStats().numDocs <= MAX_MERGED_DOCUMENTS) {
			this.writer.forceMerge(1);
		}
		this.writer.commit();
	}

	private void addDocument(SearchDocument searchDocument) {
		Document document = new Document();
		CodeId id = searchDocument.id();
		document.add(new SortedDocValuesField(SearchFields.SORT_KEY, new BytesRef(CodeSearcher.sortKey(id))));
		addKeyword(document, SearchFields.ID, id.toString());
		addKeyword(document, SearchFields.CATALOG, id.catalog());
		addKeyword(document, SearchFields.CATEGORY, searchDocument.category());
		if (searchDocument.retry() != null) {
			addKeyword(document, SearchFields.RETRY, searchDocument.retry());
		}
		searchDocument.actors().forEach((actor) -> addKeyword(document, SearchFields.ACTOR, actor));
		addName(document, id.code());
		searchDocument.aliases().forEach((alias) -> addName(document, alias));
		searchDocument.messages().forEach((message) -> addMessage(document, message));
		if (searchDocument.receivedMessage() != null) {
			addPhrase(document, SearchFields.RECEIVED_MESSAGE, searchDocument.receivedMessage());
		}
		searchDocument.texts().forEach((language, text) -> {
			addPhrase(document, SearchFields.description(language), text.description());
			addText(document, SearchFields.remediation(language), this.tokenizer.tokenizeIndexed(text.remediation()));
		});
		try {
			this.writer.addDocument(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void addName(Document document, String name) {
		addKeyword(document, SearchFields.NAME, name);
		addKeyword(document, SearchFields.CODE, this.tokenizer.fold(name));
	}

	private static void addKeyword(Document document, String field, String value) {
		document.add(new StringField(field, value, Field.Store.NO));
	}

	private void addMessage(Document document, String message) {
		if (!MessagePattern.hasPlaceholder(message)) {
			addPhrase(document, SearchFields.MESSAGE, message);
			return;
		}
		addText(document, SearchFields.MESSAGE,
				this.tokenizer.tokenizeIndexed(MessagePattern.withoutPlaceholders(message)));
		MessagePattern.of(message, this.tokenizer)
			.flatMap(MessagePattern::term)
			.ifPresent((term) -> addKeyword(document, SearchFields.PATTERN, term));
	}

	private void addPhrase(Document document, String field, String text) {
		List<TextToken> tokens = this.tokenizer.tokenizeIndexed(text);
		List<TextToken> split = tokens.stream().flatMap((token) -> token.split().stream()).toList();
		Stream.of(tokens, split)
			.distinct()
			.flatMap((phrase) -> PhraseDictionary.term(phrase).stream())
			.forEach((term) -> addKeyword(document, SearchFields.PHRASE, term));
		addText(document, field, tokens);
	}

	private static void addText(Document document, String field, List<TextToken> tokens) {
		document.add(new TextField(field, new FieldTokenStream(tokens)));
	}

}
