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

import org.springframework.data.domain.Persistable;

/** What an editor wrote, once and for all. */
@Entity
@Immutable
class TextRevision implements Persistable<TextRevision.Key> {

	@EmbeddedId
	private Key key;

	@Column(nullable = false)
	private String kind;

	@Column
	private @Nullable String description;

	@Column
	private @Nullable String remediation;

	@Column
	private @Nullable String note;

	@Column(nullable = false)
	private String editor;

	@Column(nullable = false)
	private Instant createdAt;

	@Column(nullable = false)
	private Instant textUpdatedAt;

	@Column
	private @Nullable String baseDescription;

	@Column
	private @Nullable String baseRemediation;

	@Column
	private @Nullable String originalDescription;

	@Column
	private @Nullable String originalRemediation;

	@Column(nullable = false)
	private long catalogueVersion;

	@SuppressWarnings("NullAway.Init")
	protected TextRevision() {
	}

	TextRevision(Key key, RevisionDraft draft, RevisionBasis basis, String editor, Instant now) {
		this.key = key;
		this.kind = draft.kind().id();
		this.description = (draft.content() != null) ? draft.content().description() : null;
		this.remediation = (draft.content() != null) ? draft.content().remediation() : null;
		this.note = draft.note();
		this.editor = editor;
		this.createdAt = now;
		this.textUpdatedAt = (draft.textUpdatedAt() != null) ? draft.textUpdatedAt() : now;
		this.baseDescription = (basis.source() != null) ? basis.source().description() : null;
		this.baseRemediation = (basis.source() != null) ? basis.source().remediation() : null;
		this.originalDescription = (basis.original() != null) ? basis.original().description() : null;
		this.originalRemediation = (basis.original() != null) ? basis.original().remediation() : null;
		this.catalogueVersion = basis.catalogueVersion();
	}

	@Override
	public Key getId() {
		return this.key;
	}

	/** A revision is only ever inserted. */
	@Override
	public boolean isNew() {
		return true;
	}

	String code() {
		return this.key.code();
	}

	Locale language() {
		return Locale.forLanguageTag(this.key.language());
	}

	int revision() {
		return this.key.revision();
	}

	RevisionKind kind() {
		return RevisionKind.of(this.kind);
	}

	@Nullable TextContent content() {
		return TextContent.of(this.description, this.remediation);
	}

	WrittenText written() {
		TextContent content = content();
		if (content == null) {
			throw new IllegalStateException("A withdrawal has no text");
		}
		return new WrittenText(Origin.EDITED, content, this.textUpdatedAt);
	}

	/** The source text beneath it when it was written. */
	@Nullable TextContent base() {
		return TextContent.of(this.baseDescription, this.baseRemediation);
	}

	/** The text in the source language that stood when it was written. */
	@Nullable TextContent original() {
		return TextContent.of(this.originalDescription, this.originalRemediation);
	}

	HistoryRow row() {
		return new HistoryRow(revision(), this.kind, this.description, this.remediation, this.note, this.editor,
				this.createdAt);
	}

	@Embeddable
	record Key(String code, String language, int revision) implements Serializable {
	}

}
