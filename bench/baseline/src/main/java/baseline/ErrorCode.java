package baseline;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(ErrorCode.Key.class)
class ErrorCode {

	@Id
	String catalog;

	@Id
	String code;

	String message;

	String category;

	boolean retired;

	record Key(String catalog, String code) implements Serializable {
	}

}
