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

import io.faultbook.code.NaturalOrder;
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
 * Writes documents into an index in memory and opens readers of it.
 * <p>
 * A reader sees what was committed before it was opened. It holds no file, so that
 * nothing needs to be closed.
 */
final class IndexUpdater {

	private static final double BUFFER_MEGABYTES = 256;

	/**
	 * A smaller index is merged into one segment after each update, so that deleted
	 * documents don't count in its scores. To merge more takes seconds.
	 */
	private static final int MAX_MERGED_DOCUMENTS = 5_000;

	private static final double MAX_DELETED_PERCENT = 50;

	private static final long NONE = -1;

	private final TextTokenizer tokenizer;

	private final IndexWriter writer;

	/** The codes written since the reader of the {@link #basis} was opened. */
	private final Set<String> written = new HashSet<>();

	/** The version of the reader that updates start from. */
	private long basis;

	/** The version of the newest reader, or none while an update has not succeeded. */
	private long newest = NONE;

	/** Write an index of all documents. */
	IndexUpdater(Stream<SearchDocument> documents, TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
		ByteBuffersDirectory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(),
				ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
		try {
			this.writer = new IndexWriter(directory, config());
			documents.forEach(this::add);
			commit();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** No thread outlives the writing. */
	private static IndexWriterConfig config() {
		TieredMergePolicy policy = new TieredMergePolicy();
		policy.setDeletesPctAllowed(MAX_DELETED_PERCENT);
		return new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(policy)
			.setMergeScheduler(new SerialMergeScheduler())
			.setRAMBufferSizeMB(BUFFER_MEGABYTES);
	}

	/** Open the first reader, of the documents that the index began with. */
	synchronized DirectoryReader open() {
		try {
			DirectoryReader reader = DirectoryReader.open(this.writer.getDirectory());
			this.newest = reader.getVersion();
			return reader;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Update some documents. What was written since the given reader was opened, and is
	 * not to be seen, is written again.
	 * @param reader the newest reader, or the one before if the newest was dropped
	 * @param changed the codes of the documents that differ from those of the reader
	 * @param documents the documents by code, or nothing for those that were removed
	 * @return a reader of the updated index; the given one stays as it is
	 * @throws IllegalArgumentException if the reader is an earlier one
	 */
	synchronized DirectoryReader update(DirectoryReader reader, Set<String> changed,
			Function<String, Optional<SearchDocument>> documents) {
		if (reader.getVersion() == this.newest) {
			this.basis = this.newest;
			this.written.clear();
		}
		else if (reader.getVersion() != this.basis) {
			throw new IllegalArgumentException("The index has already been updated");
		}
		this.newest = NONE;
		this.written.addAll(changed);
		try {
			for (String code : this.written) {
				this.writer.deleteDocuments(new Term(SearchFields.ID, code));
				documents.apply(code).ifPresent(this::add);
			}
			commit();
			DirectoryReader updated = Objects.requireNonNullElse(DirectoryReader.openIfChanged(reader), reader);
			this.newest = updated.getVersion();
			return updated;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void commit() throws IOException {
		if (this.writer.getDocStats().numDocs <= MAX_MERGED_DOCUMENTS) {
			this.writer.forceMerge(1);
		}
		this.writer.commit();
	}

	private void add(SearchDocument source) {
		Document document = new Document();
		document.add(new StringField(SearchFields.ID, source.code(), Field.Store.NO));
		document.add(new SortedDocValuesField(SearchFields.ORDER, new BytesRef(NaturalOrder.sortKey(source.code()))));
		document.add(new StringField(SearchFields.CODE, this.tokenizer.fold(source.code()), Field.Store.NO));
		document.add(new StringField(SearchFields.CATEGORY, source.category(), Field.Store.NO));
		addPhrase(document, SearchFields.MESSAGE, source.message());
		if (source.receivedMessage() != null) {
			addPhrase(document, SearchFields.RECEIVED_MESSAGE, source.receivedMessage());
		}
		source.texts().forEach((language, text) -> {
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

	private void addPhrase(Document document, String field, String text) {
		List<TextToken> tokens = this.tokenizer.tokenizeIndexed(text);
		PhraseQueries.key(tokens)
			.ifPresent((key) -> document.add(new StringField(SearchFields.PHRASE, key, Field.Store.NO)));
		addText(document, field, tokens);
	}

	private static void addText(Document document, String field, List<TextToken> tokens) {
		document.add(new TextField(field, new FieldTokenStream(tokens)));
	}

}
