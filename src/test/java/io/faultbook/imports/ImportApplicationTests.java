package io.faultbook.imports;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Applies imports on both databases. Each test has a catalog of its own. */
@ExtendWith(OutputCaptureExtension.class)
class ImportApplicationTests {

	private static final String FIRST = """
			code,alias,message,category,description,remediation
			1,E_BUSY,busy,Network,The service is busy,"1.Wait.
			2.Retry."
			2,E_GONE,gone,Network,The device is gone,N/A
			3,E_FULL,full,Disk space,The disk is full,Delete files
			4,E_SLOW,slow,,The network is slow,Use a cable
			5,E_HOT,hot,,The device is hot,Cool it down
			""";

	private static final String SECOND = """
			code,alias,message,category,description,remediation,retry,actors
			1,E_BUSY,busy,Network,The service is very busy,"1.Wait.
			2.Retry.",later,"developer, user"
			2,E_LOST,lost,Network,The device is gone,N/A,,
			2,,vanished,Network,,,,
			3,E_FULL,full,Network,The disk is full,Delete files,after-fix,operator
			4,E_SLOW,slow,,The network is slow,Use a cable,,
			6,E_COLD,cold,,The device is cold,Warm it up,never,
			""";

	private static final Map<TestDatabase, FaultbookInstance> instances = new EnumMap<>(TestDatabase.class);

	@BeforeAll
	static void start() {
		for (TestDatabase database : TestDatabase.values()) {
			instances.put(database, FaultbookInstance.start(database.create()));
		}
	}

	@AfterAll
	static void stop() {
		instances.values().forEach(FaultbookInstance::close);
	}

	private static FaultbookInstance faultbook(TestDatabase database) {
		return Objects.requireNonNull(instances.get(database));
	}

	private static ImportClient client(TestDatabase database) {
		return new ImportClient(faultbook(database));
	}

	private static DocumentContext code(TestDatabase database, String id) {
		return faultbook(database).get("/catalogs/" + id.replace("/", "/codes/"));
	}

