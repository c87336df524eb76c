package io.faultbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the application on H2, without its periodic refresh. All classes with this
 * annotation share the application and its database, so a test must undo its changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:shared", "faultbook.refresh.poll-interval=1d" })
@AutoConfigureMockMvc
@Import(DatabaseInterceptor.class)
public @interface H2Test {

}
