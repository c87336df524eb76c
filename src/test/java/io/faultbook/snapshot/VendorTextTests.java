package io.faultbook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.editing.Origin;
import io.faultbook.snapshot.VendorTable.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the vendor's texts are served as received, with errata corrected. */
class VendorTextTests {

	private static final Pattern ERRATUM_IN_README = Pattern.compile("(?m)^\\| (\\d+) \\|");

	@Test
	void tableIsUnchanged() throws IOException, NoSuchAlgorithmException {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(VendorTable.FILE));
		assertThat(HexFormat.of().formatHex(digest))
			.isEqualTo("b043c07d2533f61b2cb9c5998e415be0519522b3567adc4d677cdd2a01ed4621");
	}

	@Test
	void tableHasFiftyFiveCodes() throws IOException {
		assertThat(VendorTable.read()).extracting(Row::code).doesNotHaveDuplicates().hasSize(55);
	}

	@Test
	void readmeListsAllErrata() throws IOException {
		String readme = VendorTable.readmeSection("Errata");
		List<String> listed = ERRATUM_IN_README.matcher(readme).results().map((row) -> row.group(1)).toList();
		assertThat(listed).containsExactly("401", "2077", "2077", "9153", "10198", "10200", "20004");
		assertThat(Errata.ALL).extracting(Errata.Erratum::code).hasSameElementsAs(listed);
	}

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
		private JdbcClient jdbc;

		private List<Entry> served() {
			return this.holder.current()
				.codes()
				.stream()
				.map((code) -> code.entry(Locale.SIMPLIFIED_CHINESE).compose())
				.toList();
		}

		@Test
		void everyRowIsServedWithErrataCorrected() throws IOException {
			assertThat(served())
				.extracting((entry) -> new Row(entry.code(), entry.message(), entry.description(),
						Objects.requireNonNullElse(entry.remediation(), "N/A")))
				.containsExactlyElementsOf(VendorTable.read().stream().map(Errata::correct).toList());
		}

		@Test
		void missingRemediationIsNull() {
			assertThat(served()).filteredOn((entry) -> entry.remediation() == null)
				.extracting(Entry::code)
				.containsExactly("200", "400", "9131", "9143", "9144", "9153", "10196", "28551");
			assertThat(this.jdbc.sql("SELECT count(*) FROM source_text WHERE remediation = 'N/A'")
				.query(Integer.class)
				.single()).isZero();
		}

		@Test
		void textsHaveTheOriginAndDateOfTheTable() {
			assertThat(served()).allSatisfy((entry) -> {
				assertThat(entry.origin()).isEqualTo(Origin.VENDOR);
				assertThat(entry.updatedAt()).isEqualTo(Instant.parse("2018-09-04T01:42:34Z"));
				assertThat(entry.outdated()).isFalse();
				assertThat(entry.retired()).isFalse();
			});
		}

		@Test
		void correctedMessagesAreAlsoKeptAsReceived() throws IOException {
			List<String> received = VendorTable.read()
				.stream()
				.filter((row) -> !Errata.correct(row).message().equals(row.message()))
				.map(Row::message)
				.toList();
			assertThat(this.jdbc.sql("SELECT received_message FROM error_code WHERE received_message IS NOT NULL")
				.query(String.class)
				.list()).hasSize(2).containsExactlyInAnyOrderElementsOf(received);
		}

	}

}
