package io.faultbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test in an application on PostgreSQL that does nothing by itself. The application and
 * its database are shared by all classes with this annotation: what a test changes it
 * changes back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "faultbook.refresh.poll-interval=1d")
@AutoConfigureMockMvc
@Import({ DatabaseGate.class, PostgreSqlConfiguration.class })
public @interface PostgreSqlTest {

}
