package io.faultbook.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.jayway.jsonpath.DocumentContext;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.SnapshotHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The messages of the built-in catalog, pasted into {@code explain_error}. */
class McpMessagesTests {

	private static FaultbookInstance faultbook;

	private static McpTestClient client;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
		client = McpTestClient.connect(faultbook);
	}

	@AfterAll
	static void stop() {
		client.close();
		faultbook.close();
	}

	private static List<Entry> entries() {
		return faultbook.bean(SnapshotHolder.class)
			.current()
			.codes()
			.stream()
			.map((code) -> code.entryOrDefault(Locale.ENGLISH).compose())
			.toList();
	}

	/** Those whose message says that something failed: all but the one of 200. */
	private static List<Entry> errors() {
		return entries().stream().filter((entry) -> !entry.message().equals("success")).toList();
	}

	private static String normalized(String message) {
		return message.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/** The codes whose message is the same, apart from case and punctuation. */
	private static Set<String> codesWithMessageOf(Entry entry) {
		return entries().stream()
			.filter((other) -> normalized(other.message()).equals(normalized(entry.message())))
			.map(Entry::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<String> codes(DocumentContext explanation) {
		return explanation.read("$.findings[*].code");
	}

	@Test
	void allMessagesAreExplainedAndNoCodeIsInvented() {
		assertThat(errors()).hasSize(54);
		for (Entry entry : errors()) {
			DocumentContext explanation = client
				.explain("2026-11-26 08:15:42.007 ERROR [pool-2] c.e.Things - invoke failed: " + entry.message());
			assertThat(new TreeSet<>(codes(explanation))).as(entry.message()).isEqualTo(codesWithMessageOf(entry));
			assertThat(explanation.<List<String>>read("$.unknown[*].code")).as(entry.message()).isEmpty();
			assertThat(explanation.<Boolean>read("$.approximate")).as(entry.message()).isFalse();
		}
	}

	@Test
	void messageOfASuccessIsNoAnswer() {
		DocumentContext explanation = client.explain("08:15:42.007 ERROR [pool-2] c.e.Things - invoke failed: success");
		assertThat(explanation.<Boolean>read("$.approximate")).isTrue();
		assertThat(explanation.<List<String>>read("$.findings[*].confidence")).containsOnly("approximate");
	}

	@Test
	void all55MessagesWithTheirCodesAreExplained() {
		assertThat(entries()).hasSize(55);
		for (Entry entry : entries()) {
			DocumentContext explanation = client.explain("08:15:43.111 ERROR [pool-3] c.e.Account - {\"code\":"
					+ entry.code() + ",\"message\":\"" + entry.message() + "\",\"data\":null}");
			assertThat(codes(explanation)).as(entry.code()).containsExactly(entry.code());
			assertThat(explanation.<List<Object>>read("$.unknown")).as(entry.code()).isEmpty();
			assertThat(explanation.<List<Object>>read("$.contradictions")).as(entry.code()).isEmpty();
		}
	}

	@Test
	void logOfAllMessagesIsExplainedAtOnce() {
		String log = errors().stream()
			.map((entry) -> "08:15:43 ERROR errorCode=" + entry.code() + " msg=" + entry.message() + '\n')
			.collect(Collectors.joining());
		DocumentContext explanation = client.explain(log);
		assertThat(codes(explanation)).containsExactlyInAnyOrderElementsOf(errors().stream().map(Entry::code).toList());
		assertThat(explanation.<List<Object>>read("$.unknown")).isEmpty();
		assertThat(explanation.<List<Object>>read("$.notes")).isEmpty();
	}

}
