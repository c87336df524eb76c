package io.faultbook.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class CatalogueVersion {

	@Id
	private short id;

	@Column(nullable = false)
	private long version;

	short id() {
		return this.id;
	}

	long version() {
		return this.version;
	}

}
