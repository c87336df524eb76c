package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.TestCodes;
import io.faultbook.code.CatalogName;
import io.faultbook.editing.CodeTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotBuilderTests {

	private static final Map<String, List<String>> RELATED = Map.of("1", List.of("2", "10"));

	private final SnapshotBuilder builder = new SnapshotBuilder(Locale.ENGLISH, new CodeUrls("", CatalogName.BUILT_IN),
			List.of(new DescriptionRenderer()), JsonMapper.builder().build());

	@Test
	void codesAreInNaturalOrder() {
		assertThat(build(codesWithText("2000", "429")).codes()).extracting(RenderedCode::code)
			.containsExactly("429", "2000");
	}

	@Test
	void codeWithoutATextIsNeitherServedNorCounted() {
		Snapshot snapshot = build(List.of(TestTexts.code("1", "message", "all", TestTexts.chinese("描述", null)),
				TestTexts.code("2", "message", "all")));
		assertThat(snapshot.find(TestCodes.id("2"))).isEmpty();
		assertThat(categories(snapshot)).contains("\"count\":1");
	}

	@Test
	void fingerprintChangesWithTheVersion() {
		assertThat(build(1).fingerprint()).isEqualTo(build(1).fingerprint()).isNotEqualTo(build(2).fingerprint());
	}

	@Test
	void onlyChangedCodesAreRendered() {
		Snapshot before = build(codesWithText("1", "2"));
		CodeTexts edited = TestTexts.code("2", "message", "all", TestTexts.chinese("新描述", null));
		Snapshot after = this.builder.build(rows(2, List.of(codesWithText("1").get(0), edited), RELATED), before);
		assertThat(after.find(TestCodes.id("1"))).containsSame(before.find(TestCodes.id("1")).orElseThrow());
		assertThat(after.find(TestCodes.id("2")).orElseThrow().entry(Locale.SIMPLIFIED_CHINESE).compose().description())
			.isEqualTo("新描述");
	}

	@Test
	void codeIsRenderedAgainIfItsRelatedCodesChange() {
		Snapshot before = build(codesWithText("1", "2", "10"));
		Snapshot after = this.builder.build(rows(2, codesWithText("1", "2", "10"), Map.of()), before);
		assertThat(related(before, "1")).containsExactly("2", "10");
		assertThat(related(after, "1")).isEmpty();
	}

	private static List<String> related(Snapshot snapshot, String code) {
		return snapshot.find(TestCodes.id(code)).orElseThrow().entry(Locale.SIMPLIFIED_CHINESE).compose().related();
	}

	private static String categories(Snapshot snapshot) {
		return new String(snapshot.categories().representation(Locale.SIMPLIFIED_CHINESE).body(),
				StandardCharsets.UTF_8);
	}

	private static List<CodeTexts> codesWithText(String... codes) {
		return List.of(codes)
			.stream()
			.map((code) -> TestTexts.code(code, "message", "all", TestTexts.chinese("描述", null)))
			.toList();
	}

	private Snapshot build(long version) {
		return this.builder.build(rows(version, codesWithText("1"), Map.of()), null);
	}

	private Snapshot build(List<CodeTexts> codes) {
		return this.builder.build(rows(1, codes, RELATED), null);
	}

	private static SnapshotLoader.Rows rows(long version, List<CodeTexts> codes, Map<String, List<String>> related) {
		return new SnapshotLoader.Rows(version, TestTexts.reference("All", related), codes);
	}

}
