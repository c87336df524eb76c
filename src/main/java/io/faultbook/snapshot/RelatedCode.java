package io.faultbook.snapshot;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** An unordered pair of codes that are easily confused. */
@Entity
@Immutable
class RelatedCode {

	@EmbeddedId
	private Key key;

	String code() {
		return this.key.code();
	}

	String related() {
		return this.key.related();
	}

	@Embeddable
	record Key(String code, String related) implements Serializable {
	}

}
