package io.faultbook.imports;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;

import io.faultbook.admin.EditorOperation;
import io.faultbook.admin.PageView;
import io.faultbook.code.CatalogName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Creates drafts of imports, and shows imports. */
@RestController
@EditorOperation
@Tag(name = "Imports", description = "Tables of error codes from files")
@RequestMapping(path = "/admin/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

	static final String FILE_NAME = "[^\\p{Cc}\\p{Cs}]{0,255}";

	private final ImportDrafts drafts;

	private final ImportFinder finder;

	private final DraftViewFactory views;

	private final ReadLimit limit;

	ImportController(ImportDrafts drafts, ImportFinder finder, DraftViewFactory views, ReadLimit limit) {
		this.drafts = drafts;
		this.finder = finder;
		this.views = views;
		this.limit = limit;
	}

	@Operation(operationId = "createImport", summary = "Create a draft of an import",
			description = "Reads a table of error codes from a file of up to 20 MiB (CSV, XLSX, JSON, YAML, Markdown, "
					+ "HTML, Java properties, or text), stores it as a draft, and compares it with what is served. Readers see "
					+ "nothing of it until it is applied. Everything that is detected can be overridden. A draft expires "
					+ "after a while.")
	@ApiResponse(responseCode = "201", description = "The draft was created",
			headers = {
					@Header(name = HttpHeaders.LOCATION, description = "The URL of the draft",
							schema = @Schema(type = "string", format = "uri-reference", example = "/admin/imports/1")),
					@Header(name = HttpHeaders.ETAG,
							description = "Changes with the draft and with what is served, for `If-Match`",
							schema = @Schema(type = "string", example = "\"1-117\"")) })
	@ImportOperation.TakesFile
	@PostMapping
	ResponseEntity<DraftView> create(
			@Parameter(description = "The catalog to import into. A name that doesn't exist creates a catalog.",
					schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN,
							example = "acme-gateway")) @RequestParam @Pattern(
									regexp = CatalogName.SCHEMA_PATTERN) String catalog,
			@Parameter(description = ImportOperation.FILE_NAME, example = "error-codes.csv") @RequestParam(
					defaultValue = "") @Pattern(regexp = FILE_NAME) String fileName,
			@Parameter(description = "The format",
					schema = @Schema(type = "string",
							allowableValues = { "delimited", "xlsx", "json", "yaml", "markdown", "html", "properties",
									"text" })) @RequestParam(required = false) @Nullable String format,
			@Parameter(description = "The character set",
					example = "GB18030") @RequestParam(required = false) @Nullable String charset,
			@Parameter(description = "The delimiter of the columns; `\\t` is a tab",
					example = ";") @RequestParam(required = false) @Nullable String delimiter,
			@Parameter(description = "The number of the table of codes in the file") @RequestParam(
					required = false) @Nullable Integer table,
			@Parameter(description = "The number of the header row in the table; 0 if there is none") @RequestParam(
					required = false) @Nullable Integer headerRow,
			@Parameter(description = "What the columns contain, from the first one on, separated by commas; an empty "
					+ "value is detected", example = "[\"code\", \"message\", \"description\"]") @RequestParam(
							defaultValue = "") List<String> columns,
			@Parameter(description = "The languages of the columns, in the same way, as BCP 47 tags") @RequestParam(
					defaultValue = "") List<String> languages,
			HttpServletRequest request, Principal editor) {
		FileOptions options = new FileOptions(format, charset, delimiter, table, headerRow, columns, languages);
		return this.limit.run(() -> {
			byte[] file = UploadedFile.read(request, fileName, format);
			Draft draft = this.drafts.create(catalog, fileName, options, file, editor.getName());
			URI location = ServletUriComponentsBuilder.fromContextPath(request)
				.path("/admin/imports/{id}")
				.build(draft.tableImport().id());
			return ResponseEntity.created(URI.create(location.getRawPath()))
				.cacheControl(CacheControl.noStore())
				.eTag(draft.tag())
				.body(this.views.create(draft, LocaleContextHolder.getLocale()));
		});
	}

	@Operation(operationId = "listImports", summary = "List imports",
			description = "Returns drafts and applied imports, newest first. Applied imports are kept forever.")
	@ApiResponse(responseCode = "200", description = "A page of the imports")
	@GetMapping
	ResponseEntity<ImportList> list(
			@Parameter(description = "Only the imports into this catalog", example = "link-living") @RequestParam(
					required = false) @Pattern(regexp = CatalogName.SCHEMA_PATTERN) @Nullable String catalog,
			@Parameter(description = PageView.NUMBER) @RequestParam(defaultValue = "0") @Min(0) int page,
			@Parameter(description = PageView.SIZE) @RequestParam(
					defaultValue = PageView.DEFAULT_SIZE) @Min(1) @Max(PageView.MAX_SIZE) int size) {
		Set<Long> served = this.finder.served();
		List<ImportList.Row> rows = this.finder.list(catalog, page, size)
			.stream()
			.map((found) -> ImportList.Row.of(found, served.contains(found.id()), this.finder.expiry(found)))
			.toList();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new ImportList(rows, PageView.of(page, size, this.finder.count(catalog))));
	}

	@Operation(operationId = "getImport", summary = "Get an import",
			description = "Returns what was detected in the files of the import, and what applying it now would do.")
	@ImportOperation.OnImport
	@ImportOperation.ReturnsDraft
	@GetMapping("/{id}")
	ResponseEntity<DraftView> get(@PathVariable long id) {
		TableImport found = this.drafts.find(id);
		return this.limit.run(() -> {
			Draft draft = this.drafts.read(found);
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.eTag(draft.tag())
				.body(this.views.create(draft, LocaleContextHolder.getLocale()));
		});
	}

}
