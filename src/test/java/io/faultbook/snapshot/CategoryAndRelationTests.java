package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.TestCodes;
import io.faultbook.search.SearchFilter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests what Faultbook adds to the vendor's table: categories and related codes. */
class CategoryAndRelationTests {

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
		private SnapshotHolder holder;

		@Autowired
		private MockMvcTester mvc;

		@Test
		void categoriesHaveTheirCodes() {
			assertThat(codes("general")).containsExactly("200", "400", "401", "403", "404", "429", "460", "500", "503",
					"2000");
			assertThat(codes("account-and-sharing")).startsWith("2062").endsWith("2097").hasSize(15);
			assertThat(codes("product")).containsExactly("5005", "5225");
			assertThat(codes("device")).containsExactly("6100", "6608");
			assertThat(codes("firmware-upgrade")).startsWith("9103").endsWith("9153").hasSize(9);
			assertThat(codes("scene")).containsExactly("10196", "10197", "10198", "10199", "10200");
			assertThat(codes("gateway")).containsExactly("20004");
			assertThat(codes("lock-and-device")).startsWith("28504").endsWith("28601").hasSize(11);
		}

		private List<String> codes(String category) {
			return this.holder.current()
				.codesIn(new SearchFilter(Set.of(), category, null, null))
				.stream()
				.map(RenderedCode::code)
				.toList();
		}

		@Test
		void categoriesAreListedInOrderWithCounts() {
			assertThat(this.mvc.get().uri("/categories?lang=en")).bodyJson()
				.hasPathSatisfying("$.content[*].name",
						(names) -> names.assertThat()
							.asArray()
							.containsExactly("general", "account-and-sharing", "product", "device", "firmware-upgrade",
									"scene", "gateway", "lock-and-device"))
				.hasPathSatisfying("$.content[*].count",
						(counts) -> counts.assertThat().asArray().containsExactly(10, 15, 2, 2, 9, 5, 1, 11));
		}

		@Test
		void categoriesHaveATitleInEachLanguage() {
			assertThat(this.mvc.get().uri("/categories?lang=zh")).bodyJson()
				.hasPathSatisfying("$.content[*].titles.en",
						(titles) -> titles.assertThat()
							.asArray()
							.containsExactly("General", "Accounts and sharing", "Products", "Devices",
									"Firmware upgrade", "Scenes", "Gateway", "Locks and devices"))
				.hasPathSatisfying("$.content[*].title",
						(titles) -> titles.assertThat()
							.asArray()
							.containsExactly("通用", "账号与分享", "产品", "设备", "固件升级", "场景", "网关", "门锁与设备"));
		}

		@Test
		void relationsAreSymmetric() {
			for (RenderedCode code : this.holder.current().codes()) {
				assertThat(related(code.code())).doesNotContain(code.code()).doesNotHaveDuplicates();
				assertThat(related(code.code()))
					.allSatisfy((other) -> assertThat(related(other)).contains(code.code()));
			}
		}

		@Test
		void similarCodesAreRelated() {
			assertThat(related("6100")).contains("9112", "28560");
			assertThat(related("9112")).contains("28560");
			assertThat(related("5005")).contains("28566");
			assertThat(related("460")).contains("2000");
			assertThat(related("2065")).contains("28601");
		}

		private List<String> related(String code) {
			RenderedCode found = this.holder.current().find(TestCodes.id(code)).orElseThrow();
			List<String> related = found.entry(Locale.ENGLISH).compose().related();
			assertThat(found.entry(Locale.SIMPLIFIED_CHINESE).compose().related()).isEqualTo(related);
			return related;
		}

	}

}
