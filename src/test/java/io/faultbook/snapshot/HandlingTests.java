package io.faultbook.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.editing.Handling;
import io.faultbook.editing.WrittenText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The values for programs equal the documented ones, and the vendor's words say so. */
class HandlingTests {

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| (\\d+) \\| (`[a-z-]+`|null) \\| ([^|]+) \\| ([^|]*?) ?\\|$");

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

		@Test
		void allCodesHaveTheDocumentedValues() throws IOException {
			String readme = VendorTable.readmeSection("What to do, for programs");
			Map<String, String> documented = ROW.matcher(readme)
				.results()
				.collect(Collectors.toMap((row) -> row.group(1),
						(row) -> (row.group(2) + ' ' + row.group(3)).replace("`", "")));
			Map<String, String> served = this.holder.current()
				.codes()
				.stream()
				.collect(Collectors.toMap(RenderedCode::code, (code) -> describe(code.handling())));
			assertThat(served).hasSize(55).isEqualTo(documented);
		}

		private static String describe(Handling handling) {
			return ((handling.retry() != null) ? handling.retry().id() : "null") + ' ' + (handling.actors().isEmpty()
					? "[]" : handling.actors().stream().map(Handling.Actor::id).collect(Collectors.joining(", ")));
		}

		@Test
		void everyJustificationIsTheVendorsOwn() {
			this.holder.current().codeTexts().forEach((code) -> {
				Handling handling = code.effectiveHandling();
				boolean known = handling.retry() != null || !handling.actors().isEmpty();
				assertThat(handling.justification() != null).as(code.code()).isEqualTo(known);
				if (known) {
					WrittenText text = Objects.requireNonNull(code.text(code.sourceLanguage()).effective());
					assertThat(List.of(Objects.requireNonNull(handling.justification()).split(" / ", -1)))
						.as(code.code())
						.allMatch((words) -> (text.content().description() + text.content().remediation())
							.contains(words));
				}
			});
		}

		@Test
		void nothingIsOutdatedAndStoredAsWritten() {
			assertThat(this.holder.current().codeTexts()).allSatisfy((code) -> {
				assertThat(code.handling().outdated()).isFalse();
				WrittenText text = code.handling().effective();
				if (text != null) {
					assertThat(Handling.of(text.content()).toContent()).isEqualTo(text.content());
				}
			});
		}

	}

}
