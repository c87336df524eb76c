package io.faultbook.editing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

import io.faultbook.code.CodeId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

/** An editor's change to a text. Rows are never updated or deleted. */
@Entity
@Immutable
class TextRevision implements Persistable<TextRevision.Key> {

	@EmbeddedId
	private Key key;

	@Column(nullable = false)
	private String kind;

	/** Null for a withdrawal. */
	@Embedded
	private @Nullable TextContent content;

	@Column
	private @Nullable String note;

	@Column(nullable = false)
	private String editor;

	@Column(nullable = false)
	private Instant createdAt;

	@Column(nullable = false)
	private Instant textUpdatedAt;

	/** The source text that this revision is based on. */
	@Embedded
	@AttributeOverride(name = "description", column = @Column(name = "base_description"))
	@AttributeOverride(name = "remediation", column = @Column(name = "base_remediation"))
	private @Nullable TextContent base;

	/** The text in the source language that this revision is based on. */
	@Embedded
	@AttributeOverride(name = "description", column = @Column(name = "original_description"))
	@AttributeOverride(name = "remediation", column = @Column(name = "original_remediation"))
	private @Nullable TextContent original;

	@Column(nullable = false)
	private long dataVersion;

	/** Null in revisions of earlier versions of Faultbook. */
	@Column
	private @Nullable Long changeVersion;

	/** The effective text before the change. */
	@Embedded
	@AttributeOverride(name = "description", column = @Column(name = "previous_description"))
	@AttributeOverride(name = "remediation", column = @Column(name = "previous_remediation"))
	private @Nullable TextContent previous;

	@SuppressWarnings("NullAway.Init")
	protected TextRevision() {
	}

	TextRevision(Key key, Draft draft, Basis basis, String editor, Instant now) {
		this.key = key;
		this.kind = draft.kind().id();
		this.content = draft.content();
		this.note = draft.note();
		this.editor = editor;
		this.createdAt = now;
		this.textUpdatedAt = (draft.textUpdatedAt() != null) ? draft.textUpdatedAt() : now;
		this.base = basis.source();
		this.original = basis.original();
		this.dataVersion = basis.dataVersion();
		TextChange change = basis.change(draft);
		this.changeVersion = change.version();
		this.previous = change.previous();
	}

	@Override
	public Key getId() {
		return this.key;
	}

	/** Revisions are only inserted. */
	@Override
	public boolean isNew() {
		return true;
	}

	CodeId id() {
		return new CodeId(this.key.catalog(), this.key.code());
	}

	Locale language() {
		return Locale.forLanguageTag(this.key.language());
	}

	int revision() {
		return this.key.revision();
	}

	Kind kind() {
		return Kind.of(this.kind);
	}

	@Nullable TextContent content() {
		return this.content;
	}

	WrittenText text() {
		if (this.content == null) {
			throw new IllegalStateException("A withdrawal has no text");
		}
		return new WrittenText(Origin.EDITED, this.content, this.textUpdatedAt);
	}

	@Nullable TextContent base() {
		return this.base;
	}

	@Nullable TextContent original() {
		return this.original;
	}

	/** Of a revision that doesn't say, the change to the text that it was based on. */
	TextChange change() {
		return (this.changeVersion != null) ? new TextChange(this.changeVersion, this.textUpdatedAt, this.previous)
				: new TextChange(this.dataVersion + 1, this.textUpdatedAt, this.base);
	}

	HistoryRow toHistoryRow() {
		return HistoryRow.of(revision(), this.kind, this.content, this.note, this.editor, this.createdAt);
	}

	@Embeddable
	record Key(String catalog, String code, String language, int revision) implements Serializable {

		static Key of(TextKey key, int revision) {
			return new Key(key.id().catalog(), key.id().code(), key.tag(), revision);
		}

	}

	/** What an editor did. */
	enum Kind {

		EDIT, REVERT, CONFIRMATION, WITHDRAWAL;

		String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind of(String id) {
			return valueOf(id.toUpperCase(Locale.ROOT));
		}

	}

	/**
	 * A revision that isn't written yet.
	 *
	 * @param content null for a withdrawal
	 * @param note the reason for the change
	 * @param textUpdatedAt when the content last changed; null means the current time
	 */
	record Draft(Kind kind, @Nullable TextContent content, @Nullable String note, @Nullable Instant textUpdatedAt) {
	}

	/**
	 * What a revision is based on. If it changes, the revision is outdated.
	 *
	 * @param original the text in the source language; null for a text in that language
	 * itself
	 * @param dataVersion the version before the revision
	 * @param effective what readers saw before the revision
	 * @param lastChange the last change before the revision
	 */
	record Basis(@Nullable TextContent source, @Nullable TextContent original, long dataVersion,
			@Nullable TextContent effective, TextChange lastChange) {

		static Basis of(CodeTexts code, TextState state, long dataVersion) {
			TextContent source = (state.source() != null) ? state.source().content() : null;
			boolean isOriginal = state.language().equals(code.sourceLanguage());
			return new Basis(source, isOriginal ? null : code.text(code.sourceLanguage()).content(), dataVersion,
					state.content(), state.change());
		}

		/** Confirming a text doesn't change it. */
		TextChange change(Draft draft) {
			return (draft.kind() == Kind.CONFIRMATION) ? this.lastChange
					: new TextChange(this.dataVersion + 1, Instant.EPOCH, this.effective);
		}

	}

}
