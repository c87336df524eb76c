package io.faultbook.worklist;

import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;

import io.faultbook.admin.EditorOperation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves a table of edits. */
@RestController
@EditorOperation
@Tag(name = "Texts")
class EditImportController {

	private final EditImporter importer;

	private final MessageSource messages;

	EditImportController(EditImporter importer, MessageSource messages) {
		this.importer = importer;
		this.messages = messages;
	}

	@Operation(operationId = "importEdits", summary = "Save a table of edits",
			description = "Takes the CSV of `GET /admin/codes`, or a workbook with the same columns (`code`, `language`, "
					+ "`revision`, `description`, and `remediation`; the others are optional), of up to 5 MiB. Each row is an "
					+ "edit, and its `revision` is the condition that `If-Match` is for a single text. Rows that weren't edited "
					+ "add no revision. Rows whose text changed after the export, and invalid ones, are listed, and all others "
					+ "are saved. Sending the file again is harmless.")
	@RequestBody(required = true, description = "The file itself, not a form",
			content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
					schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "200", description = "What became of the rows")
	@ApiResponse(responseCode = "413", description = "The file is too large. `maxBytes` is the limit.")
	@ApiResponse(responseCode = "415", description = "The body is a form or JSON.")
	@ApiResponse(responseCode = "422", description = "The file can't be read, or lacks a column. Nothing was saved.")
	@PostMapping(path = "/admin/edits", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<EditReportView> importEdits(HttpServletRequest request, Principal editor) throws IOException {
		String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
		if (type.startsWith("multipart/") || type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			throw EditFileException.forUnsupportedMediaType();
		}
		byte[] file = request.getInputStream().readNBytes(EditImporter.MAX_FILE_BYTES + 1);
		Locale reader = LocaleContextHolder.getLocale();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(EditReportView.of(this.importer.save(file, Map.of(), editor.getName(), reader), this.messages,
					reader));
	}

}
