package io.faultbook.lookup;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:code-api")
@AutoConfigureMockMvc
class CodeApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void codeIsServedInTheRequestedLanguage() {
		MvcTestResult result = this.mvc.get().uri("/codes/2065").header("Accept-Language", "zh-HK").exchange();
		assertThat(result).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
			.hasHeader(HttpHeaders.VARY, "Accept, Accept-Language");
		assertThat(result).bodyJson().extractingPath("$.description").isEqualTo("设备和账号未绑定");
	}

	@Test
	void codeWithoutRemediationHasNullAndNoSteps() {
		MvcTestResult result = this.mvc.get().uri("/codes/200").exchange();
		assertThat(result).bodyJson().extractingPath("$.remediation").isNull();
		assertThat(result).bodyJson().extractingPath("$.steps").asArray().isEmpty();
	}

	@Test
	void matchingEtagReturns304() {
		MvcTestResult first = this.mvc.get().uri("/codes/2065").exchange();
		String etag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
		MvcTestResult second = this.mvc.get().uri("/codes/2065").header(HttpHeaders.IF_NONE_MATCH, etag).exchange();
		assertThat(second).hasStatus(HttpStatus.NOT_MODIFIED).hasHeader(HttpHeaders.ETAG, etag);
	}

	@Test
	void unknownCodeGetsAProblemWithSuggestions() {
		MvcTestResult result = this.mvc.get().uri("/codes/2064").header("Accept-Language", "zh").exchange();
		assertThat(result).hasStatus(HttpStatus.NOT_FOUND).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(result).bodyJson().extractingPath("$.title").isEqualTo("错误码不存在");
		assertThat(result).bodyJson().extractingPath("$.suggestions").asArray().contains("2065");
	}

	@Test
	void unavailableFormatGetsAProblem() {
		assertThat(this.mvc.get().uri("/codes/2065").accept("image/png")).hasStatus(HttpStatus.NOT_ACCEPTABLE)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void unsupportedMethodIsRejectedWithAllow() {
		assertThat(this.mvc.delete().uri("/codes/2065")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
			.containsHeader(HttpHeaders.ALLOW);
	}

	@Test
	void problemNamesTheInvalidParameter() {
		MvcTestResult result = this.mvc.get().uri("/codes?size=201").exchange();
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result).bodyJson().extractingPath("$.parameter").isEqualTo("size");
	}

	@Test
	void bulkLookupKeepsTheOrderAndListsMissingCodes() {
		MvcTestResult result = this.mvc.get().uri("/codes?code=2065,9999&code=2062&code=2065").exchange();
		assertThat(result).bodyJson().extractingPath("$.content[*].code").asArray().containsExactly("2065", "2062");
		assertThat(result).bodyJson().extractingPath("$.missing").asArray().containsExactly("9999");
	}

	@Test
	void listIsInNaturalOrder() {
		assertThat(this.mvc.get().uri("/codes?size=200")).bodyJson()
			.extractingPath("$.content[*].code")
			.asArray()
			.hasSize(55)
			.startsWith("200", "400", "401", "403", "404", "429", "460", "500", "503", "2000");
	}

	@Test
	void pagePastTheEndIsEmpty() {
		assertThat(this.mvc.get().uri("/codes?page=2147483647&size=200")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.content")
			.asArray()
			.isEmpty();
	}

	@Test
	void csvHasAllCodes() {
		MvcTestResult result = this.mvc.get().uri("/codes").accept("text/csv").exchange();
		assertThat(result).hasStatusOk().bodyText().startsWith("code,message,category").contains("28601,");
	}

	@Test
	void pastedLineFindsItsCode() {
		assertThat(this.mvc.get()
			.uri("/codes")
			.queryParam("search", "HTTP 200 ... errorCode=28601, msg=user device not bind.")).bodyJson()
			.extractingPath("$.content[0].code")
			.isEqualTo("28601");
	}

	@Test
	void typoGivesANearMatch() {
		MvcTestResult result = this.mvc.get()
			.uri("/codes")
			.queryParam("search", "identityid dose not exsit")
			.exchange();
		assertThat(result).bodyJson().extractingPath("$.content[0].code").isEqualTo("2062");
		assertThat(result).bodyJson().extractingPath("$.approximate").isEqualTo(true);
	}

	@Test
	void problemTypeHasAnExplanation() {
		assertThat(this.mvc.get().uri("/problems/code-not-found")).hasStatusOk();
		assertThat(this.mvc.get().uri("/problems/nothing")).hasStatus(HttpStatus.NOT_FOUND);
	}

}
