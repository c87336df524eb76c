package baseline;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads a whole entry in one query by keys, into records that Hibernate doesn't track. */
interface SourceTexts extends Repository<SourceText, SourceText.Key> {

	@Query("""
			select new baseline.EntryRow(c.code, c.catalog, c.message, c.category, t.language, t.description, t.remediation, t.origin,
				t.originalDescription, t.originalRemediation, o.description, o.remediation, t.updatedAt, r.code, r.related)
			from ErrorCode c
			join SourceText t on t.catalog = c.catalog and t.code = c.code and t.language = :language
			left join SourceText o on o.catalog = c.catalog and o.code = c.code and o.language = 'zh-CN'
			left join RelatedCode r on r.catalog = c.catalog and (r.code = c.code or r.related = c.code)
			where c.catalog = 'link-living' and c.code in :codes""")
	List<EntryRow> rows(Collection<String> codes, String language);

	@Query("""
			select new baseline.EntryRow(c.code, c.catalog, c.message, c.category, t.language, t.description, t.remediation, t.origin,
				t.originalDescription, t.originalRemediation, o.description, o.remediation, t.updatedAt, r.code, r.related)
			from ErrorCode c
			join SourceText t on t.catalog = c.catalog and t.code = c.code and t.language = :language
			left join SourceText o on o.catalog = c.catalog and o.code = c.code and o.language = 'zh-CN'
			left join RelatedCode r on r.catalog = c.catalog and (r.code = c.code or r.related = c.code)
			where c.catalog = 'link-living' and c.code = :code""")
	List<EntryRow> rows(String code, String language);

}