	@ParameterizedTest
	@EnumSource
	void newCatalogIsServedAtOnce(TestDatabase database) {
		ImportClient client = client(database);
		String path = client.draft("served", "codes.csv", FIRST);
		assertThat(client.get(path).<Boolean>read("$.catalog.isNew")).isTrue();
		assertThat(code(database, "served/1").<Integer>read("$.status")).isEqualTo(404);
		DocumentContext result = client.apply(path);
		assertThat(result.<Boolean>read("$.unchanged")).isFalse();
		assertThat(result.<Integer>read("$.added")).isEqualTo(5);
		DocumentContext first = code(database, "served/1");
		assertThat(first.<String>read("$.message")).isEqualTo("busy");
		assertThat(first.<String>read("$.description")).isEqualTo("The service is busy");
		assertThat(first.<List<String>>read("$.steps")).containsExactly("Wait.", "Retry.");
		assertThat(first.<String>read("$.origin")).isEqualTo("vendor");
		assertThat(first.<List<String>>read("$.aliases")).containsExactly("E_BUSY");
		assertThat(first.<String>read("$.category")).isEqualTo("network");
		assertThat(code(database, "served/2").<String>read("$.remediation")).isNull();
		assertThat(code(database, "served/3").<String>read("$.category")).isEqualTo("disk-space");
		assertThat(code(database, "served/4").<String>read("$.category")).isEqualTo("general");
		assertThat(client.get(path).<Boolean>read("$.catalog.isNew")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void nextVersionOfTheTableChangesOnlyTheDifferences(TestDatabase database) {
		ImportClient client = client(database);
		client.importTable("changed", FIRST);
		String unchanged = code(database, "changed/4").read("$.updatedAt");
		DocumentContext result = client.apply(client.draft("changed", "codes.csv", SECOND));
		assertThat(result.<Integer>read("$.added")).isEqualTo(1);
		assertThat(result.<Integer>read("$.retired")).isEqualTo(1);
		assertThat(result.<Integer>read("$.changed")).isEqualTo(3);
		assertThat(code(database, "changed/1").<String>read("$.description")).isEqualTo("The service is very busy");
		assertThat(code(database, "changed/2").<List<String>>read("$.messages")).containsExactly("lost", "vanished");
		assertThat(code(database, "changed/2").<List<String>>read("$.aliases")).containsExactly("E_LOST");
		assertThat(code(database, "changed/3").<String>read("$.category")).isEqualTo("network");
		assertThat(code(database, "changed/4").<String>read("$.updatedAt")).isEqualTo(unchanged);
		assertThat(code(database, "changed/5").<Boolean>read("$.retired")).isTrue();
	}

	/** What is known about the catalogs; retired codes count. */
	private static String settings(TestDatabase database) {
		return faultbook(database).send("GET", "/catalogs", null).body().replaceAll("\"count\":\\d+,", "");
	}

	@ParameterizedTest
	@EnumSource
	void earlierImportUndoesALaterOne(TestDatabase database) {
		ImportClient client = client(database);
		String first = client.importTable("undone", FIRST);
		String settings = settings(database);
		String second = client.draft("undone", "codes.csv", SECOND);
		HttpResponse<String> titled = client.send("PATCH", second,
				"{\"title\": {\"en\": \"Other\", \"fr\": \"Autre\"}, \"date\": \"2026-01-02\"}", "If-Match",
				client.tag(second));
		assertThat(titled.statusCode()).as(titled.body()).isEqualTo(200);
		client.apply(second);
		assertThat(settings(database)).isNotEqualTo(settings);
		client.apply(first);
		assertThat(settings(database)).isEqualTo(settings);
		assertThat(code(database, "undone/1").<String>read("$.description")).isEqualTo("The service is busy");
		assertThat(code(database, "undone/2").<List<String>>read("$.aliases")).containsExactly("E_GONE");
		assertThat(code(database, "undone/2").jsonString()).doesNotContain("vanished");
		assertThat(client.get("/admin/codes/5?catalog=undone").<Boolean>read("$.retired")).isFalse();
		assertThat(code(database, "undone/6").<Boolean>read("$.retired")).isTrue();
		assertThat(client.get(first).<List<String>>read("$.applications[*].appliedBy")).containsExactly("editor",
				"editor");
		assertThat(client.get(second).<Integer>read("$.drift.restored.total")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void sameTableAgainChangesNothing(TestDatabase database) {
		ImportClient client = client(database);
		String first = client.importTable("same", FIRST);
		String tag = client.tag(first);
		String again = client.draft("same", "codes.csv", FIRST);
		for (String path : List.of(first, again)) {
			DocumentContext result = client.apply(path);
			assertThat(result.<Boolean>read("$.unchanged")).isTrue();
			assertThat(result.<Integer>read("$.changed")).isZero();
		}
		assertThat(client.tag(first)).isEqualTo(tag);
		assertThat(client.get(first).<List<String>>read("$.applications[*].dataVersion")).hasSize(1);
		assertThat(client.get(again).<String>read("$.state")).isEqualTo("draft");
	}

	@ParameterizedTest
	@EnumSource
	void editsAndAddedCodesAreKept(TestDatabase database) {
		ImportClient client = client(database);
		client.importTable("edited", FIRST);
		client.edit("edited", "1", "en", "Edited: busy.");
		client.edit("edited", "1", "de", "Besetzt.");
		HttpResponse<String> added = client.send("PUT", "/admin/codes/6?catalog=edited",
				"{\"message\": \"ours\", \"category\": \"network\"}", "If-None-Match", "*");
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		client.edit("edited", "6", "en", "Added here.");
		assertThat(client
			.send("PUT", "/admin/codes/3/handling?catalog=edited",
					"{\"retry\":\"never\",\"actors\":[],\"httpStatus\":null,\"links\":[]}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(200);
		String path = client.draft("edited", "codes.csv", SECOND);
		DocumentContext draft = client.get(path);
		assertThat(draft.<List<String>>read("$.drift.collidingWithAdded.content[*].code")).containsExactly("6");
		assertThat(draft.<List<Map<String, String>>>read("$.drift.outdatedEdits.content")).containsExactly(
				Map.of("code", "1", "language", "en"), Map.of("code", "3", "language", "zxx"),
				Map.of("code", "6", "language", "en"));
		client.apply(path);
		DocumentContext first = code(database, "edited/1");
		assertThat(first.<String>read("$.description")).isEqualTo("Edited: busy.");
		assertThat(first.<Boolean>read("$.outdated")).isTrue();
		assertThat(client.get("/admin/codes/3/handling?catalog=edited").<Boolean>read("$.outdated")).isTrue();
		DocumentContext sixth = code(database, "edited/6");
		assertThat(sixth.<String>read("$.description")).isEqualTo("Added here.");
		assertThat(sixth.<String>read("$.message")).isEqualTo("cold");
		assertThat(client.get("/admin/codes/6?catalog=edited").<String>read("$.origin")).isEqualTo("vendor");
	}

	@ParameterizedTest
	@EnumSource
	void textsInTwoFilesAreImportedTogether(TestDatabase database) {
		ImportClient client = client(database);
		String path = client.draft("joined", "codes.csv", FIRST);
		HttpResponse<String> added = client.send("POST", path + "/files?fileName=codes.zh.csv",
				"错误码,描述,解决方法\n1,服务繁忙,稍后重试\n", "Content-Type", "text/csv", "If-Match", client.tag(path));
		assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
		assertThat(JsonPath.<List<String>>read(added.body(), "$.files[*].fileName")).containsExactly("codes.csv",
				"codes.zh.csv");
		HttpResponse<String> changed = client.send("PATCH", path,
				"{\"title\": \"Acme\", \"date\": \"2026-11-26\", \"url\": \"https://example.com/codes\"}", "If-Match",
				client.tag(path));
		assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
		client.apply(path);
		DocumentContext chinese = faultbook(database).get("/catalogs/joined/codes/1?lang=zh-CN");
		assertThat(chinese.<String>read("$.description")).isEqualTo("服务繁忙");
		assertThat(code(database, "joined/1").<String>read("$.description")).isEqualTo("The service is busy");
		Map<String, Object> catalog = faultbook(database).get("/catalogs")
			.<List<Map<String, Object>>>read("$.content[?(@.name == 'joined')]")
			.get(0);
		assertThat(catalog).containsEntry("title", "Acme")
			.containsEntry("date", "2026-11-26")
			.containsEntry("url", "https://example.com/codes")
			.containsEntry("source", "import")
			.containsEntry("sourceLanguage", "en");
	}

	@ParameterizedTest
	@EnumSource
	void translationThatTheNextTableLacksIsOutdated(TestDatabase database) {
		ImportClient client = client(database);
		String path = client.draft("translated", "codes.csv", FIRST);
		client.send("POST", path + "/files?fileName=codes.zh.csv", "错误码,描述,解决方法\n1,服务繁忙,稍后重试\n4,网络缓慢,请使用网线\n",
				"Content-Type", "text/csv", "If-Match", client.tag(path));
		client.apply(path);
		assertThat(isOutdated(database, "translated/codes/1")).isFalse();
		client.importTable("translated", SECOND);
		assertThat(isOutdated(database, "translated/codes/1")).isTrue();
		assertThat(isOutdated(database, "translated/codes/4")).isFalse();
		client.apply(path);
		assertThat(isOutdated(database, "translated/codes/1")).isFalse();
	}

	private static boolean isOutdated(TestDatabase database, String path) {
		return faultbook(database).get("/catalogs/" + path + "?lang=zh-CN").read("$.outdated");
	}

	@ParameterizedTest
	@EnumSource
	void exportImportsToNothingToDo(TestDatabase database) {
		ImportClient client = client(database);
		client.importTable("exported", SECOND);
		client.edit("exported", "1", "en", "Edited: busy.");
		client.edit("exported", "1", "zh-CN", "服务繁忙");
		client.send("PUT", "/admin/codes/7?catalog=exported", "{\"message\": \"ours\", \"category\": \"network\"}",
				"If-None-Match", "*");
		HttpResponse<String> edited = client.send("PUT", ImportClient.textPath("exported", "7", "en"),
				"{\"description\": \"Added here.\", \"remediation\": \"1.Wait.\\n\\n2、Retry.\"}", "If-Match", "\"0\"");
		assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
		HttpResponse<String> none = client.send("PUT", ImportClient.textPath("exported", "2", "en"),
				"{\"description\": \"Gone.\", \"remediation\": \"None.\"}", "If-Match",
				client.tag(ImportClient.textPath("exported", "2", "en")));
		assertThat(none.statusCode()).as(none.body()).isEqualTo(200);
		for (String format : List.of("csv", "json")) {
			String table = faultbook(database).send("GET", "/export?catalog=exported&format=" + format, null).body();
			assertThat(table).contains("after-fix", "operator");
			String path = client.draft("exported", "codes." + format, table);
			assertThat(client.apply(path).<Boolean>read("$.unchanged"))
				.as("%s%n%s", table, client.get(path).jsonString())
				.isTrue();
		}
	}

	/** Restarts with changed migrations, as an upgrade does. */
	@ParameterizedTest
	@EnumSource
	void importTakesOwnershipOfTheBuiltInCatalog(TestDatabase database, CapturedOutput output) throws IOException {
		String url = database.create();
		String file = Files.readString(Path.of("db/source/error-codes-2018-09-04.zh.txt"));
		String path;
		try (FaultbookInstance faultbook = FaultbookInstance.start(url)) {
			ImportClient client = new ImportClient(faultbook);
			client.edit("link-living", "2065", "en", "Edited: not bound.");
			path = client.draft("link-living", "error-codes-2018-09-04.zh.txt", file);
			assertThat(client.apply(path).<Integer>read("$.changed")).isEqualTo(6);
			assertThat(faultbook.get("/codes/9153").<String>read("$.message")).isEqualTo("evice auth failed");
		}
		assertThat(output).doesNotContain("Catalog link-living was imported");
		Path migrations = Files.createTempDirectory("migrations");
		try (var files = Files.list(Path.of("db/migration"))) {
			for (Path migration : files.toList()) {
				String sql = Files.readString(migration);
				Files.writeString(migrations.resolve(migration.getFileName()),
						migration.getFileName().toString().startsWith("R__") ? sql + "\n-- Next release\n" : sql);
			}
		}
		try (FaultbookInstance faultbook = FaultbookInstance.start(url,
				"spring.flyway.locations=filesystem:" + migrations)) {
			assertThat(output).contains("Catalog link-living was imported; the table of this release isn't loaded");
			assertThat(faultbook.get("/codes/9153").<String>read("$.message")).isEqualTo("evice auth failed");
			assertThat(faultbook.get("/codes/2065").<String>read("$.description")).isEqualTo("Edited: not bound.");
			assertThat(new ImportClient(faultbook).apply(path).<Boolean>read("$.unchanged")).isTrue();
		}
	}

	/** The built-in table without any change. */
	@ParameterizedTest
	@EnumSource
	void ownershipAloneIsAChange(TestDatabase database) {
		ImportClient client = client(database);
		StringBuilder table = new StringBuilder("code,message\n");
		faultbook(database).get("/codes?catalog=link-living&size=200")
			.<List<Map<String, String>>>read("$.content")
			.forEach((code) -> table.append(code.get("code"))
				.append(",\"")
				.append(String.valueOf(code.get("message")).replace("\"", "\"\""))
				.append("\"\n"));
		String path = client.draft("link-living", "codes.csv", table.toString());
		assertThat(client.get(path).<Integer>read("$.drift.unchanged")).isEqualTo(55);
		DocumentContext result = client.apply(path);
		assertThat(result.<Boolean>read("$.unchanged")).isFalse();
		assertThat(result.<Integer>read("$.changed")).isZero();
		assertThat(client.get(path).<String>read("$.state")).isEqualTo("applied");
		assertThat(client.apply(path).<Boolean>read("$.unchanged")).isTrue();
	}

}
