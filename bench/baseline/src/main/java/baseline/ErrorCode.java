package baseline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class ErrorCode {

	@Id
	String code;

	String message;

	String category;

	boolean retired;

}
