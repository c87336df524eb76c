package usual;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The best twenty codes for what was typed, and how many there are. */
@Component
class CodeSearch {

	record Found(List<String> codes, long total) {
	}

	private static final String LIKE = """
			select code from error_code where code ilike :text or message ilike :text
			union select code from source_text where description ilike :text or remediation ilike :text""";

	/** Near-matches too, by the indexes that trigram.sql makes. */
	private static final String TRIGRAM = """
			select code from (
				select code, word_similarity(:text, message) as near from error_code where :text <% message
				union all select code, word_similarity(:text, description) from source_text where :text <% description
				union all select code, word_similarity(:text, remediation) from source_text where :text <% remediation
			) as hit group by code""";

	private final JdbcClient jdbc;

	private final boolean trigram;

	CodeSearch(JdbcClient jdbc, @Value("${usual.search}") String search) {
		this.jdbc = jdbc;
		this.trigram = search.equals("trigram");
	}

	Found find(String text) {
		String query = this.trigram ? TRIGRAM : LIKE;
		String bound = this.trigram ? text : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
		List<String> codes = this.jdbc
			.sql(query + " order by " + (this.trigram ? "max(near) desc, code" : "code") + " limit 20")
			.param("text", bound)
			.query(String.class)
			.list();
		long total = (codes.size() < 20) ? codes.size()
				: this.jdbc.sql("select count(*) from (" + query + ") as hits").param("text", bound).query(Long.class).single();
		return new Found(codes, total);
	}

}
