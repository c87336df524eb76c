package usual;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A pair, read both ways. */
@Entity
@IdClass(RelatedCode.Key.class)
class RelatedCode {

	@Id
	String code;

	@Id
	String related;

	record Key(String code, String related) implements Serializable {
	}

}
