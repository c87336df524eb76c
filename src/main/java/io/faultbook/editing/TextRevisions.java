package io.faultbook.editing;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Can add revisions and read them, nothing else. */
interface TextRevisions extends Repository<TextRevision, TextRevision.Key> {

	TextRevision saveAndFlush(TextRevision revision);

	/** Those that no other follows: numbers have no gaps, so that one look tells. */
	@Query("""
			select revision from TextRevision revision where not exists
			(select 1 from TextRevision next where next.key.code = revision.key.code
			and next.key.language = revision.key.language and next.key.revision = revision.key.revision + 1)""")
	List<TextRevision> findNewest();

	@Query("""
			select revision from TextRevision revision where revision.key.code = :code and not exists
			(select 1 from TextRevision next where next.key.code = revision.key.code
			and next.key.language = revision.key.language and next.key.revision = revision.key.revision + 1)""")
	List<TextRevision> findNewestOf(String code);

	@Query("""
			select revision from TextRevision revision where revision.key.code = :code
			and revision.key.language = :language order by revision.key.revision desc""")
	Page<TextRevision> findHistory(String code, String language, Pageable page);

	Optional<TextRevision> findByKey(TextRevision.Key key);

}
