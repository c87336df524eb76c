package io.faultbook.imports;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports tables into an instance, as a script does. */
final class ImportClient {

	private final FaultbookInstance faultbook;

	ImportClient(FaultbookInstance faultbook) {
		this.faultbook = faultbook;
	}

	HttpResponse<String> send(String method, String path, String body, String... headers) {
		List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
		all.addAll(List.of(headers));
		return this.faultbook.sendAsEditor(method, path, body, all.toArray(String[]::new));
	}

	/** Create a draft, and return its path. */
	String draft(String catalog, String fileName, String file) {
		HttpResponse<String> response = send("POST", "/admin/imports?catalog=" + catalog + "&fileName=" + fileName,
				file, "Content-Type", "application/octet-stream");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		return response.headers().firstValue("Location").orElseThrow();
	}

	DocumentContext get(String path) {
		return JsonPath.parse(send("GET", path, "").body());
	}

	String tag(String path) {
		return send("GET", path, "").headers().firstValue("ETag").orElseThrow();
	}

	HttpResponse<String> apply(String path, String confirmation) {
		return send("POST", path + "/apply", confirmation, "If-Match", tag(path));
	}

	/** Apply an import, whatever it retires. */
	DocumentContext apply(String path) {
		Integer retirements = get(path).read("$.retirementsToConfirm");
		HttpResponse<String> response = apply(path,
				(retirements != null) ? "{\"confirmedRetirements\": " + retirements + "}" : "{}");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonPath.parse(response.body());
	}

	/** Create a draft, and apply it. */
	String importTable(String catalog, String file) {
		String path = draft(catalog, "codes.csv", file);
		apply(path);
		return path;
	}

	/** Edit a text, and return the number of the new revision. */
	int edit(String catalog, String code, String language, String description) {
		String path = textPath(catalog, code, language);
		HttpResponse<String> response = send("PUT", path,
				"{\"description\": \"" + description + "\", \"remediation\": null}", "If-Match", tag(path));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonPath.read(response.body(), "$.revision");
	}

	static String textPath(String catalog, String code, String language) {
		return "/admin/codes/" + code + "/texts/" + language + "?catalog=" + catalog;
	}

}
