package io.faultbook.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Has no methods to update or delete, because the history is append-only. */
interface TextRevisions extends Repository<TextRevision, TextRevision.Key> {

	TextRevision saveAndFlush(TextRevision revision);

	/** Numbers have no gaps, so a revision without a successor is the newest. */
	@Query("""
			select revision from TextRevision revision where not exists
			(select 1 from TextRevision next where next.key.catalog = revision.key.catalog and next.key.code = revision.key.code
			and next.key.language = revision.key.language and next.key.revision = revision.key.revision + 1)""")
	List<TextRevision> findAllNewest();

	@Query("""
			select revision from TextRevision revision where revision.key.catalog = :catalog and revision.key.code = :code and not exists
			(select 1 from TextRevision next where next.key.catalog = revision.key.catalog and next.key.code = revision.key.code
			and next.key.language = revision.key.language and next.key.revision = revision.key.revision + 1)""")
	List<TextRevision> findNewestByCode(String catalog, String code);

	@Query("""
			select revision from TextRevision revision where revision.key.catalog = :catalog and revision.key.code = :code
			and revision.key.language = :language order by revision.key.revision desc""")
	Page<TextRevision> findHistory(String catalog, String code, String language, Pageable page);

	/** Empty texts match everything. */
	@Query("""
			select revision from TextRevision revision where (:catalog = '' or revision.key.catalog = :catalog)
			and (:code = '' or revision.key.code = :code) and (:editor = '' or revision.editor = :editor)
			and revision.createdAt >= :start and revision.createdAt < :end order by revision.createdAt desc,
			revision.key.catalog, revision.key.code, revision.key.language, revision.key.revision desc""")
	Page<TextRevision> findActivity(String catalog, String code, String editor, Instant start, Instant end,
			Pageable page);

	@Query("select distinct revision.editor from TextRevision revision order by revision.editor")
	List<String> findEditors();

	Optional<TextRevision> findByKey(TextRevision.Key key);

}
