package io.faultbook.imports;

import java.security.Principal;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.admin.EditorOperation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes, discards, and applies drafts. */
@RestController
@EditorOperation
@Tag(name = "Imports", description = "Tables of error codes from files")
@RequestMapping(path = "/admin/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftController {

	private final ImportDrafts drafts;

	private final ImportApplier applier;

	private final DraftViewFactory views;

	private final ReadLimit limit;

	DraftController(ImportDrafts drafts, ImportApplier applier, DraftViewFactory views, ReadLimit limit) {
		this.drafts = drafts;
		this.applier = applier;
		this.views = views;
		this.limit = limit;
	}

	@Operation(operationId = "changeImport", summary = "Change a draft",
			description = "Changes what is detected in the files, and what the import changes about the catalog. Fields that "
					+ "are left out stay as they are. If a file can't be read with its new options, nothing is stored.")
	@ImportOperation.OnImport
	@ImportOperation.ReturnsDraft
	@ImportOperation.RequiresIfMatch
	@EditorOperation.WithBody
	@PatchMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<DraftView> change(@PathVariable long id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody ImportPatch patch) {
		TableImport draft = this.drafts.findDraft(id, DraftCondition.of(ifMatch));
		return this.limit.run(() -> ok(this.drafts.change(draft, patch)));
	}

	@Operation(operationId = "addImportFile", summary = "Add a file to a draft",
			description = "Adds a file with texts of the same codes in another language, or with further codes. The files "
					+ "of a draft are limited to 20 MiB in total.")
	@ImportOperation.OnImport
	@ImportOperation.ReturnsDraft
	@ImportOperation.RequiresIfMatch
	@ImportOperation.TakesFile
	@PostMapping("/files")
	ResponseEntity<DraftView> addFile(@PathVariable long id,
			@Parameter(description = ImportOperation.FILE_NAME, example = "error-codes.zh.csv") @RequestParam(
					defaultValue = "") @Pattern(regexp = ImportController.FILE_NAME) String fileName,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			HttpServletRequest request) {
		TableImport draft = this.drafts.findDraft(id, DraftCondition.of(ifMatch));
		return this.limit
			.run(() -> ok(this.drafts.addFile(draft, fileName, UploadedFile.read(request, fileName, null))));
	}

	@Operation(operationId = "removeImportFile", summary = "Remove a file from a draft",
			description = "Removes a file that was added by mistake. The numbers of the files after it decrease by one. An "
					+ "import needs a file: instead of removing the only one, discard the draft.")
	@ImportOperation.OnImport
	@ImportOperation.ReturnsDraft
	@ImportOperation.RequiresIfMatch
	@DeleteMapping("/files/{number}")
	ResponseEntity<DraftView> removeFile(@PathVariable long id,
			@Parameter(description = "The number of the file",
					schema = @Schema(type = "integer", format = "int32", example = "2")) @PathVariable int number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		TableImport draft = this.drafts.findDraft(id, DraftCondition.of(ifMatch));
		return this.limit.run(() -> ok(this.drafts.removeFile(draft, number)));
	}

	@Operation(operationId = "discardImport", summary = "Discard a draft",
			description = "Removes a draft with its files. Applied imports are kept.")
	@ApiResponse(responseCode = "204", description = "The draft was removed")
	@ImportOperation.OnImport
	@ImportOperation.RequiresIfMatch
	@DeleteMapping
	ResponseEntity<Void> discard(@PathVariable long id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		this.drafts.discard(this.drafts.findDraft(id, DraftCondition.of(ifMatch)));
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	@Operation(operationId = "applyImport", summary = "Apply an import",
			description = "Makes the catalog equal to the table, in one transaction. Edits are kept. Codes that the table lacks "
					+ "are retired, except for the ones that editors added. To undo later imports, apply an earlier one again.")
	@ApiResponse(responseCode = "200", description = "What was changed",
			headers = @Header(name = HttpHeaders.ETAG, description = "The new tag of the import, for `If-Match`",
					schema = @Schema(type = "string", example = "\"1-118\"")))
	@ImportOperation.OnImport
	@ImportOperation.RequiresIfMatch
	@ApiResponse(responseCode = "413", description = "The body exceeds the size limit.")
	@ApiResponse(responseCode = "415", description = "The body isn't `application/json` in UTF-8.",
			headers = @Header(name = HttpHeaders.ACCEPT, description = "The media types that the operation accepts",
					schema = @Schema(type = "string")))
	@PostMapping(path = "/apply", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ImportApplier.Result> apply(@PathVariable long id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody Confirmation confirmation, Principal editor) {
		DraftCondition condition = DraftCondition.of(ifMatch);
		TableImport found = this.drafts.find(id);
		return this.limit.run(() -> {
			Draft draft = this.drafts.read(found);
			condition.check(draft.tag());
			ImportApplier.Result result = this.applier.apply(draft,
					Objects.requireNonNullElse(confirmation.confirmedRetirements(), 0), editor.getName());
			return ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.eTag(found.tag(result.dataVersion()))
				.body(result);
		});
	}

	private ResponseEntity<DraftView> ok(Draft draft) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(draft.tag())
			.body(this.views.create(draft, LocaleContextHolder.getLocale()));
	}

	@Schema(name = "ImportConfirmation", description = "What the editor agrees to",
			additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record Confirmation(
			@Schema(description = "The number of codes to retire, if `retirementsToConfirm` of the import isn't null",
					example = "54", types = {
							"integer", "null" }) @JsonSetter(nulls = Nulls.SET) @Nullable Integer confirmedRetirements){
	}

}
