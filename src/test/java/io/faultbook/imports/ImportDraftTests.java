package io.faultbook.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.table.format.TableLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:import-drafts",
		"faultbook.editor.password={noop}walk", "faultbook.refresh.poll-interval=1d" })
@AutoConfigureMockMvc
class ImportDraftTests {

	private static final String TABLE = "code,message,description\n200,success,OK\n9999,new one,It is new\n200,twice,Again\n";

	private final MockMvcTester mvc;

	ImportDraftTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	private MockHttpServletResponse send(byte[] file, String query, String type, String language) {
		return this.mvc.post()
			.uri("/admin/imports?" + query)
			.headers((headers) -> headers.setBasicAuth("editor", "walk"))
			.header("Accept-Language", language)
			.contentType(type)
			.content(file)
			.exchange()
			.getResponse();
	}

	private MockHttpServletResponse send(String file, String query) {
		return send(file.getBytes(StandardCharsets.UTF_8), "catalog=link-living&" + query,
				MediaType.APPLICATION_OCTET_STREAM_VALUE, "en");
	}

	private static DocumentContext json(MockHttpServletResponse response) throws IOException {
		return JsonPath.parse(response.getContentAsString(StandardCharsets.UTF_8));
	}

	@Test
	void vendorTableDiffersByItsErrata() throws IOException {
		byte[] file = Files.readAllBytes(Path.of("db/source/error-codes-2018-09-04.zh.txt"));
		DocumentContext draft = json(send(file, "catalog=link-living&fileName=error-codes-2018-09-04.zh.txt",
				MediaType.TEXT_PLAIN_VALUE, "en"));
		assertThat(draft.<Integer>read("$.rows.total")).isEqualTo(55);
		assertThat(draft.<List<String>>read("$.drift.changed.content[*].code")).containsExactly("401", "2077", "9153",
				"10198", "10200", "20004");
		assertThat(draft.<List<String>>read("$.drift.changed.content[*].fields[*].name")).containsExactly("remediation",
				"message", "description", "message", "remediation", "remediation", "description", "remediation");
		for (String other : List.of("added", "retired", "spacing", "restored", "collidingWithAdded", "outdatedEdits")) {
			assertThat(draft.<Integer>read("$.drift." + other + ".total")).as(other).isZero();
		}
		assertThat(draft.<Integer>read("$.drift.unchanged")).isEqualTo(49);
		assertThat(draft.<Integer>read("$.problems.total")).isZero();
	}

	@Test
	void changesAreShownByWord() throws IOException {
		DocumentContext draft = json(send("code,message\n9153,evice auth failed\n", "fileName=a.csv"));
		assertThat(draft.<List<String>>read("$.drift.changed.content[0].fields[0].diff[*].kind"))
			.containsExactly("removed", "added", "unchanged");
		assertThat(draft.<List<String>>read("$.drift.changed.content[0].fields[0].diff[*].text"))
			.containsExactly("device", "evice", " auth failed");
		assertThat(draft.<Integer>read("$.drift.retired.total")).isEqualTo(54);
	}

	@Test
	void detectionsAndProblemsAreExplained() throws IOException {
		DocumentContext draft = json(send(TABLE, "fileName=codes.csv"));
		assertThat(draft.<List<String>>read("$.files[0].detected[*].name")).containsExactly("format", "charset",
				"delimiter", "table", "headerRow");
		assertThat(draft.<String>read("$.files[0].detected[1].reason")).isEqualTo("The whole file is valid UTF-8.");
		assertThat(draft.<List<String>>read("$.files[0].columns[*].role")).containsExactly("code", "message",
				"description");
		assertThat(draft.<String>read("$.problems.content[0].kind")).isEqualTo("duplicate-code");
		assertThat(draft.<String>read("$.problems.content[0].detail")).startsWith("Row 2 already has the code 200.");
		assertThat(draft.<List<String>>read("$.drift.added.content[*].code")).containsExactly("9999");
	}

