package io.faultbook.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
class ErrorCode {

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
