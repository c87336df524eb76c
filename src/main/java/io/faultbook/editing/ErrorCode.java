package io.faultbook.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

@Entity
@Immutable
class ErrorCode implements Persistable<String> {

	@Id
	private String code;

	@Column(nullable = false)
	private String message;

	/** The message as received, where it differs from the one that is served. */
	@Column
	private @Nullable String receivedMessage;

	@Column(nullable = false)
	private String category;

	@Column(nullable = false)
	private String origin;

	@Column(nullable = false)
	private boolean retired;

	@SuppressWarnings("NullAway.Init")
	protected ErrorCode() {
	}

	/** A code that the vendor's table lacks. */
	ErrorCode(String code, String message, String category) {
		this.code = code;
		this.message = message;
		this.category = category;
		this.origin = Origin.EDITED.id();
	}

	@Override
	public String getId() {
		return this.code;
	}

	/** A code is only ever inserted from here; changing it is for the migrations. */
	@Override
	public boolean isNew() {
		return true;
	}

	String code() {
		return this.code;
	}

	String message() {
		return this.message;
	}

	@Nullable String receivedMessage() {
		return this.receivedMessage;
	}

	String category() {
		return this.category;
	}

	Origin origin() {
		return Origin.of(this.origin);
	}

	boolean isRetired() {
		return this.retired;
	}

}
