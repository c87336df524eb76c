package io.faultbook.editing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

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

	WrittenText written() {
		return new WrittenText(Origin.of(this.origin), new TextContent(this.description, this.remediation),
				this.updatedAt);
	}

	/** The words in the source language that a translation was made from. */
	@Nullable TextContent original() {
		return TextContent.of(this.originalDescription, this.originalRemediation);
	}

	@Embeddable
	record Key(String code, String language) implements Serializable {
	}

}
