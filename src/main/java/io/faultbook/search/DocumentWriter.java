package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Writes documents into the files of an index. */
final class DocumentWriter {

	private static final double BUFFER_MEGABYTES = 256;

	/** The one large segment of all documents is never merged with what comes later. */
	private static final int MAX_MERGED_DOCUMENTS = 5_000;

	private final TextTokenizer tokenizer;

	DocumentWriter(TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
	}

	/** Write all documents, as one segment. */
	MemoryFiles write(Iterable<SearchDocument> documents) {
		MemoryFiles files = MemoryFiles.none();
		try (IndexWriter writer = new IndexWriter(files, config(new LogDocMergePolicy()))) {
			for (SearchDocument document : documents) {
				writer.addDocument(document(document));
			}
			writer.forceMerge(1);
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
		LogDocMergePolicy policy = new LogDocMergePolicy();
		policy.setMaxMergeDocs(MAX_MERGED_DOCUMENTS);
		try (IndexWriter writer = new IndexWriter(files, config(policy))) {
			writer.deleteDocuments(changed.stream().map((code) -> new Term(IndexFields.ID, code)).toArray(Term[]::new));
			for (SearchDocument document : documents) {
				writer.addDocument(document(document));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	/** No thread outlives the writing. */
	private static IndexWriterConfig config(LogDocMergePolicy policy) {
		policy.setNoCFSRatio(0);
		return new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(policy)
			.setMergeScheduler(new SerialMergeScheduler())
			.setRAMBufferSizeMB(BUFFER_MEGABYTES)
			.setUseCompoundFile(false);
	}

	private Document document(SearchDocument source) {
		Document document = new Document();
		document.add(new StringField(IndexFields.ID, source.code(), Field.Store.NO));
		document.add(new BinaryDocValuesField(IndexFields.ID, new BytesRef(source.code())));
		document.add(new StringField(IndexFields.CODE, this.tokenizer.fold(source.code()), Field.Store.NO));
		document.add(new StringField(IndexFields.CATEGORY, source.category(), Field.Store.NO));
		addPhrase(document, IndexFields.MESSAGE, source.message());
		if (source.receivedMessage() != null) {
			addPhrase(document, IndexFields.RECEIVED_MESSAGE, source.receivedMessage());
		}
		source.texts().forEach((language, text) -> {
			addPhrase(document, IndexFields.of(IndexFields.DESCRIPTION, language), text.description());
			addText(document, IndexFields.of(IndexFields.REMEDIATION, language),
					this.tokenizer.tokenize(text.remediation()));
		});
		return document;
	}

	private void addPhrase(Document document, String field, String text) {
		List<TextToken> tokens = this.tokenizer.tokenize(text);
		Phrases.key(tokens).ifPresent((key) -> document.add(new StringField(IndexFields.PHRASE, key, Field.Store.NO)));
		addText(document, field, tokens);
	}

	private static void addText(Document document, String field, List<TextToken> tokens) {
		document.add(new TextField(field, new TokenListStream(tokens)));
	}

}
