package io.faultbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class FaultbookApplication {

	public static void main(String[] args) {
		SpringApplication.run(FaultbookApplication.class, args);
	}

}
