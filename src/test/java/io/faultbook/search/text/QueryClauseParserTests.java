package io.faultbook.search.text;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryClauseParserTests {

	private final TextTokenizer tokenizer = new TextTokenizer();

	private final QueryClauseParser parser = new QueryClauseParser(this.tokenizer);

	private List<String> clauses(String text) {
		return this.parser.parse(this.tokenizer.tokenize(text)).stream().map(QueryClause::text).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			what does zebra mean | zebra
			请问斑马怎么办         | 斑马
			斑马是什么意思         | 斑马
			zebra zebra          | zebra
			what does            | what does
			怎么办               | 怎么办
			""")
	void stopWordsCountOnlyIfThereIsNothingElse(String text, String expected) {
		assertThat(clauses(text)).containsExactly(expected.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "ＺＥＢＲＡ,zebra", "Zebra,zebra", "斑馬,斑马", "zebra1,zebra1", "ﬁx,fix" })
	void wordsAreFolded(String text, String expected) {
		assertThat(this.tokenizer.fold(text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026 ERROR (Main) [x.y] zebra stripes | zebra stripes
			{"message":"zebra stripes","n":1}     | zebra stripes
			error 28504 zebra stripes             | zebra stripes
			""")
	void messageIsASegmentOfItsOwn(String text, String message) {
		assertThat(TextSegments.split(text, this.tokenizer.tokenize(text)))
			.extracting((segment) -> text.substring(segment.get(0).start(), segment.get(segment.size() - 1).end()))
			.contains(message);
	}

}
