package io.faultbook.snapshot;

import java.io.Serializable;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class CategoryTitle {

	@EmbeddedId
	private Key key;

	@Column(nullable = false)
	private String title;

	String category() {
		return this.key.category();
	}

	Locale language() {
		return Locale.forLanguageTag(this.key.language());
	}

	String title() {
		return this.title;
	}

	@Embeddable
	record Key(String category, String language) implements Serializable {
	}

}
