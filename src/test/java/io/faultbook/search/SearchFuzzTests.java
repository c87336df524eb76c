package io.faultbook.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.faultbook.TestCodes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fuzzes the search: every text gives a valid result. Normal runs replay the seeds; with
 * {@code JAZZER_FUZZ=1}, Jazzer searches for texts that reach new code.
 */
class SearchFuzzTests {

	private static final List<SearchDocument> DOCUMENTS = List.of(
			document("401", "request auth error.", "请求鉴权失败", "检查签名"),
			document("2062", "identityId does not exist.", "identityId不存在", "1. 检查 identityId。"),
			document("2065", "device is not bound", "设备未绑定", "1. 绑定设备\n2. 重试"), document("A-1", "Timeout", "超时", "重试"));

	private static final SearchIndex INDEX = new SearchIndexFactory().index(DOCUMENTS.stream(),
			TestDocuments.byId(DOCUMENTS));

	private static SearchDocument document(String code, String message, String description, String remediation) {
		return new SearchDocument(TestCodes.id(code), List.of(), "general", null, List.of(), List.of(message), null,
				Map.of(Locale.SIMPLIFIED_CHINESE, new SearchDocument.Text(description, remediation), Locale.ENGLISH,
						new SearchDocument.Text("About " + message, "Try again.")));
	}

	@FuzzTest(maxDuration = "")
	void searchReturnsOnlyIndexedCodes(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		SearchResult result = INDEX.search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 200, true));
		assertThat(result.hits()).hasSize((int) result.total()).doesNotHaveDuplicates();
		assertThat(result.hits())
			.allSatisfy((hit) -> assertThat(DOCUMENTS).extracting(SearchDocument::id).contains(hit.id()));
		assertThat(INDEX
			.search(new SearchRequest(text, Locale.ENGLISH, new SearchFilter(Set.of(), "none", null, null), 0, 200,
					true))
			.total()).isZero();
	}

}
