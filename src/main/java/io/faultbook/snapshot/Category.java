package io.faultbook.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Category {

	@Id
	private String name;

	@Column(nullable = false)
	private int sortOrder;

	String name() {
		return this.name;
	}

	int sortOrder() {
		return this.sortOrder;
	}

}
