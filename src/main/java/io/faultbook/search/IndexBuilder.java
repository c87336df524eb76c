package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Writes documents into an index in memory, as one segment, so that Lucene's document
 * numbers are our positions.
 */
final class IndexBuilder {

	private final TextTokenizer tokenizer;

	private final PhraseBook phrases = new PhraseBook();

	private final Directory directory = new ByteBuffersDirectory();

	IndexBuilder(TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
	}

	IndexBuilder add(List<SearchDocument> documents) {
		IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
		config.setMergePolicy(new LogDocMergePolicy());
		try (IndexWriter writer = new IndexWriter(this.directory, config)) {
			for (int i = 0; i < documents.size(); i++) {
				writer.addDocument(document(documents.get(i), i));
			}
			writer.forceMerge(1);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Document document(SearchDocument source, int position) {
		Document document = new Document();
		document.add(new StringField(IndexFields.CODE, this.tokenizer.fold(source.code()), Field.Store.NO));
		document.add(new StringField(IndexFields.CATEGORY, source.category(), Field.Store.NO));
		addPhrase(document, IndexFields.MESSAGE, source.message(), position);
		if (source.receivedMessage() != null) {
			addPhrase(document, IndexFields.RECEIVED_MESSAGE, source.receivedMessage(), position);
		}
		source.texts().forEach((language, text) -> {
			addPhrase(document, IndexFields.of(IndexFields.DESCRIPTION, language), text.description(), position);
			addText(document, IndexFields.of(IndexFields.REMEDIATION, language),
					this.tokenizer.tokenize(text.remediation()));
		});
		return document;
	}

	private void addPhrase(Document document, String field, String text, int position) {
		List<TextToken> tokens = this.tokenizer.tokenize(text);
		this.phrases.add(tokens, position);
		addText(document, field, tokens);
	}

	private static void addText(Document document, String field, List<TextToken> tokens) {
		document.add(new TextField(field, new TokenListStream(tokens)));
	}

	IndexSearcher searcher() {
		try {
			return new IndexSearcher(DirectoryReader.open(this.directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PhraseBook phrases() {
		return this.phrases;
	}

}
