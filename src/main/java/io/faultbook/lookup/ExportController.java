package io.faultbook.lookup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.code.CatalogName;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextState;
import io.faultbook.pages.FormatNegotiation;
import io.faultbook.snapshot.ContentHash;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exports a catalog as a table that can be imported. Retired codes are left out, because
 * an import would restore them.
 */
@RestController
@Tag(name = "Catalogs")
class ExportController {

	private static final MediaType CSV = ListQuery.Format.CSV.mediaType();

	private static final FormatNegotiation FORMATS = new FormatNegotiation(List.of(MediaType.APPLICATION_JSON, CSV));

	private final SnapshotHolder holder;

	private final LookupResponses responses;

	private final JsonMapper mapper;

	ExportController(SnapshotHolder holder, LookupResponses responses, JsonMapper mapper) {
		this.holder = holder;
		this.responses = responses;
		this.mapper = mapper;
	}

	@CatalogOperations.Export
	@GetMapping("/export")
	void export(
			@Parameter(description = "The catalog; by default, the default catalog",
					schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN)) @RequestParam(
							defaultValue = "") String catalog,
			@Parameter(description = CodeListOperation.DOWNLOAD) @RequestParam(defaultValue = "false") boolean download,
			HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Snapshot snapshot = this.holder.current();
		ContentPreferences preferences = ContentPreferences.of(request);
		MediaType type = FORMATS.choose(preferences.accept());
		if (download && !type.equals(CSV)) {
			throw ListQuery.invalid("download");
		}
		String name = catalog.isBlank() ? snapshot.catalogs().defaultCatalog() : catalog;
		snapshot.catalogs().checkParameter(List.of(name));
		List<CodeTexts> codes = snapshot.codeTexts(name).stream().filter((code) -> !code.effectiveRetired()).toList();
		Locale language = preferences.language(snapshot.languages());
		String lang = preferences.lang();
		List<Locale> languages = (lang == null || lang.isBlank()) ? languages(codes) : List.of(language);
		String etag = "W/\"" + snapshot.fingerprint() + '-' + ContentHash.of(name + type + languages + download) + '"';
		if (this.responses.writeHeaders(etag, type, language, request, response)) {
			Stream<ExportedRow> rows = codes.stream().flatMap((code) -> ExportedRow.of(code, languages));
			if (download) {
				this.responses.offerDownload(name, (languages.size() == 1) ? languages.get(0).toLanguageTag() : "all",
						response);
			}
			if (type.equals(CSV)) {
				writeCsv(rows, languages, new CsvTable(response.getOutputStream(), download));
			}
			else {
				writeJson(rows, response.getOutputStream());
			}
		}
	}

	private static List<Locale> languages(List<CodeTexts> codes) {
		return codes.stream()
			.flatMap((code) -> code.texts().stream())
			.filter((text) -> text.effective() != null)
			.map(TextState::language)
			.distinct()
			.toList();
	}

	private static void writeCsv(Stream<ExportedRow> rows, List<Locale> languages, CsvTable csv) throws IOException {
		List<@Nullable String> cells = new ArrayList<>(List.of("code", "message", "aliases", "category"));
		for (Locale language : languages) {
			cells.add("description (" + language.toLanguageTag() + ')');
			cells.add("remediation (" + language.toLanguageTag() + ')');
		}
		cells.add("retry");
		cells.add("actors");
		cells.add("httpStatus");
		cells.add("links");
		csv.addRow(cells.toArray());
		for (Iterator<ExportedRow> iterator = rows.iterator(); iterator.hasNext();) {
			ExportedRow row = iterator.next();
			cells = new ArrayList<>(List.of(row.code(), row.message(), String.join(" ", row.aliases())));
			cells.add(row.category());
			for (Locale language : languages) {
				cells.add(row.description().get(language.toLanguageTag()));
				cells.add(row.remediation().get(language.toLanguageTag()));
			}
			cells.add((row.retry() != null) ? row.retry().id() : null);
			cells.add(row.actors().stream().map(Handling.Actor::id).collect(Collectors.joining(" ")));
			cells.add((row.httpStatus() != null) ? row.httpStatus().toString() : null);
			cells.add(row.links().stream().map(Handling.Link::toString).collect(Collectors.joining("\n")));
			csv.addRow(cells.toArray());
		}
		csv.flush();
	}

	private void writeJson(Stream<ExportedRow> rows, OutputStream out) {
		try (SequenceWriter writer = this.mapper.writer().writeValuesAsArray(new BufferedOutputStream(out))) {
			rows.forEach(writer::write);
		}
	}

}
