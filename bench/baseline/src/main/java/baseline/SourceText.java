package baseline;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(SourceText.Key.class)
class SourceText {

	@Id
	String catalog;

	@Id
	String code;

	@Id
	String language;

	String origin;

	String description;

	String remediation;

	String originalDescription;

	String originalRemediation;

	Instant updatedAt;

	record Key(String catalog, String code, String language) implements Serializable {
	}

}
