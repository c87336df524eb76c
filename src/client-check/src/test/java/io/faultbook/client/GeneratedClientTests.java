package io.faultbook.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultbook.client.api.CategoriesApi;
import io.faultbook.client.api.CodesApi;
import io.faultbook.client.api.ProblemsApi;
import io.faultbook.client.model.Category;
import io.faultbook.client.model.CodeList;
import io.faultbook.client.model.Entry;
import io.faultbook.client.model.ListedEntry;
import io.faultbook.client.model.Match;
import io.faultbook.client.model.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The generated client can read the responses of the service, which contain only what the
 * document describes.
 */
@Timeout(120)
class GeneratedClientTests {

	private static final ObjectMapper STRICT = ApiClient.createDefaultObjectMapper()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

	@AutoClose
	private static RunningService service;

	private static ApiClient client;

	private final CodesApi codes = new CodesApi(client);

	@BeforeAll
	static void start() throws IOException {
		service = RunningService.start(Path.of(System.getProperty("faultbook.jar")));
		client = new ApiClient(HttpClient.newBuilder(), STRICT, service.uri().toString());
	}

	@Test
	void codeIsReadInEnglish() throws ApiException {
		Entry entry = this.codes.getCode("2065", null, null, "en", null);
		assertThat(entry.getMessage()).isEqualTo("identityId and iotId not bound");
		assertThat(entry.getDescription()).isEqualTo("The device is not bound to the account.");
		assertThat(entry.getOrigin()).isEqualTo(Entry.OriginEnum.TRANSLATED);
		assertThat(entry.getUpdatedAt()).isNotNull();
		assertThat(entry.getUrl()).isEqualTo("/codes/2065");
		assertThat(entry.getRetry()).isEqualTo(Entry.RetryEnum.AFTER_FIX);
		assertThat(entry.getActors()).containsExactly(Entry.ActorsEnum.USER);
		assertThat(entry.getLinks()).isEmpty();
	}

	@Test
	void codeIsReadInChinese() throws ApiException {
		Entry entry = this.codes.getCode("2065", null, "zh-CN", "en", null);
		assertThat(entry.getLanguage()).isEqualTo("zh-CN");
		assertThat(entry.getDescription()).isEqualTo("设备和账号未绑定");
		assertThat(entry.getOrigin()).isEqualTo(Entry.OriginEnum.VENDOR);
	}

	@Test
	void unknownRemediationIsNull() throws ApiException {
		Entry entry = this.codes.getCode("200", null, null, null, null);
		assertThat(entry.getRemediation()).isNull();
		assertThat(entry.getSteps()).isEmpty();
		assertThat(entry.getRetry()).isNull();
		assertThat(entry.getHttpStatus()).isEqualTo(200);
	}

	@Test
	void bulkLookupListsMissingCodes() throws ApiException {
		CodeList list = this.codes.listCodes(null, null, null, null, null, null, List.of("2065", "9999", "2062"), null, null, null,
				null, null, null, null);
		assertThat(list.getContent()).extracting(ListedEntry::getCode).containsExactly("2065", "2062");
		assertThat(list.getMissing()).containsExactly("9999");
	}

	@Test
	void searchReportsWhereItMatched() throws ApiException {
		CodeList list = this.codes.listCodes("{\"code\":2065,\"message\":\"identityId and iotId not bound\"}", null,
				null, null, null, null, null, 0, 1, null, null, "zh", null, null);
		ListedEntry first = list.getContent().get(0);
		assertThat(first.getCode()).isEqualTo("2065");
		assertThat(first.getDescription()).isEqualTo("设备和账号未绑定");
		assertThat(first.getMatches()).extracting(Match::getField).contains("code");
		assertThat(list.getApproximate()).isFalse();
	}

	@Test
	void allCodesAreReadPageByPage() throws ApiException {
		CodeList list = this.codes.listCodes(null, null, null, null, null, null, null, 1, 50, null, null, null, null, null);
		assertThat(list.getPage().getTotalElements()).isEqualTo(50L + list.getContent().size());
	}

	@Test
	void unknownCodeIsAProblemWithSuggestions() throws IOException {
		ApiException thrown = catchThrowableOfType(ApiException.class,
				() -> this.codes.getCode("2064", null, null, null, null));
		assertThat(thrown.getCode()).isEqualTo(404);
		Problem problem = STRICT.readValue(thrown.getResponseBody(), Problem.class);
		assertThat(problem.getType()).isEqualTo("/problems/code-not-found");
		assertThat(problem.getCode()).isEqualTo("2064");
		assertThat(problem.getSuggestions()).contains("2065");
	}

	@Test
	void knownEtagReturns304() throws ApiException {
		String etag = this.codes.getCodeWithHttpInfo("2065", null, null, null, null).getHeaders().get("etag").get(0);
		ApiException thrown = catchThrowableOfType(ApiException.class,
				() -> this.codes.getCode("2065", null, null, null, etag));
		assertThat(thrown.getCode()).isEqualTo(304);
	}

	@Test
	void categoriesAreRead() throws ApiException {
		assertThat(new CategoriesApi(client).listCategories(null, "en", null, null).getContent())
			.extracting(Category::getTitle)
			.contains("Accounts and sharing");
	}

	@Test
	void problemTypeIsExplained() throws ApiException {
		assertThat(new ProblemsApi(client).explainProblem("code-not-found", null, "zh-CN", null).getTitle())
			.isEqualTo("错误码不存在");
	}

}
