package io.faultbook.worklist;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Exporting the work list, editing it in a spreadsheet, and importing it. */
class EditTableTests {

	@Nested
	class OnH2 extends Cases {

		OnH2() {
			super(TestDatabase.H2);
		}

	}

	@Nested
	class OnPostgreSql extends Cases {

		OnPostgreSql() {
			super(TestDatabase.POSTGRESQL);
		}

	}

	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	abstract static class Cases {

		private final TestDatabase database;

		@SuppressWarnings("NullAway.Init")
		private FaultbookInstance faultbook;

		Cases(TestDatabase database) {
			this.database = database;
		}

		@BeforeAll
		void start() {
			this.faultbook = FaultbookInstance.start(this.database.create());
		}

		@AfterAll
		void stop() {
			this.faultbook.close();
		}

		private String export(String query) {
			HttpResponse<String> response = this.faultbook.sendAsEditor("GET", "/admin/codes?format=csv&" + query, null,
					"Accept", "text/html");
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			return response.body();
		}

		private HttpResponse<String> send(String table) {
			return this.faultbook.sendAsEditor("POST", "/admin/edits", table, "Content-Type", "text/csv");
		}

		private DocumentContext result(String table) {
			HttpResponse<String> response = send(table);
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			return JsonPath.parse(response.body());
		}

		private void assertResult(DocumentContext result, int saved, int unchanged, int conflicts, int faults) {
			assertThat(Stream.of("saved", "unchanged", "conflicts", "faults")
				.map((name) -> result.<Integer>read("$." + name))).as(result.jsonString())
				.containsExactly(saved, unchanged, conflicts, faults);
		}

		private void put(String code, String language, int revision, String description, String remediation) {
			HttpResponse<String> response = this.faultbook.sendAsEditor("PUT",
					"/admin/codes/" + code + "/texts/" + language,
					JsonPath.parse("{}")
						.put("$", "description", description)
						.put("$", "remediation", remediation)
						.jsonString(),
					"If-Match", "\"" + revision + '"');
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		}

		private String read(String code, String language, String field) {
			return String.valueOf(JsonPath
				.parse(this.faultbook.sendAsEditor("GET", "/admin/codes/" + code + "/texts/" + language, null).body())
				.<Object>read("$." + field));
		}

		/** Change cells as a person would, in rows of a code. */
		private static String edit(String table, Predicate<CSVRecord> rows, String... changes) {
			try (StringWriter out = new StringWriter();
					CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
					StringReader in = new StringReader(table.replace("\uFEFF", ""))) {
				List<CSVRecord> records = CSVFormat.RFC4180.parse(in).getRecords();
				List<String> header = records.get(0).toList();
				for (CSVRecord row : records) {
					List<String> cells = new ArrayList<>(row.toList());
					for (int i = 0; i < changes.length && row != records.get(0) && rows.test(row); i += 2) {
						cells.set(header.indexOf(changes[i]), changes[i + 1]);
					}
					printer.printRecord(cells);
				}
				printer.flush();
				return out.toString();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static Predicate<CSVRecord> code(String code) {
			return (row) -> row.get(1).equals(code);
		}

		@ParameterizedTest
		@ValueSource(strings = { "state=all", "state=all&download=true", "state=missing&lang=ja" })
		void tableThatWasNotEditedAddsNoRevision(String query) {
			put("9119", "en", Integer.parseInt(read("9119", "en", "revision")), "=1+1 isn't a formula.",
					"    code block\n\n'=quoted'\n\n- \u200Bitem");
			String table = export(query);
			int rows = edit(table, (row) -> false).split("\r\nlink-living,", -1).length - 1;
			assertThat(rows).isGreaterThan(50);
			assertResult(result(table), 0, rows, 0, 0);
		}

		@Test
		void editedRowIsSavedWithItsNoteAndOnlyOnce() {
			String table = edit(export("lang=en"), code("2066"), "description", "From a spreadsheet.", "remediation",
					"1. One.\n2. Two.", "note", "reviewed");
			assertResult(result(table), 1, 54, 0, 0);
			assertThat(this.faultbook.get("/codes/2066").<List<String>>read("$.steps")).containsExactly("One.", "Two.");
			DocumentContext history = JsonPath
				.parse(this.faultbook.sendAsEditor("GET", "/admin/codes/2066/texts/en/history", null).body());
			assertThat(history.<String>read("$.content[0].note")).isEqualTo("reviewed");
			assertThat(history.<String>read("$.content[0].editor")).isEqualTo("editor");
			assertResult(result(table), 0, 55, 0, 0);
			assertThat(read("2066", "en", "revision")).isEqualTo("1");
		}

		@Test
		void onlyEditedRowsWhoseTextChangedAreConflicts() {
			String table = export("lang=en");
			put("28601", "en", 0, "Saved in the meantime.", "1. Wait.");
			put("28527", "en", 0, "Also saved in the meantime.", "1. Wait.");
			String edited = edit(table, (row) -> List.of("28601", "403").contains(row.get(1)), "description", "Mine.");
			DocumentContext result = result(edited);
			assertResult(result, 1, 53, 1, 0);
			assertThat(result.<String>read("$.problems[0].type")).isEqualTo("/problems/stale-revision");
			assertThat(result.<String>read("$.problems[0].code")).isEqualTo("28601");
			assertThat(result.<Integer>read("$.problems[0].line")).isGreaterThan(1);
			assertThat(result.<Integer>read("$.problems[0].current.revision")).isEqualTo(1);
			assertThat(result.<String>read("$.problems[0].current.description")).isEqualTo("Saved in the meantime.");
			assertThat(read("403", "en", "description")).isEqualTo("Mine.");
			assertThat(read("28601", "en", "description")).isEqualTo("Saved in the meantime.");
		}

		@Test
		void sourceTextThatChangedAfterTheExportIsAConflict() {
			String table = export("lang=en&search=9103");
			JdbcClient jdbc = this.faultbook.bean(JdbcClient.class);
			jdbc.sql("UPDATE data_version SET version = version + 1").update();
			jdbc.sql("""
					UPDATE source_text SET previous_description = description, previous_remediation = remediation,
					description = 'Changed by a release.', change_version = (SELECT version FROM data_version)
					WHERE code = '9103' AND language = 'en'""").update();
			assertResult(result(edit(table, code("9103"), "description", "Mine.")), 0, rows(table) - 1, 1, 0);
			assertResult(result(table), 0, rows(table), 0, 0);
			assertThat(read("9103", "en", "description")).isEqualTo("Changed by a release.");
		}

		private static int rows(String table) {
			return table.split("\r\nlink-living,", -1).length - 1;
		}

		@Test
		void apostropheOfAFormulaIsRemovedAgain() {
			put("9146", "en", Integer.parseInt(read("9146", "en", "revision")), "=A1 is a cell.", "- one\n- two");
			String table = export("lang=en&download=true");
			assertThat(table).contains("'=A1 is a cell.", "'- one");
			assertResult(result(edit(table, code("9146"), "remediation", "'- one\n- three")), 1, 54, 0, 0);
			assertThat(read("9146", "en", "description")).isEqualTo("=A1 is a cell.");
			assertThat(read("9146", "en", "remediation")).isEqualTo("- one\n- three");
		}

		@Test
		void remediationLeftOutOnPurposeStaysSo() {
			put("9153", "en", Integer.parseInt(read("9153", "en", "revision")), "Text.", "");
			String table = export("lang=en&search=9153");
			assertResult(result(edit(table, code("9153"), "description", "Other text.")), 1, rows(table) - 1, 0, 0);
			assertThat(read("9153", "en", "remediation")).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "description,'',invalid-fields,/description", "remediation,<b>x</b>,invalid-fields,/remediation",
				"message,another message,invalid-fields,/message", "revision,one,invalid-fields,/revision",
				"revision,99,invalid-fields,/revision", "dataVersion,x,invalid-fields,/dataVersion",
				"code,9999999,unknown-code,", "catalog,none,unknown-code,", "language,en_US,invalid-parameter,",
				"language,zxx,invalid-parameter," })
		void faultIsReportedAndTheOthersAreSaved(String column, String cell, String type, String pointer) {
			String note = column + cell;
			String table = edit(edit(export("lang=zh-CN"), code("500"), "description", note), code("503"),
					"description", "Changed.", column, cell);
			DocumentContext result = result(table);
			assertResult(result, 1, 53, 0, 1);
			assertThat(result.<String>read("$.problems[0].type")).isEqualTo("/problems/" + type);
			assertThat(result.<String>read("$.problems[0].detail")).isNotBlank();
			assertThat(result.<List<String>>read("$.problems[0].errors[*].pointer"))
				.isEqualTo((pointer != null) ? List.of(pointer) : List.of());
			assertThat(read("500", "zh-CN", "description")).isEqualTo(note);
		}

		@Test
		void delimiterAndOrderOfColumnsDoNotMatter() {
			assertResult(
					result("note;Remediation;description;Revision;language;code\n;\"1. Semi;colon.\";Text.;0;en;404\n"),
					1, 0, 0, 0);
			assertThat(read("404", "en", "remediation")).isEqualTo("1. Semi;colon.");
		}

		@Test
		void missingTextIsFilledIn() {
			String table = edit(export("state=missing&lang=fr"), code("401"), "description", "Non autorisé.");
			assertResult(result(table), 1, rows(table) - 1, 0, 0);
			assertThat(this.faultbook.get("/codes/401?lang=fr").<String>read("$.description"))
				.isEqualTo("Non autorisé.");
			assertThat(read("401", "fr", "remediation")).isEqualTo("null");
			assertThat(this.faultbook.sendAsEditor("DELETE", "/admin/codes/401/texts/fr", null, "If-Match", "\"1\"")
				.statusCode()).isEqualTo(200);
		}

		@Test
		void fileWithoutTheColumnsIsRejected() {
			HttpResponse<String> response = send("code,text\n2065,x\n");
			assertThat(response.statusCode()).isEqualTo(422);
			assertThat(response.body()).contains("/problems/unreadable-table", "revision");
			assertThat(send("").statusCode()).isEqualTo(422);
			assertThat(send("code,language,revision,description,remediation\n500,en,0,\"a\",\"b\"\n2065,en,0,\"x")
				.statusCode()).isEqualTo(422);
			assertThat(send("x".repeat(EditImporter.MAX_FILE_BYTES + 1)).statusCode()).isEqualTo(413);
			assertThat(this.faultbook.sendAsEditor("POST", "/admin/edits", "{}").statusCode()).isEqualTo(415);
			assertThat(this.faultbook.send("POST", "/admin/edits", "x").statusCode()).isEqualTo(401);
		}

		@Test
		void tableIsOfferedAsADownloadOnlyAsCsv() {
			assertThat(this.faultbook.sendAsEditor("GET", "/admin/codes?download=true", null).statusCode())
				.isEqualTo(400);
			HttpResponse<String> table = this.faultbook.sendAsEditor("GET", "/admin/codes?download=true&size=2&lang=en",
					null, "Accept", "text/csv");
			assertThat(table.headers().firstValue("Content-Disposition").orElseThrow()).contains("faultbook-edits-en-");
			assertThat(table.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(rows(table.body())).isEqualTo(2);
		}

		@ParameterizedTest
		@CsvSource({ "sort=name,sort,lookups", "state=new,state,no-remediation", "lang=en_US,lang,zh-CN",
				"catalog=none,catalog,link-living", "format=xml,format,csv" })
		void invalidParameterNamesTheValidValues(String query, String parameter, String value) {
			HttpResponse<String> response = this.faultbook.sendAsEditor("GET", "/admin/codes?" + query, null);
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(response.body()).contains(parameter, value);
		}

		@Test
		void lookupsAndSearchOrderTheList() {
			for (int i = 0; i < 4; i++) {
				this.faultbook.get("/codes/429");
			}
			DocumentContext popular = JsonPath
				.parse(this.faultbook.sendAsEditor("GET", "/admin/codes?sort=lookups", null).body());
			assertThat(popular.<String>read("$.content[0].code")).isEqualTo("429");
			assertThat(popular.<Integer>read("$.content[0].lookups")).isEqualTo(4);
			DocumentContext found = JsonPath.parse(this.faultbook
				.sendAsEditor("GET", "/admin/codes?search=identityId%20and%20iotId%20not%20bound", null)
				.body());
			assertThat(found.<String>read("$.content[0].code")).isEqualTo("2065");
			assertThat(found.<Boolean>read("$.approximate")).isFalse();
		}

	}

}
