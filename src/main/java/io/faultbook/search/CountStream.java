package io.faultbook.search;

import java.util.Iterator;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands the terms of a document to Lucene, each once with its counts. */
final class CountStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

	private final Iterator<Map.Entry<String, Integer>> counts;

	CountStream(Map<String, Integer> counts) {
		this.counts = counts.entrySet().iterator();
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		if (!this.counts.hasNext()) {
			return false;
		}
		Map.Entry<String, Integer> next = this.counts.next();
		this.term.append(next.getKey());
		this.frequency.setTermFrequency(next.getValue());
		return true;
	}

}