	@Test
	void readersOfChineseReadChinese() throws IOException {
		DocumentContext draft = json(send(TABLE.getBytes(StandardCharsets.UTF_8),
				"catalog=link-living&fileName=codes.csv", MediaType.TEXT_PLAIN_VALUE, "zh-CN"));
		assertThat(draft.<String>read("$.files[0].detected[1].reason")).isEqualTo("整个文件都是有效的 UTF-8。");
		assertThat(draft.<String>read("$.problems.content[0].detail")).startsWith("第 2 行已有错误码 200");
		DocumentContext problem = json(send("\n".getBytes(StandardCharsets.UTF_8), "catalog=link-living",
				MediaType.TEXT_PLAIN_VALUE, "zh-CN"));
		assertThat(problem.<String>read("$.detail")).isEqualTo("无法导入该文件。文件中没有表格。请检查文件是否正确，或选择其他格式。");
	}

	@Test
	void detectionsCanBeOverridden() throws IOException {
		byte[] file = "设备忙;1001\n设备离线;1002\n".getBytes(Charset.forName("GBK"));
		DocumentContext draft = json(
				send(file, "catalog=link-living&charset=GBK&format=delimited&delimiter=;&table=1&headerRow=0"
						+ "&columns=description,code&languages=zh-CN", MediaType.TEXT_PLAIN_VALUE, "en"));
		assertThat(draft.<List<String>>read("$.rows.content[*].code")).containsExactly("1001", "1002");
		assertThat(draft.<List<String>>read("$.files[0].detected[*].reason")).containsOnly("You specified it.");
		assertThat(draft.<String>read("$.rows.content[0].fields[0].text")).isEqualTo("设备忙");
	}

	@ParameterizedTest
	@CsvSource({ "charset=x-none,charset", "format=doc,format", "delimiter=123456789,delimiter", "table=9,table",
			"table=0,table", "headerRow=99,headerRow", "columns=codes,columns", "'columns=,,,,,code',columns",
			"languages=no_language!,languages" })
	void parameterThatDoesNotFitIsNamed(String query, String parameter) throws IOException {
		MockHttpServletResponse response = send(TABLE, "fileName=codes.csv&" + query);
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(json(response).<String>read("$.parameter")).isEqualTo(parameter);
		assertThat(json(response).<String>read("$.detail")).contains('"' + parameter + '"');
	}

	@Test
	void nameOfACatalogIsChecked() throws IOException {
		MockHttpServletResponse response = send(TABLE.getBytes(StandardCharsets.UTF_8), "catalog=Other",
				MediaType.TEXT_PLAIN_VALUE, "en");
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(json(response).<String>read("$.parameter")).isEqualTo("catalog");
	}

	@Test
	void missingCatalogIsRejected() throws IOException {
		MockHttpServletResponse response = send(TABLE.getBytes(StandardCharsets.UTF_8), "fileName=a.csv",
				MediaType.TEXT_PLAIN_VALUE, "en");
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(json(response).<String>read("$.type")).isEqualTo("/problems/missing-parameter");
	}

	@ParameterizedTest
	@CsvSource({ "application/json,codes.csv,415", "multipart/form-data;boundary=x,codes.csv,415",
			"application/json,codes.json,422", "image/png,codes.csv,201" })
	void onlyTheFileItselfIsAccepted(String type, String fileName, int status) {
		MockHttpServletResponse response = send(TABLE.getBytes(StandardCharsets.UTF_8),
				"catalog=link-living&fileName=" + fileName, type, "en");
		assertThat(response.getStatus()).isEqualTo(status);
	}

	@Test
	void largeFileIsRejected() throws IOException {
		MockHttpServletResponse response = send(new byte[TableLimits.MAX_FILE_BYTES + 1], "catalog=link-living",
				MediaType.TEXT_PLAIN_VALUE, "en");
		assertThat(response.getStatus()).isEqualTo(413);
		assertThat(json(response).<Integer>read("$.maxBytes")).isEqualTo(TableLimits.MAX_FILE_BYTES);
	}

	@ParameterizedTest
	@CsvSource({ "a.pdf,%PDF-1.7,XLSX or CSV", "a.json,{,valid JSON", "a.csv,'\n',no table" })
	void unreadableFileIsExplained(String fileName, String content, String reason) throws IOException {
		MockHttpServletResponse response = send(content, "fileName=" + fileName);
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(json(response).<String>read("$.type")).isEqualTo("/problems/unreadable-table");
		assertThat(json(response).<String>read("$.detail")).contains(reason);
	}

	@Test
	void visitorsAreRejected() {
		MockHttpServletResponse response = this.mvc.post()
			.uri("/admin/imports?catalog=link-living")
			.content(TABLE)
			.exchange()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(401);
	}

}
