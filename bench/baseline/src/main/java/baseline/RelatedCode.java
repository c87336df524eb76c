package baseline;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A symmetric relation: a pair is stored once. */
@Entity
@IdClass(RelatedCode.Key.class)
class RelatedCode {

	@Id
	String catalog;

	@Id
	String code;

	@Id
	String related;

	record Key(String catalog, String code, String related) implements Serializable {
	}

}
