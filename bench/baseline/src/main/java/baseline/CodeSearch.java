package baseline;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CodeSearch {

	/**
	 * @param codes the first twenty codes
	 * @param total the number of codes found
	 */
	record Result(List<String> codes, long total) {
	}

	private static final String LIKE = """
			select code from error_code where code ilike :text or message ilike :text
			union select code from source_text where description ilike :text or remediation ilike :text""";

	/** Also finds near matches, using the indexes in trigram.sql. */
	private static final String TRIGRAM = """
			select code from (
				select code, word_similarity(:text, message) as similarity from error_code where :text <% message
				union all select code, word_similarity(:text, description) from source_text where :text <% description
				union all select code, word_similarity(:text, remediation) from source_text where :text <% remediation
			) as hit group by code""";

	private final JdbcClient jdbc;

	private final boolean trigram;

	CodeSearch(JdbcClient jdbc, @Value("${baseline.search}") String search) {
		this.jdbc = jdbc;
		this.trigram = search.equals("trigram");
	}

	Result find(String text) {
		String query = this.trigram ? TRIGRAM : LIKE;
		String parameter = this.trigram ? text : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
		List<String> codes = this.jdbc
			.sql(query + " order by " + (this.trigram ? "max(similarity) desc, code" : "code") + " limit 20")
			.param("text", parameter)
			.query(String.class)
			.list();
		long total = (codes.size() < 20) ? codes.size()
				: this.jdbc.sql("select count(*) from (" + query + ") as hits").param("text", parameter).query(Long.class).single();
		return new Result(codes, total);
	}

}
