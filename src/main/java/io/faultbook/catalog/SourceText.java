package io.faultbook.catalog;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
class SourceText {

	@EmbeddedId
	private Key key;

	@Column(nullable = false)
	private String origin;

	@Column(nullable = false)
	private String description;

	@Column
	private @Nullable String remediation;

	@Column
	private @Nullable String originalDescription;

	@Column
	private @Nullable String originalRemediation;

	@Column(nullable = false)
	private Instant updatedAt;

	String code() {
		return this.key.code();
	}

	Locale language() {
		return Locale.forLanguageTag(this.key.language());
	}

	Origin origin() {
		return Origin.of(this.origin);
	}

	String description() {
		return this.description;
	}

	@Nullable String remediation() {
		return this.remediation;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	/**
	 * Whether this text was made from words other than those that the original has now.
	 */
	boolean isOutdatedBy(SourceText original) {
		return this.originalDescription != null && !(this.originalDescription.equals(original.description)
				&& Objects.equals(this.originalRemediation, original.remediation));
	}

	@Embeddable
	record Key(String code, String language) implements Serializable {
	}

}
