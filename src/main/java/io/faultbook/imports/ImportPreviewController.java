package io.faultbook.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.faultbook.code.CatalogName;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.table.ParsedTable;
import io.faultbook.table.TableOptions;
import io.faultbook.table.TableReader;
import io.faultbook.table.format.TableLimits;
import io.faultbook.table.format.UnreadableTableException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what an import would do. The file is neither stored nor logged. */
@RestController
@SecurityRequirement(name = "editor")
@Tag(name = "Imports", description = "Tables of error codes from files")
class ImportPreviewController {

	private static final int MAX_FILE_NAME = 255;

	private final TableReader reader;

	private final SnapshotHolder holder;

	private final PreviewFactory previews;

	ImportPreviewController(TableReader reader, SnapshotHolder holder, PreviewFactory previews) {
		this.reader = reader;
		this.holder = holder;
		this.previews = previews;
	}

	@PreviewOperation
	@PostMapping(path = "/admin/imports/preview", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ImportPreview> preview(
			@Parameter(description = "The catalog to compare with",
					schema = @Schema(type = "string", allowableValues = CatalogName.BUILT_IN,
							example = CatalogName.BUILT_IN)) @RequestParam String catalog,
			@Parameter(description = "The name of the file, a hint for its format and language",
					example = "error-codes.csv") @RequestParam(
							defaultValue = "") @Size(max = MAX_FILE_NAME) String fileName,
			@Parameter(description = "The format",
					schema = @Schema(type = "string",
							allowableValues = { "delimited", "xlsx", "json", "yaml", "markdown", "html", "properties",
									"text" })) @RequestParam(required = false) @Nullable String format,
			@Parameter(description = "The character set",
					example = "GB18030") @RequestParam(required = false) @Nullable String charset,
			@Parameter(description = "The delimiter of the columns; `\\t` is a tab",
					example = ";") @RequestParam(required = false) @Nullable String delimiter,
			@Parameter(description = "The number of the table of codes in the file") @RequestParam(
					required = false) @Min(1) @Nullable Integer table,
			@Parameter(description = "The number of the header row in the table; 0 if there is none") @RequestParam(
					required = false) @Min(0) @Max(TableLimits.MAX_ROWS) @Nullable Integer headerRow,
			@Parameter(description = "What the columns contain, from the first one on, separated by commas; an empty "
					+ "value is detected", example = "[\"code\", \"message\", \"description\"]") @RequestParam(
							defaultValue = "") List<String> columns,
			@Parameter(description = "The languages of the columns, in the same way, as BCP 47 tags") @RequestParam(
					defaultValue = "") List<String> languages,
			HttpServletRequest request) throws IOException {
		if (!catalog.equals(CatalogName.BUILT_IN)) {
			throw RejectedFileException.forInvalidParameter("catalog");
		}
		TableOptions options = TableOverrides.of(format, charset, delimiter, table, headerRow, columns, languages);
		byte[] file = read(request, fileName, format);
		Locale language = LocaleContextHolder.getLocale();
		ImportComparison comparison = ImportComparison.of(parse(file, fileName, options, language),
				this.holder.current(), catalog);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.previews.create(catalog, comparison, language));
	}

	/** Clients that always send JSON would send an envelope instead of the file. */
	private static byte[] read(HttpServletRequest request, String fileName, @Nullable String format)
			throws IOException {
		String type = (request.getContentType() != null) ? request.getContentType().toLowerCase(Locale.ROOT) : "";
		boolean json = "json".equals(format) || fileName.toLowerCase(Locale.ROOT).endsWith(".json");
		if (type.startsWith("multipart/") || (type.startsWith(MediaType.APPLICATION_JSON_VALUE) && !json)) {
			throw RejectedFileException.forUnsupportedMediaType();
		}
		byte[] file = request.getInputStream().readNBytes(TableLimits.MAX_FILE_BYTES + 1);
		if (file.length > TableLimits.MAX_FILE_BYTES) {
			throw RejectedFileException.forTooLargeFile(TableLimits.MAX_FILE_BYTES);
		}
		return file;
	}

	private ParsedTable parse(byte[] file, String fileName, TableOptions options, Locale language) {
		try {
			return this.reader.read(file, fileName, options);
		}
		catch (UnreadableTableException ex) {
			throw (ex.option() != null) ? RejectedFileException.forInvalidParameter(ex.option())
					: RejectedFileException.forUnreadableTable(this.previews.reason(ex, language));
		}
	}

}
