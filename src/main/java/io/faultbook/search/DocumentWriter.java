package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Writes documents into the files of an index. */
final class DocumentWriter {

	private static final double BUFFER_MEGABYTES = 256;

	/**
	 * Fewer are written as one segment. Segments of more are never merged with what comes
	 * later, for that would take seconds.
	 */
	private static final int MANY_DOCUMENTS = 5_000;

	private static final FieldType PLACES = new FieldType(TextField.TYPE_NOT_STORED);

	private static final FieldType COUNTS = new FieldType(PLACES);

	static {
		PLACES.setOmitNorms(true);
		PLACES.freeze();
		COUNTS.setOmitNorms(true);
		COUNTS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		COUNTS.freeze();
	}

	private final IndexFields fields;

	private final TextTokenizer tokenizer;

	DocumentWriter(IndexFields fields, TextTokenizer tokenizer) {
		this.fields = fields;
		this.tokenizer = tokenizer;
	}

	DocumentWords words(SearchDocument document) {
		return new DocumentWords(document, this.fields, this.tokenizer);
	}

	/**
	 * Write all documents.
	 * @param tally takes their lengths
	 */
	MemoryFiles write(List<SearchDocument> documents, Tally tally) {
		MemoryFiles files = MemoryFiles.none();
		boolean many = documents.size() > MANY_DOCUMENTS;
		try (IndexWriter writer = new IndexWriter(files, config())) {
			IntStream positions = IntStream.range(0, documents.size());
			(many ? positions.parallel() : positions).forEach((position) -> {
				SearchDocument document = documents.get(position);
				DocumentWords words = words(document);
				tally.add(words);
				add(document, words, writer);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	/**
	 * Write what has changed since other files were written, which stay as they are.
	 * @param changed the codes whose documents are no longer what they were
	 * @param documents what they are now, where they are any more
	 */
	MemoryFiles write(MemoryFiles before, Collection<String> changed, List<SearchDocument> documents) {
		MemoryFiles files = before.branch();
		try (IndexWriter writer = new IndexWriter(files, config())) {
			writer.deleteDocuments(changed.stream().map((code) -> new Term(IndexFields.ID, code)).toArray(Term[]::new));
			documents.forEach((document) -> add(document, words(document), writer));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	/** No thread outlives the writing. */
	private static IndexWriterConfig config() {
		LogDocMergePolicy policy = new LogDocMergePolicy();
		policy.setMaxMergeDocs(MANY_DOCUMENTS);
		policy.setNoCFSRatio(0);
		return new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(policy)
			.setMergeScheduler(new SerialMergeScheduler())
			.setRAMBufferSizeMB(BUFFER_MEGABYTES)
			.setUseCompoundFile(false);
	}

	private void add(SearchDocument source, DocumentWords words, IndexWriter writer) {
		Document document = new Document();
		document.add(new StringField(IndexFields.ID, source.code(), Field.Store.NO));
		document.add(new BinaryDocValuesField(IndexFields.ID, new BytesRef(source.code())));
		document.add(new StringField(IndexFields.CODE, this.tokenizer.fold(source.code()), Field.Store.NO));
		document.add(new StringField(IndexFields.CATEGORY, source.category(), Field.Store.NO));
		words.phrases().forEach((key) -> document.add(new StringField(IndexFields.PHRASE, key, Field.Store.NO)));
		document.add(new Field(IndexFields.PLACES, new PlaceStream(words.places()), PLACES));
		for (int group = 0; group < words.groups(); group++) {
			document.add(new Field(IndexFields.COUNTS + group, new CountStream(words.counts(group)), COUNTS));
			document.add(new NumericDocValuesField(IndexFields.LENGTHS + group, words.packedLengths(group)));
		}
		try {
			writer.addDocument(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
