package io.faultbook.lookup;

import io.faultbook.DatabaseInterceptor;
import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that public routes don't use the database. */
class ReadsWithoutDatabaseTests {

	@Nested
	@H2Test
	class OnH2 extends Cases {

	}

	@Nested
	@PostgreSqlTest
	class OnPostgreSql extends Cases {

	}

	abstract static class Cases {

		@Autowired
		private MockMvcTester mvc;

		@Autowired
		private DatabaseInterceptor database;

		@AfterEach
		void endOutage() {
			this.database.endOutage();
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				/codes/2065                          | application/json | en      | 200
				/codes/2065                          | text/plain       | zh-CN   | 200
				/codes/2065                          | text/markdown    | en      | 200
				/codes/2065                          | application/json | zh-TW   | 200
				/codes/2065                          | image/png        | en      | 406
				/codes/2065                          | application/json | *;q=0   | 406
				/codes/2065?lang=!                   | application/json | en      | 400
				/codes/2064                          | application/json | zh-CN   | 404
				/codes                               | application/json | en      | 200
				/codes?page=1&size=20                | application/json | zh-CN   | 200
				/codes?category=scene                | application/json | en      | 200
				/codes?search=设备不存在             | application/json | zh-CN   | 200
				/codes?search=identityid dose not    | application/json | en      | 200
				/codes?code=2062,2065,9999           | application/json | en      | 200
				/codes?size=0                        | application/json | en      | 400
				/codes                               | text/csv         | zh-CN   | 200
				/codes                               | text/plain       | en      | 200
				/categories                          | application/json | zh-CN   | 200
				/problems                            | application/json | en      | 200
				/changes                             | application/json | en      | 200
				/changes?since=1                     | application/atom+xml | zh-CN | 200
				/changes                             | text/html        | en      | 200
				/problems/code-not-found             | application/json | zh-CN   | 200
				/nowhere                             | application/json | en      | 404
				/v3/api-docs                         | application/json | en      | 200
				/swagger-ui/index.html               | text/html        | en      | 200
				/                                    | text/html        | zh-CN   | 200
				/codes/2065                          | text/html        | en      | 200
				/codes/2064                          | text/html        | zh-CN   | 404
				/codes?search=设备不存在             | text/html        | en      | 200
				/nowhere                             | text/html        | zh-CN   | 404
				/categories                          | text/html        | zh-CN   | 200
				/problems                            | text/html        | en      | 200
				/problems/code-not-found             | text/html        | zh-CN   | 200
				""")
		void publicRouteExecutesNoStatement(String uri, String accept, String language, int status) {
			int before = this.database.statements();
			this.database.startOutage();
			assertThat(this.mvc.get()
				.uri(uri)
				.header(HttpHeaders.ACCEPT, accept)
				.header(HttpHeaders.ACCEPT_LANGUAGE, language)).hasStatus(status);
			assertThat(this.database.statements()).isEqualTo(before);
			assertThat(this.database.failedConnectionsOfThisThread()).isZero();
		}

	}

}
