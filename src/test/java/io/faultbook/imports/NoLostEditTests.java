package io.faultbook.imports;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sequences of imports, edits, withdrawals, reverts, imports of older files, and
 * restarts lose no edit. The seed is fixed, so that failures can be reproduced.
 */
class NoLostEditTests {

	private static final int STARTS = 3;

	private static final int STEPS = 50;

	private static final List<String> CODES = List.of("1", "2", "3", "4", "5", "6");

	private static final List<String> LANGUAGES = List.of("de", "en", "zh-CN");

	private static final String CATALOG = "random";

	@ParameterizedTest
	@EnumSource
	void noEditIsLost(TestDatabase database) {
		Sequence sequence = new Sequence(Long.getLong("faultbook.imports.seed", 20180904));
		String url = database.create();
		for (int i = 0; i < STARTS; i++) {
			try (FaultbookInstance faultbook = FaultbookInstance.start(url)) {
				sequence.run(faultbook);
			}
		}
	}

	/** What happened so far, and what must be served therefore. */
	private static final class Sequence {

		private final Random random;

		private final List<String> imports = new ArrayList<>();

		private final Set<String> known = new TreeSet<>();

		/** The texts of the revisions by code and language; null for a withdrawal. */
		private final Map<String, List<@Nullable String>> revisions = new LinkedHashMap<>();

		private int counter;

		Sequence(long seed) {
			this.random = new Random(seed);
		}

		void run(FaultbookInstance faultbook) {
			ImportClient client = new ImportClient(faultbook);
			check(faultbook, client, "restart");
			for (int i = 0; i < STEPS; i++) {
				check(faultbook, client, step(client));
			}
		}

		private String step(ImportClient client) {
			int action = this.known.isEmpty() ? 0 : this.random.nextInt(10);
			switch (action) {
				case 0, 1 -> this.imports.add(client.importTable(CATALOG, table()));
				case 2 -> client.apply(pick(this.imports));
				case 3 -> addCode(client);
				case 4 -> change(client, "DELETE", "", "");
				case 5 -> change(client, "POST", "/revert", "{\"revision\": " + (1 + this.random.nextInt(3)) + "}");
				case 6 -> change(client, "POST", "/confirm", "{}");
				default ->
					change(client, "PUT", "", "{\"description\": \"" + text("Edit") + "\", \"remediation\": null}");
			}
			return "action " + action;
		}

		private <T> T pick(List<T> list) {
			return list.get(this.random.nextInt(list.size()));
		}

		/** Few different texts, so that some edits equal the text of a table. */
		private String text(String kind) {
			return kind + ' ' + this.random.nextInt(4);
		}

		private String table() {
			List<String> columns = new ArrayList<>(List.of("code"));
			if (this.random.nextBoolean()) {
				columns.add("message");
			}
			columns.add("description (en)");
			if (this.random.nextBoolean()) {
				columns.add("description (zh-CN)");
			}
			StringBuilder table = new StringBuilder(String.join(",", columns)).append('\n');
			List<String> codes = new ArrayList<>(CODES);
			Collections.shuffle(codes, this.random);
			for (String code : codes.subList(0, 1 + this.random.nextInt(codes.size()))) {
				this.known.add(code);
				table.append(code);
				for (int i = 1; i < columns.size(); i++) {
					table.append(',')
						.append((this.random.nextInt(5) == 0) ? "" : text(this.random.nextBoolean() ? "Edit" : "Text"));
				}
				table.append('\n');
			}
			return table.toString();
		}

		private void addCode(ImportClient client) {
			String code = pick(CODES);
			HttpResponse<String> response = client.send("PUT", "/admin/codes/" + code + "?catalog=" + CATALOG,
					"{\"message\": \"added\", \"category\": \"general\"}", "If-None-Match", "*");
			assertThat(response.statusCode()).as(response.body()).isEqualTo(this.known.add(code) ? 201 : 412);
		}

		/** Change a text; the request may be rejected, for example without an edit. */
		private void change(ImportClient client, String method, String operation, String body) {
			String code = pick(List.copyOf(this.known));
			String language = pick(LANGUAGES);
			String path = ImportClient.textPath(CATALOG, code, language);
			HttpResponse<String> response = client.send(method, path.replace("?", operation + '?'), body, "If-Match",
					client.tag(path));
			assertThat(response.statusCode()).as(method + ' ' + path + ' ' + response.body()).isIn(200, 409, 422);
			if (response.statusCode() == 200) {
				List<@Nullable String> texts = this.revisions.computeIfAbsent(code + '/' + language,
						(key) -> new ArrayList<>());
				int revision = JsonPath.<Integer>read(response.body(), "$.revision");
				assertThat(revision).isBetween(texts.size(), texts.size() + 1);
				if (revision > texts.size()) {
					texts.add(method.equals("DELETE") ? null : JsonPath.read(response.body(), "$.description"));
				}
			}
			this.counter++;
		}

		private void check(FaultbookInstance faultbook, ImportClient client, String step) {
			this.revisions.forEach((key, texts) -> {
				String[] parts = key.split("/", 2);
				String path = ImportClient.textPath(CATALOG, parts[0], parts[1]);
				DocumentContext history = client.get(path.replace("?", "/history?size=200&"));
				List<@Nullable String> stored = new ArrayList<>(
						history.<List<@Nullable String>>read("$.content[*].description"));
				Collections.reverse(stored);
				assertThat(stored).as("%s after %s, change %d", key, step, this.counter).isEqualTo(texts);
				// Confirming a source text that is up to date adds no revision.
				String newest = texts.isEmpty() ? null : texts.get(texts.size() - 1);
				if (newest != null) {
					DocumentContext entry = faultbook
						.get("/catalogs/" + CATALOG + "/codes/" + parts[0] + "?lang=" + parts[1]);
					assertThat(entry.<String>read("$.description")).as("%s after %s", key, step).isEqualTo(newest);
					assertThat(entry.<String>read("$.origin")).isEqualTo("edited");
				}
			});
		}

	}

}
